using System.Net;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Prose;

namespace LivelihoodSite.Rendering.Search;

/// <summary>
/// Text as the search sees it, and the keys under which it is found: pairs of neighbouring Han characters, and words of
/// Latin letters and digits. <c>theme/assets/js/find.js</c> cuts a query by the same rules.
/// </summary>
internal static class SearchText
{
    /// <summary>Full-width signs and letters to ASCII, Latin letters to lower case, curly apostrophes to straight ones, hyphens to blanks; the length stays.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, text) => Fold(text, span));

    /// <summary>The same into room of the same length.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }
    }

    /// <summary>The next key of a folded text: a Han pair as two characters, a word as it is.</summary>
    /// <param name="folded">The text.</param>
    /// <param name="index">Where to look on from; afterwards where the next one may begin.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether there is one more.</returns>
    public static bool TryReadKey(ReadOnlySpan<char> folded, ref int index, out ReadOnlySpan<char> key)
    {
        while (index < folded.Length)
        {
            var start = index;
            if (IsWordPart(folded[index]))
            {
                while (index < folded.Length && IsWordPart(folded[index]))
                {
                    index++;
                }

                key = folded[start..index];
                return true;
            }

            if (!HanRun.IsHan(folded, index))
            {
                index++;
                continue;
            }

            index += WidthAt(folded, index);
            if (index < folded.Length && HanRun.IsHan(folded, index))
            {
                key = folded[start..(index + WidthAt(folded, index))];
                return true;
            }
        }

        key = [];
        return false;
    }

    /// <summary>Whether a key is a Han pair and not a word.</summary>
    public static bool IsPair(string key) => HanRun.IsHan(key, 0);

    /// <summary>The words of Markdown on one line: no signs, one blank between blocks.</summary>
    public static string Plain(string markdown)
    {
        var html = MarkdownRenderer.Block(markdown, 3).Value;
        using var text = new TextBuffer();
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            text.Append(html.AsSpan(position, (open < 0 ? html.Length : open) - position));
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

        var plain = WebUtility.HtmlDecode(text.Written.Trim().ToString());
        return HasSingleBlanks(plain)
            ? plain
            : string.Join(
                ' ',
                plain.Split((char[]?)null, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );
    }

    // Whether its words are already apart by one blank each, and nothing else.
    private static bool HasSingleBlanks(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (
                char.IsWhiteSpace(text[index])
                && (text[index] != ' ' || index == 0 || index + 1 == text.Length || char.IsWhiteSpace(text[index + 1]))
            )
            {
                return false;
            }
        }

        return true;
    }

    private static int WidthAt(ReadOnlySpan<char> text, int index) => char.IsHighSurrogate(text[index]) ? 2 : 1;

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
