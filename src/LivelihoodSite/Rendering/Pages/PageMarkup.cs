using System.Globalization;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Rendering.Theming;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>
/// What a page of a site of pages alone has beyond plain running text: links between the files lead from page to page,
/// pictures to their published files; headings can be linked to; what is wide scrolls, by the keyboard, too.
/// </summary>
/// <param name="page">The page.</param>
/// <param name="language">Its language.</param>
/// <param name="site">The site.</param>
/// <param name="files">Pictures and other files by their paths.</param>
/// <param name="translated">Names of the pages that somebody has written in its language.</param>
/// <param name="words">Words of its language.</param>
internal sealed class PageMarkup(
    ContentPage page,
    Language language,
    Site site,
    IReadOnlyDictionary<string, SiteImage> files,
    IReadOnlySet<string> translated,
    Words words
) : IPageDialect
{
    private readonly string address = Addresses.SitePage(language, page.Name);
    private readonly List<PageHeading> headings = [];
    private readonly List<Diagnostic> findings = [];
    private readonly List<string> shown = [];

    /// <summary>The headings in page order, once the page is rendered.</summary>
    public IReadOnlyList<PageHeading> Headings => headings;

    /// <summary>The paths of the files that it shows or offers.</summary>
    public IReadOnlyCollection<string> Files => shown;

    /// <summary>What is wrong with its pictures.</summary>
    public IReadOnlyList<Diagnostic> Findings => findings;

    /// <summary>Turns its links and notes its headings.</summary>
    public void Prepare(MarkdownDocument document)
    {
        foreach (var block in document.Descendants())
        {
            switch (block)
            {
                case LinkInline { IsImage: true } picture:
                    Place(picture);
                    break;
                case LinkInline { Url: { } url } link when FileOf(url) is { } file:
                    link.Url = Publish(file);
                    link.GetAttributes().AddProperty("download", file.Path[(file.Path.LastIndexOf('/') + 1)..]);
                    break;
                case LinkInline { Url: { } url } link:
                    link.Url = PageLinks.Turn(url, page, language, site, translated);
                    break;
                case HeadingBlock { Inline: not null } heading when heading.GetAttributes().Id is { } id:
                    headings.Add(new PageHeading(heading.Level, id, TextOf(heading.Inline), heading.Span.Start));
                    break;
            }
        }
    }

    /// <summary>Lets a renderer write headings, tables and code in the manner of these pages.</summary>
    public void AddTo(HtmlRenderer renderer)
    {
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new LinkedHeadingRenderer(words));
        renderer.ObjectRenderers.Replace<TableRenderer>(new TableRenderer(words["pages_table"]));
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new FocusableCodeRenderer(words["pages_code"]));
    }

    /// <summary>The words of a piece of text, without marks.</summary>
    public static string TextOf(ContainerInline container) =>
        string.Concat(
            container
                .Descendants()
                .Select(inline =>
                    inline switch
                    {
                        LiteralInline literal => literal.Content.ToString(),
                        CodeInline code => code.Content,
                        LineBreakInline => " ",
                        _ => "",
                    }
                )
        );

    private void Place(LinkInline picture)
    {
        if (TextOf(picture).Trim().Length == 0)
        {
            Report(
                picture,
                "LS1281",
                $"the picture “{picture.Url}” has no words for those who do not see it.",
                "Write what it shows between the square brackets: ![…](…)."
            );
        }

        if (FileOf(picture.Url ?? "") is not { } image || !SiteImages.IsPicture(image.Path))
        {
            Report(
                picture,
                "LS1282",
                $"the picture “{picture.Url}” is not among the files of the site.",
                "Give its path from the folder of this page; pictures end in .png, .jpg, .jpeg, .gif or .svg."
            );
            return;
        }

        picture.Url = Publish(image);
        var attributes = picture.GetAttributes();
        if (image.Size is var (width, height))
        {
            attributes.AddProperty("width", width.ToString(CultureInfo.InvariantCulture));
            attributes.AddProperty("height", height.ToString(CultureInfo.InvariantCulture));
        }

        attributes.AddProperty("loading", "lazy");
    }

    private SiteImage? FileOf(string url) =>
        PageLinks.PathOf(url, page) is { } path
        && files.TryGetValue(site.PagesFolder.Length == 0 ? path : $"{site.PagesFolder}/{path}", out var file)
            ? file
            : null;

    private string Publish(SiteImage file)
    {
        shown.Add(file.Path);
        return Addresses.Relative(address, Addresses.Asset(null, Asset.Of(file).FileName));
    }

    private void Report(LinkInline picture, string code, Message message, Message hint) =>
        findings.Add(
            new Diagnostic(
                code,
                Severity.Error,
                page.SourcePath,
                page.FirstLine + picture.Line,
                picture.Column + 1,
                message,
                hint
            )
        );

    /// <summary>A heading with a link to itself, which readers copy to point others to this place.</summary>
    private sealed class LinkedHeadingRenderer(Words words) : HeadingRenderer
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            if (heading.GetAttributes().Id is not { } id || heading.Level > 3 || heading.Inline is null)
            {
                base.Write(renderer, heading);
                return;
            }

            _ = renderer.Write("<div class=\"heading\">");
            base.Write(renderer, heading);
            var label = words.Format("pages_link_to", TextOf(heading.Inline));
            _ = renderer
                .Write("<a class=\"anchor\" href=\"#")
                .WriteEscapeUrl(id)
                .Write("\" aria-label=\"")
                .WriteEscape(label)
                .WriteLine("\">#</a></div>");
        }
    }

    /// <summary>Code that scrolls inside the page and takes the focus, so that the keyboard can scroll it. The prompt of a command is no part of what readers copy.</summary>
    private sealed class FocusableCodeRenderer(string label) : CodeBlockRenderer
    {
        private const string Prompt = "$ ";

        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var kind = (block as FencedCodeBlock)?.Info ?? "";
            _ = renderer.Write("<pre class=\"code").Write(kind.Length > 0 ? " " : "").WriteEscape(kind);
            _ = renderer.Write("\" role=\"group\" tabindex=\"0\" aria-label=\"").WriteEscape(label).Write("\"><code>");
            for (var index = 0; index < block.Lines.Count; index++)
            {
                var line = block.Lines.Lines[index].Slice.ToString();
                if (kind is "console" && line.StartsWith(Prompt, StringComparison.Ordinal))
                {
                    _ = renderer.Write("<span class=\"prompt\">$ </span>");
                    line = line[Prompt.Length..];
                }

                _ = renderer.WriteEscape(line).Write("\n");
            }

            _ = renderer.WriteLine("</code></pre>");
        }
    }
}
