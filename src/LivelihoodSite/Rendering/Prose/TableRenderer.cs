using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LivelihoodSite.Rendering.Prose;

/// <summary>
/// A table that scrolls by itself where it is wider than the page; the wrapper makes that possible without a script. An
/// empty cell of its head row heads nothing, and is no <c>th</c>: a screen reader would announce a heading without words.
/// </summary>
/// <param name="label">
/// What the wrapper is called to a reader who reaches it with the keyboard; null for one that takes no focus.
/// </param>
internal sealed class TableRenderer(string? label = null) : HtmlObjectRenderer<Table>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        _ = renderer.Write("<div class=\"table-wrap\"");
        if (label is not null)
        {
            _ = renderer.Write(" role=\"group\" tabindex=\"0\" aria-label=\"").WriteEscape(label).Write('"');
        }

        _ = renderer.Write('>').EnsureLine().Write("<table").WriteAttributes(table).WriteLine(">");
        var rows = table.Cast<TableRow>().ToList();
        WriteRows(renderer, "thead", [.. rows.Where(row => row.IsHeader)]);
        WriteRows(renderer, "tbody", [.. rows.Where(row => !row.IsHeader)]);
        _ = renderer.WriteLine("</table>").Write("</div>");
    }

    private static void WriteRows(HtmlRenderer renderer, string part, IReadOnlyList<TableRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        _ = renderer.Write('<').Write(part).WriteLine(">");
        foreach (var row in rows)
        {
            _ = renderer.Write("<tr").WriteAttributes(row).WriteLine(">");
            foreach (var cell in row.Cast<TableCell>())
            {
                WriteCell(renderer, cell, row.IsHeader && cell.Descendants<LeafInline>().Any() ? "th" : "td");
            }

            _ = renderer.WriteLine("</tr>");
        }

        _ = renderer.Write("</").Write(part).WriteLine(">");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string element)
    {
        _ = renderer.EnsureLine().Write('<').Write(element).WriteAttributes(cell).Write('>');
        var isImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = isImplicit || cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = isImplicit;
        _ = renderer.Write("</").Write(element).WriteLine(">");
    }
}
