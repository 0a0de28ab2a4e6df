using System.Net;
using System.Text;
using LivelihoodSite.Rendering.Languages;

namespace LivelihoodSite.Rendering.Search;

/// <summary>
/// Text as the search sees it, and the keys under which it is found: pairs of neighbouring Han characters, and words of
/// Latin letters and digits. <c>theme/assets/js/find.js</c> cuts a query by the same rules.
/// </summary>
internal static class SearchText
{
    /// <summary>Full-width signs and letters to ASCII, Latin letters to lower case, curly apostrophes to straight ones, hyphens to blanks; the length stays.</summary>
    public static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Fold(source[i]);
                }
            }
        );

    /// <summary>The distinct keys of a folded text in ordinal order: Han pairs as two characters, words as they are.</summary>
    public static SortedSet<string> Keys(string folded)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        var index = 0;
        while (index < folded.Length)
        {
            if (HanRun.IsHan(folded, index))
            {
                index = AddPairs(folded, index, keys);
            }
            else if (IsWordPart(folded[index]))
            {
                var start = index;
                while (index < folded.Length && IsWordPart(folded[index]))
                {
                    index++;
                }

                keys.Add(folded[start..index]);
            }
            else
            {
                index++;
            }
        }

        return keys;
    }

    /// <summary>Whether a key is a Han pair and not a word.</summary>
    public static bool IsPair(string key) => HanRun.IsHan(key, 0);

    /// <summary>The words of Markdown on one line: no signs, one blank between blocks.</summary>
    public static string Plain(string markdown)
    {
        var html = MarkdownRenderer.Block(markdown, 3).Value;
        var text = new StringBuilder(html.Length);
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            text.Append(html, position, (open < 0 ? html.Length : open) - position);
            if (open < 0)
            {
                break;
            }

            var close = html.IndexOf('>', open);
            position = close < 0 ? html.Length : close + 1;
            if (!IsInline(html.AsSpan(open, position - open)))
            {
                text.Append(' ');
            }
        }

        return string.Join(
            ' ',
            WebUtility
                .HtmlDecode(text.ToString())
                .Split((char[]?)null, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static int AddPairs(string text, int index, SortedSet<string> keys)
    {
        var before = -1;
        while (index < text.Length && HanRun.IsHan(text, index))
        {
            var next = index + (char.IsHighSurrogate(text[index]) ? 2 : 1);
            if (before >= 0)
            {
                keys.Add(text[before..next]);
            }

            before = index;
            index = next;
        }

        return index;
    }

    private static bool IsInline(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</").TrimEnd(">");
        var end = name.IndexOf(' ');
        return (end < 0 ? name : name[..end]) is "a" or "em" or "strong" or "code";
    }

    // Letters with accents, too; the signs × and ÷ stand among them.
    private static bool IsWordPart(char character) =>
        char.IsAsciiDigit(character)
        || char.IsAsciiLetterLower(character)
        || character is >= '\u00DF' and <= '\u024F' and not '\u00F7';

    private static char Fold(char character) =>
        character switch
        {
            '\uFF0D' => ' ',
            >= '\uFF01' and <= '\uFF5E' => Lower((char)(character - 0xFEE0)),
            '\u3000' or '\u00A0' or '-' or '\u2010' or '\u2011' => ' ',
            '\u2018' or '\u2019' => '\'',
            _ => Lower(character),
        };

    private static char Lower(char character) =>
        character is (>= 'A' and <= 'Z') or (>= '\u00C0' and <= '\u00DE' and not '\u00D7')
            ? (char)(character + 32)
            : character;
}
