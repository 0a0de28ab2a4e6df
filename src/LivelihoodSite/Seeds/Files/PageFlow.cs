using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds.Files;

/// <summary>
/// The pages of a PDF as lines of the grammar. Lines stay as the paper breaks them, for the grammar joins them, with one
/// exception: a break right behind a full stop looks like the end of a paragraph, and only the page tells whether it is one.
/// </summary>
internal static class PageFlow
{
    private const int LongestHeader = 40;

    public static FileText Join(IReadOnlyList<PdfPage> pages, string path)
    {
        var lines = pages.SelectMany(PageLines.Of).ToList();
        if (lines.Count == 0)
        {
            return FileText.Refused(SeedDiagnostics.NoTextLayer(path));
        }

        var body = WithoutMargins(lines);
        var (text, radicals) = Radicals.Unify(string.Join('\n', Compose(body)));
        var findings = new List<Diagnostic>();
        if (radicals > 0)
        {
            findings.Add(SeedDiagnostics.RadicalsRead(path, radicals));
        }

        var empty = Enumerable.Range(0, pages.Count).Where(page => !lines.Exists(line => line.Page == page)).ToList();
        if (empty.Count > 0)
        {
            findings.Add(SeedDiagnostics.PagesWithoutText(path, [.. empty.Select(page => page + 1)]));
        }

        if (body.Exists(IsTableHead))
        {
            findings.Add(SeedDiagnostics.TableInPdf(path));
        }

        return new FileText(text, findings);
    }

    private static IEnumerable<string> Compose(List<PdfLine> lines)
    {
        var right = lines.Count == 0 ? 0 : lines.Max(line => line.Right);
        var pitch = Pitch(lines);
        var open = "";
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !GoesOn(lines[i - 1], lines[i], right, pitch))
            {
                yield return open;
                open = "";
                if (lines[i].Page == lines[i - 1].Page && Step(lines[i - 1], lines[i]) > 1.4 * pitch)
                {
                    yield return "";
                }
            }

            open += lines[i].Text;
        }

        yield return open;
    }

    /// <summary>True when a line behind a full stop is the same paragraph: no room, no gap, no indent, no marker.</summary>
    private static bool GoesOn(PdfLine before, PdfLine line, double right, double pitch) =>
        Typography.EndsSentence(before.Text)
        && before.Right + line.Head > right + (0.1 * line.Size)
        && line.Left < before.Left + line.Size
        && (line.Page != before.Page || Step(before, line) < 1.2 * pitch)
        && LineReader.Read(new SourceLine(0, line.Text, 0, null)).Kind == LineKind.Plain;

    /// <summary>From line to line in parts of the size of the type.</summary>
    private static double Step(PdfLine before, PdfLine line) => (before.Base - line.Base) / line.Size;

    /// <summary>The usual step inside a paragraph: one that few are smaller than.</summary>
    private static double Pitch(List<PdfLine> lines)
    {
        var steps = lines
            .Zip(lines.Skip(1))
            .Where(pair => pair.First.Page == pair.Second.Page)
            .Select(pair => Step(pair.First, pair.Second))
            .Order()
            .ToList();
        return steps.Count == 0 ? 1 : steps[steps.Count / 20];
    }

    /// <summary>Page numbers and lines printed on several pages at the same edge are no part of the report.</summary>
    private static List<PdfLine> WithoutMargins(List<PdfLine> lines)
    {
        var pages = lines.GroupBy(line => line.Page).Select(page => page.ToList()).ToList();
        bool more;
        do
        {
            more = Drop(pages, page => 0, lines[0]) | Drop(pages, page => page.Count - 1, lines[0]);
        } while (more);

        return [.. pages.SelectMany(page => page)];
    }

    private static bool Drop(List<List<PdfLine>> pages, Func<List<PdfLine>, int> edge, PdfLine title)
    {
        var edges = pages.Where(page => page.Count > 0).Select(page => (Page: page, At: edge(page))).ToList();
        var repeated = edges
            .GroupBy(e => Bare(e.Page[e.At].Text), StringComparer.Ordinal)
            .Where(group =>
                group.Count() > 1 && group.Key.Length <= LongestHeader && !Typography.EndsWithMark(group.Key)
            )
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var shift = edges
            .Select(e => Number(e.Page[e.At].Text) - e.Page[e.At].Page)
            .OfType<int>()
            .GroupBy(value => value)
            .Where(group => group.Count() > 1)
            .Select(group => (int?)group.Key)
            .FirstOrDefault();
        var dropped = false;
        foreach (var (page, at) in edges)
        {
            var line = page[at];
            if (
                Furniture.IsPageNumber(line.Text)
                || (shift is not null && Number(line.Text) - line.Page == shift)
                || (line != title && repeated.Contains(Bare(line.Text)) && page.Count > 1)
            )
            {
                page.RemoveAt(at);
                dropped = true;
            }
        }

        return dropped;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static int? Number(string text) =>
        text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>目标任务 and 完成情况 in one line, set apart: the cells of a table come in the order of lines.</summary>
    private static bool IsTableHead(PdfLine line)
    {
        var roles = line
            .Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => TableColumns.Of(word, 0).Role)
            .ToHashSet();
        return roles.Contains(ColumnRole.Result)
            && (roles.Contains(ColumnRole.Commitment) || roles.Contains(ColumnRole.Name));
    }
}
