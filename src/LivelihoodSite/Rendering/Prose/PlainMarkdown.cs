using System.Buffers;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Prose;

/// <summary>
/// Markdown that is nothing but paragraphs of one line each, as most results are: it needs no parser. Whatever could be more
/// than that is left to one.
/// </summary>
internal static class PlainMarkdown
{
    // Signs that can mean something inside a line, ends of lines, and characters that a parser replaces.
    private static readonly SearchValues<char> Telling = SearchValues.Create([
        .. "\\`*_[]<>&\"|\u2028\u2029",
        .. Enumerable.Range(0, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
    ]);

    /// <summary>The HTML of the text, or null where it may hold more than paragraphs.</summary>
    public static string? ToHtml(string markdown)
    {
        var end = markdown.AsSpan().IndexOfAny(Telling);
        if (end < 0)
        {
            return IsParagraph(markdown) ? $"<p>{markdown}</p>" : null;
        }

        return markdown[end] is '\n' or '\\' ? ParagraphsOf(markdown) : null;
    }

    private static string? ParagraphsOf(ReadOnlySpan<char> markdown)
    {
        using var html = new TextBuffer();
        while (true)
        {
            var end = markdown.IndexOf("\n\n", StringComparison.Ordinal);
            if (!TryAppend(html, end < 0 ? markdown : markdown[..end]))
            {
                return null;
            }

            if (end < 0)
            {
                return html.ToString();
            }

            html.Append('\n');
            markdown = markdown[(end + 2)..];
        }
    }

    private static bool TryAppend(TextBuffer html, ReadOnlySpan<char> paragraph)
    {
        if (!IsParagraph(paragraph))
        {
            return false;
        }

        html.Append("<p>");
        while (paragraph.IndexOfAny(Telling) is var next and >= 0)
        {
            // A backslash before ASCII punctuation makes it a character like any other (CommonMark 2.4).
            if (paragraph[next] != '\\' || next + 1 == paragraph.Length || !IsAsciiPunctuation(paragraph[next + 1]))
            {
                return false;
            }

            var escaped = paragraph[next + 1];
            html.Append(paragraph[..next]);
            if (escaped is '&' or '<' or '>' or '"')
            {
                html.Append(Html.EntityOf(escaped));
            }
            else
            {
                html.Append(escaped);
            }

            paragraph = paragraph[(next + 2)..];
        }

        html.Append(paragraph);
        html.Append("</p>");
        return true;
    }

    // A line that begins with a letter, or with a number that is not the number of a list, begins a paragraph.
    private static bool IsParagraph(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || char.IsWhiteSpace(line[^1]))
        {
            return false;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits == 0 ? char.IsLetter(line[0]) : digits > 0 && line[digits] is not ('.' or ')');
    }

    private static bool IsAsciiPunctuation(char character) =>
        char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character));
}
