using System.Text;
using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Roots;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>The site run: content and theme become the files of the site, in memory, checked.</summary>
public sealed partial class SiteRun : ISiteRun
{
    private readonly SiteContent content;
    private readonly SiteContent shown;
    private readonly Theme theme;
    private readonly SiteRenderer renderer;
    private readonly FittingPdfs printed;
    private readonly BuildScope scope;
    private readonly AllEditions editions;
    private readonly RootRenderer rootRenderer;
    private readonly RootPages roots;
    private OutputSet output = new();

    /// <summary>A run that has not begun.</summary>
    /// <param name="content">What data files hold and the finished pages are checked against.</param>
    /// <param name="shown">What pages show of it; the renderer's own.</param>
    /// <param name="theme">How pages look.</param>
    /// <param name="renderer">Makes the pages.</param>
    /// <param name="editions">All editions of the site, also those that are not made here.</param>
    /// <param name="rootRenderer">Makes the pages across editions.</param>
    /// <param name="scope">Which part is made.</param>
    /// <param name="kept">PDF files made before, or null for none.</param>
    public SiteRun(
        SiteContent content,
        SiteContent shown,
        Theme theme,
        SiteRenderer renderer,
        AllEditions editions,
        RootRenderer rootRenderer,
        BuildScope scope,
        KeptPdfs? kept = null
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        this.scope = scope;
        this.editions = editions;
        this.rootRenderer = rootRenderer;
        roots = new RootPages(content.Site, editions, rootRenderer);
        this.content = content;
        this.shown = shown;
        this.theme = theme;
        this.renderer = renderer;
        printed = new FittingPdfs(kept, () => PrintPage, page => Frozen.Any(edition => edition.Find(page) is not null));
        printPages = new(ListPrintPages);
        otherFiles = new(ListOtherFiles);
    }

    /// <summary>Editions that are published from their packages.</summary>
    public IReadOnlyList<FrozenEdition> Frozen { get; init; } = [];

    /// <summary>How many PDF files no longer fit their page and were left out.</summary>
    public int OutdatedPdfs => printed.Outdated;

    /// <summary>The files of the site in ordinal order of their paths; complete only after a run that succeeded.</summary>
    public IReadOnlyList<OutputFile> Files => output.InOrder();

    /// <summary>Runs all pipelines. A run that was cancelled may be followed by another.</summary>
    /// <param name="progress">Hears of every phase that ends.</param>
    /// <param name="stage">Takes the files as they are made; null to keep them in memory.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public Task<RunReport> RunAsync(
        IProgress<PhaseRow>? progress = null,
        OutputStage? stage = null,
        CancellationToken cancellation = default
    )
    {
        output = new OutputSet(stage, hashes: !content.Site.HasPagesOnly);
        return PipelineRun.RunAsync([.. ListPipelines()], progress, cancellation);
    }

    private IEnumerable<Pipeline> ListPipelines()
    {
        var pages = new SitePages(shown);
        var finished = new FinishedPages(output, content.Site);
        var fidelity = new FidelityCheck(content.Site);
        if (scope.HasEditions)
        {
            yield return PagePipeline.Create("Projects", pages.Projects(), Render, finished, fidelity.Of);
            yield return PagePipeline.Create("Categories", pages.Categories(), Render, finished);
            yield return PagePipeline.Create("Editions", pages.Editions(), Render, finished);
            yield return PagePipeline.Create("Handouts", pages.Handouts(), Render, finished);
            yield return PagePipeline.Create("Bilingual", pages.Bilinguals(), Render, finished, FidelityCheck.Of);
            yield return PagePipeline.Create("Pages", pages.Texts(), Render, finished);
            yield return PagePipeline.Create("Moved", pages.Moved(), Render, finished);
        }

        if (scope.HasEditions && !content.Site.HasPagesOnly)
        {
            yield return DownloadsPipeline.Create(content, theme, output);
            yield return SearchPipeline.Create(shown, renderer, output);
            yield return SharingPipeline.Create(shown, theme, output);
            yield return PrintedPipeline.Create(printed, output);
            yield return SourcesPipeline.Create(content.Editions, theme, output);
            yield return ChecksumsPipeline.Create(content.Editions, output);
        }

        if (scope.HasEditions)
        {
            yield return FrozenPipeline.Create(Frozen, output);
        }

        if (scope.HasRoots)
        {
            yield return PagePipeline.Create("Roots", roots.All().Concat(roots.Moved()), Render, finished);
            yield return RootFilesPipeline.Create(rootRenderer, output);
        }

        yield return SitemapsPipeline.Create(
            content.Site,
            pages.Listed(),
            scope.HasRoots ? (roots.All().Select(page => page.Destination!), editions) : null,
            output
        );
        yield return AssetsPipeline.Create(content, theme, renderer, scope, output);
        yield return AnalysisPipeline.Create(content, output, finished, Elsewhere());
        foreach (var pipeline in PrecompressedPipeline.Create(content.Site, output))
        {
            yield return pipeline;
        }
    }

    // What a part of the site refers to in the other part.
    private IReadOnlySet<string> Elsewhere() =>
        !scope.HasRoots
            ? new HashSet<string>(
                [Addresses.RootIndex, Addresses.Editions, Addresses.EditionsScript],
                StringComparer.Ordinal
            )
        : !scope.HasEditions ? editions.Addresses()
        : new HashSet<string>(StringComparer.Ordinal);

    private static PageHtml Render(AcrossPage page) => page.Render();

    private PageHtml Render(AliasPage page) => renderer.Moved(page.Edition, page.Moved);

    private PageHtml Render(ProjectPage page) =>
        renderer.ProjectPage(page.Edition, page.Language, page.Category, page.Project);

    private PageHtml Render(CategoryPage page) => renderer.CategoryIndex(page.Edition, page.Language, page.Category);

    private PageHtml Render(HandoutPage page) =>
        page switch
        {
            { Category: { } category } => renderer.CategoryHandout(page.Edition, page.Language, category),
            { Name: SitePages.Official } => renderer.OfficialBooklet(page.Edition, page.Language),
            { Name: SitePages.LargePrint } => renderer.LargePrintBooklet(page.Edition, page.Language),
            _ => renderer.Booklet(page.Edition, page.Language),
        };

    private PageHtml Render(BilingualPage page) =>
        page switch
        {
            { Category: { } category, Project: { } project } => renderer.BilingualProject(
                page.Edition,
                category,
                project
            ),
            { Category: { } category } => renderer.BilingualCategory(page.Edition, category),
            { IsBooklet: true } => renderer.BilingualBooklet(page.Edition),
            _ => renderer.BilingualHome(page.Edition),
        };

    private PageHtml Render(TextPage page) => renderer.TextPage(page.Edition, page.Page);

    private PageHtml Render(EditionPage page) =>
        page switch
        {
            { Language: null, Edition: var edition } => renderer.EditionChoice(edition),
            { Edition: var edition, Language: { } language } => page.Name switch
            {
                "index" => renderer.Home(edition, language),
                "projects" => renderer.AllProjects(edition, language),
                "search" => renderer.Search(edition, language),
                "sitemap" => renderer.SiteMap(edition, language),
                "glossary" => renderer.Glossary(edition, language),
                "data" => renderer.DataPage(edition, language),
                "downloads" => renderer.Downloads(edition, language, [.. printed.All.Select(pdf => pdf.File)]),
                _ => renderer.Changes(edition, language),
            },
        };
}
