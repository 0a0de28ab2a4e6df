using System.Text;

namespace LivelihoodSite.Commands.Usage;

/// <summary>Lays out help: a Han character takes two places of a terminal, and lines break at its width.</summary>
/// <param name="width">Places in a line.</param>
internal sealed class TextColumns(int width)
{
    private const int WidestName = 34;
    private readonly StringBuilder text = new();

    /// <summary>How many places a text takes.</summary>
    public static int WidthOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Sum(WidthOf);
    }

    /// <summary>A text with blanks behind it, so that it takes as many places.</summary>
    public static string Pad(string text, int places) => text + new string(' ', Math.Max(0, places - WidthOf(text)));

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
        var widths = all.Select(row => WidthOf(row.Name)).Where(places => places <= WidestName).ToList();
        var column = (widths.Count == 0 ? WidestName : widths.Max()) + 4;
        foreach (var (name, meaning) in all)
        {
            var lines = Wrap(meaning, width - column);
            if (WidthOf(name) + 4 > column)
            {
                Line("  " + name);
            }
            else
            {
                Line((Pad("  " + name, column) + (lines.Count > 0 ? lines[0] : "")).TrimEnd());
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
            var size = WidthOf(piece);
            if (used > 0 && used + WidthOf(piece.TrimEnd()) > Math.Max(places, 20))
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
                    (IsWide(before) || IsWide(after))
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

    private static bool IsWide(char sign) => WidthOf(new Rune(char.IsSurrogate(sign) ? '中' : sign)) == 2;

    // The blocks of East Asian Width W and F that sentences of this program can hold.
    private static int WidthOf(Rune rune) =>
        rune.Value
            is >= 0x1100
                and <= 0x115F
                or >= 0x2E80
                and <= 0x303E
                or >= 0x3041
                and <= 0xA4CF
                or >= 0xAC00
                and <= 0xD7A3
                or >= 0xF900
                and <= 0xFAFF
                or >= 0xFE30
                and <= 0xFE6F
                or >= 0xFF01
                and <= 0xFF60
                or >= 0xFFE0
                and <= 0xFFE6
                or >= 0x1F300
                and <= 0x1FAFF
                or >= 0x20000
                and <= 0x3FFFD
            ? 2
            : 1;
}
