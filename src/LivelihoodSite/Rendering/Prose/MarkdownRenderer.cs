using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Marking;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LivelihoodSite.Rendering.Prose;

/// <summary>
/// Markdown written by people or by the import, made into HTML that is safe and fit for Chinese text: no raw HTML, links by a list of schemes, no blank between Han characters of two lines, no style attributes.
/// </summary>
public static class MarkdownRenderer
{
    private static readonly MarkdownPipeline PagePipeline = new MarkdownPipelineBuilder()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseCjkFriendlyEmphasis()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    // Results stand several on a page: their headings, if any, get no ids.
    private static readonly MarkdownPipeline BlockPipeline = new MarkdownPipelineBuilder()
        .UseCjkFriendlyEmphasis()
        .UsePipeTables()
        .DisableHtml()
        .Build();

    // Results are many; a thread uses one renderer for all of them.
    [ThreadStatic]
    private static HtmlRenderer? blockRenderer;

    /// <summary>A page of running text; its highest heading becomes h2, since the layout writes the h1.</summary>
    public static Html Page(string markdown) => Render(markdown, PagePipeline, 2);

    /// <summary>The same for a page of a kind that has more than plain running text.</summary>
    internal static Html Page(string markdown, IPageDialect dialect) => Render(markdown, PagePipeline, 2, dialect);

    /// <summary>The text of a page taken apart, for those who look for its links.</summary>
    internal static MarkdownDocument Parse(string markdown) =>
        Markdown.Parse(markdown.ReplaceLineEndings("\n"), PagePipeline);

    /// <summary>A block inside a page, such as a result.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="highestHeading">The level that its highest heading gets.</param>
    public static Html Block(string markdown, int highestHeading) =>
        PlainMarkdown.ToHtml(markdown) is { } plain ? new Html(plain) : Render(markdown, BlockPipeline, highestHeading);

    private static Html Render(
        string markdown,
        MarkdownPipeline pipeline,
        int highestHeading,
        IPageDialect? dialect = null
    )
    {
        var document = Markdown.Parse(markdown.ReplaceLineEndings("\n"), pipeline);
        ShiftHeadings(document, highestHeading);
        dialect?.Prepare(document);
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case LeafBlock { Inline: not null } leaf:
                    JoinHanLines(leaf.Inline);
                    break;
                case Table table:
                    UseAlignmentClasses(table);
                    break;
                case LinkInline link when !IsAllowed(link.Url):
                    link.Url = null;
                    break;
                case AutolinkInline link when !IsAllowed(link.Url):
                    link.Url = "";
                    break;
            }
        }

        return new Html(Write(document, pipeline, dialect));
    }

    private static string Write(MarkdownDocument document, MarkdownPipeline pipeline, IPageDialect? dialect)
    {
        var isBlock = pipeline == BlockPipeline;
        var renderer = (isBlock ? blockRenderer : null) ?? Renderer(pipeline);
        // One that fails is not used again.
        blockRenderer = null;
        dialect?.AddTo(renderer);
        _ = renderer.Render(document);
        var written = ((StringWriter)renderer.Writer).GetStringBuilder();
        // Markdig writes XHTML; the Nu checker warns of the slash on void elements.
        var html = written.Replace(" />", ">").ToString().Trim();
        if (isBlock)
        {
            _ = written.Clear();
            blockRenderer = renderer;
        }

        return html;
    }

    private static HtmlRenderer Renderer(MarkdownPipeline pipeline)
    {
        var renderer = new HtmlRenderer(new StringWriter { NewLine = "\n" });
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new SafeLinkRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        return renderer;
    }

    private static void ShiftHeadings(MarkdownDocument document, int highest)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        if (headings.Count == 0)
        {
            return;
        }

        var shift = highest - headings.Min(heading => heading.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Clamp(heading.Level + shift, 1, 6);
        }
    }

    /// <summary>Removes a soft line break that stands between two characters of Chinese text.</summary>
    private static void JoinHanLines(ContainerInline container)
    {
        foreach (var line in container.Descendants<LineBreakInline>().Where(line => !line.IsHard).ToList())
        {
            if (
                line.PreviousSibling is LiteralInline before
                && line.NextSibling is LiteralInline after
                && before.Content.Length > 0
                && after.Content.Length > 0
                && IsChinese(before.Content[before.Content.End])
                && IsChinese(after.Content[after.Content.Start])
            )
            {
                line.Remove();
            }
        }
    }

    private static bool IsChinese(char character) =>
        HanRun.IsHan([character], 0)
        || KanaRun.IsKana(character)
        || character
            is (>= '\u3000' and <= '\u303F')
                or (>= '\uFF00' and <= '\uFFEF')
                or '“'
                or '”'
                or '‘'
                or '’'
                or '—'
                or '…';

    private static void UseAlignmentClasses(Table table)
    {
        foreach (var cell in table.Descendants<TableCell>())
        {
            var column = cell.ColumnIndex < 0 ? cell.Parent!.IndexOf(cell) : cell.ColumnIndex;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            if (alignment is TableColumnAlign.Right or TableColumnAlign.Center)
            {
                cell.GetAttributes().AddClass(alignment == TableColumnAlign.Right ? "number" : "centre");
            }
        }

        foreach (var definition in table.ColumnDefinitions)
        {
            definition.Alignment = null;
        }
    }

    private static bool IsAllowed(string? url)
    {
        if (string.IsNullOrEmpty(url))
        {
            return false;
        }

        // Browsers skip control characters and blanks inside a scheme.
        var address = new string([.. url.Where(character => character > ' ' && !char.IsControl(character))]);
        if (address.StartsWith("//", StringComparison.Ordinal))
        {
            return false;
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var end = address.AsSpan().IndexOfAny("/?#");
        if (colon < 0 || (end >= 0 && end < colon))
        {
            return true;
        }

        return address[..colon].ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO";
    }

    /// <summary>A link whose address is not allowed leaves its text.</summary>
    private sealed class SafeLinkRenderer : Markdig.Renderers.Html.Inlines.LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            if (link.Url is null && link.GetDynamicUrl is null)
            {
                renderer.WriteChildren(link);
                return;
            }

            base.Write(renderer, link);
        }
    }
}
