using System.Text;

namespace LivelihoodSite.Seeds.Files;

/// <summary>The lines of one page, from the top down, from left to right.</summary>
internal static class PageLines
{
    /// <summary>A smaller step sideways is spacing of letters; in parts of the size of the type.</summary>
    private const double LeastBlank = 0.2;

    public static IEnumerable<PdfLine> Of(PdfPage page, int number)
    {
        var row = new List<PdfGlyph>();
        foreach (
            var glyph in page
                .Glyphs.Where(glyph => glyph.Text.Length > 0)
                .OrderByDescending(glyph => glyph.Base)
                .ThenBy(glyph => glyph.Left)
        )
        {
            // Raised figures and other fonts stand a little off the line.
            if (row.Count > 0 && row[0].Base - glyph.Base > 0.5 * Math.Max(row[0].Size, glyph.Size))
            {
                if (Compose(row, number) is { } line)
                {
                    yield return line;
                }

                row.Clear();
            }

            row.Add(glyph);
        }

        if (Compose(row, number) is { } last)
        {
            yield return last;
        }
    }

    private static PdfLine? Compose(List<PdfGlyph> row, int page)
    {
        var glyphs = row.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).OrderBy(glyph => glyph.Left).ToList();
        if (glyphs.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder();
        var before = glyphs[0];
        foreach (var glyph in glyphs)
        {
            var first = text.Length == 0;
            if (!first && IsDouble(before, glyph))
            {
                continue;
            }

            text.Append(!first && glyph.Left - before.Right > LeastBlank * glyph.Size ? " " : "")
                .Append(OneLine(glyph.Text));
            before = glyph;
        }

        return new PdfLine(
            text.ToString(),
            page,
            glyphs[0].Left,
            glyphs.Max(glyph => glyph.Right),
            glyphs[0].Base,
            glyphs.Select(glyph => glyph.Size).Order().ElementAt(glyphs.Count / 2),
            HeadOf(glyphs)
        );
    }

    /// <summary>Some programs print bold type twice, a hair apart.</summary>
    private static bool IsDouble(PdfGlyph before, PdfGlyph glyph) =>
        string.Equals(before.Text, glyph.Text, StringComparison.Ordinal)
        && glyph.Left - before.Left < 0.15 * glyph.Size;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>A Han character stands alone; a word or number, and a mark that may not open a line, go with what is before.</summary>
    private static double HeadOf(List<PdfGlyph> glyphs)
    {
        var end = 0;
        while (
            end + 1 < glyphs.Count && (IsWord(glyphs[end]) && IsWord(glyphs[end + 1]) || MayNotOpen(glyphs[end + 1]))
        )
        {
            end++;
        }

        return glyphs[end].Right - glyphs[0].Left;
    }

    private static bool IsWord(PdfGlyph glyph) => glyph.Text[0] < '\u2000' && !char.IsWhiteSpace(glyph.Text[0]);

    private static bool MayNotOpen(PdfGlyph glyph) =>
        "，。、；：！？）》”’】%".Contains(glyph.Text[0], StringComparison.Ordinal);
}
