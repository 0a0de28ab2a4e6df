using System.Text;
using LivelihoodSite.Content;

namespace LivelihoodSite.Translation;

/// <summary>The paragraphs of a translated result as plain text.</summary>
internal static class BodyParagraphs
{
    /// <summary>Each paragraph with the line of the file on which it begins; null where there is no result.</summary>
    /// <param name="markdown">The body of a file, or null. A line break inside a paragraph is a blank, as on the page.</param>
    /// <param name="firstLine">Line of the file on which it begins, from 1.</param>
    public static IReadOnlyList<(string Text, int Line)>? Of(string? markdown, int firstLine)
    {
        if (markdown is null)
        {
            return null;
        }

        var paragraphs = new List<(string, int)>();
        var open = new StringBuilder();
        var begun = firstLine;
        var lines = markdown.Split('\n');
        for (var index = 0; index <= lines.Length; index++)
        {
            var line = index < lines.Length ? lines[index].Trim() : "";
            if (line.Length > 0)
            {
                begun = open.Length == 0 ? firstLine + index : begun;
                open.Append(open.Length == 0 || IsJoinedTightly(open[^1], line[0]) ? "" : " ").Append(line);
            }
            else if (open.Length > 0)
            {
                paragraphs.Add((SourceMarkdown.Unescape(open.ToString()), begun));
                open.Clear();
            }
        }

        return paragraphs;
    }

    // Between characters of East Asian scripts a line break is nothing.
    private static bool IsJoinedTightly(char left, char right) => left >= '\u2E80' && right >= '\u2E80';
}
