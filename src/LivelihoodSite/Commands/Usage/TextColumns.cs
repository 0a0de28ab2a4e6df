using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands.Usage;

/// <summary>Lays out help: a Han character takes two places of a terminal, and lines break at its width.</summary>
/// <param name="width">Places in a line.</param>
public sealed class TextColumns(int width)
{
    private const int WidestName = 34;
    private readonly StringBuilder text = new();

    /// <summary>A line as it stands.</summary>
    public void Line(string line) => text.Append(line).Append('\n');

    /// <summary>A text from the margin on.</summary>
    public void Paragraph(string words) => Indented(words, 0);

    /// <summary>A heading with an empty line before it.</summary>
    public void Heading(string heading) => text.Append('\n').Append(heading).Append('\n');

    /// <summary>A text that begins, and goes on, at some place of the line.</summary>
    public void Indented(string words, int indent)
    {
        foreach (var line in Wrap(words, width - indent))
        {
            Line(new string(' ', indent) + line);
        }
    }

    /// <summary>A heading with names on the left and what they mean on the right; nothing for no rows.</summary>
    public void Table(string heading, IEnumerable<(string Name, string Meaning)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Heading(heading);
        var widths = all.Select(row => TextWidth.Of(row.Name)).Where(places => places <= WidestName).ToList();
        var column = (widths.Count == 0 ? WidestName : widths.Max()) + 4;
        foreach (var (name, meaning) in all)
        {
            var lines = Wrap(meaning, width - column);
            if (TextWidth.Of(name) + 4 > column)
            {
                Line("  " + name);
            }
            else
            {
                Line((TextWidth.PadRight("  " + name, column) + (lines.Count > 0 ? lines[0] : "")).TrimEnd());
                lines = [.. lines.Skip(1)];
            }

            foreach (var line in lines)
            {
                Line(new string(' ', column) + line);
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    // Between words, and between Han characters; never before a closing mark.
    private static List<string> Wrap(string words, int places)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(words))
        {
            var size = TextWidth.Of(piece);
            if (used > 0 && used + TextWidth.Of(piece.TrimEnd()) > Math.Max(places, 20))
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                used = 0;
            }

            line.Append(piece);
            used += size;
        }

        if (used > 0)
        {
            lines.Add(line.ToString().TrimEnd());
        }

        return lines;
    }

    private static IEnumerable<string> Pieces(string words)
    {
        var from = 0;
        for (var at = 1; at < words.Length; at++)
        {
            var (before, after) = (words[at - 1], words[at]);
            var mayBreak =
                before == ' '
                || (
                    (TextWidth.IsWide(before) || TextWidth.IsWide(after))
                    && !"，。；：？！、）】》”’…".Contains(after, StringComparison.Ordinal)
                    && !"（【《“‘".Contains(before, StringComparison.Ordinal)
                    && after != ' '
                );
            if (mayBreak)
            {
                yield return words[from..at];
                from = at;
            }
        }

        yield return words[from..];
    }
}
