using System.Text;

namespace LivelihoodSite.Content;

/// <summary>
/// Source words as Markdown and back. Every ASCII punctuation character that Markdown could interpret gets a
/// backslash (CommonMark 2.4), so that the page shows exactly the words of the source.
/// </summary>
public static class SourceMarkdown
{
    private const string Special = "\\`*_{}[]<>()#+-.!|~&:\"'$%^=@/;?,";

    /// <summary>Paragraphs joined by <c>\n</c> to Markdown paragraphs.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join("\n\n", text.Split('\n').Select(EscapeParagraph));
    }

    /// <summary>Markdown as <see cref="Escape"/> writes it, back to paragraphs joined by <c>\n</c>.</summary>
    public static string Unescape(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var normal = markdown.Replace("\n\n", "\n", StringComparison.Ordinal);
        if (!normal.Contains('\\'))
        {
            return normal;
        }

        var text = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
        {
            if (normal[i] == '\\' && i + 1 < normal.Length && Special.Contains(normal[i + 1], StringComparison.Ordinal))
            {
                i++;
            }

            text.Append(normal[i]);
        }

        return text.ToString();
    }

    private static string EscapeParagraph(string paragraph)
    {
        var markdown = new StringBuilder(paragraph.Length);
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (MustEscape(paragraph, i))
            {
                markdown.Append('\\');
            }

            markdown.Append(paragraph[i]);
        }

        return markdown.ToString();
    }

    // A full stop or hyphen matters only where a list or rule could begin; elsewhere a backslash would only disturb readers
    // of the file (3.5, U-10).
    private static bool MustEscape(string text, int index) =>
        text[index] switch
        {
            '\\'
            or '`'
            or '*'
            or '_'
            or '['
            or ']'
            or '<'
            or '>'
            or '|'
            or '~'
            or '&'
            or '#'
            or '^'
            or '$'
            or '='
            or '@' => true,
            '!' or '"' or '\'' or '{' or '}' => true,
            '.' or ')' => IsListNumber(text, index),
            '-' or '+' => index == 0 || text[..index].Trim().Length == 0,
            ':' or '/' => index > 0 && char.IsAsciiLetter(text[index - 1]),
            _ => false,
        };

    private static bool IsListNumber(string text, int index) =>
        index is > 0 and < 10 && text.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0;
}
