using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>The site run: content and theme become the files of the site, in memory, checked.</summary>
public sealed partial class SiteRun
{
    private readonly SiteContent content;
    private readonly SiteContent shown;
    private readonly Theme theme;
    private readonly SiteRenderer renderer;
    private OutputSet output = new();
    private readonly FittingPdfs printed;

    /// <summary>A run that has not begun.</summary>
    /// <param name="content">What data files hold and the finished pages are checked against.</param>
    /// <param name="shown">What pages show of it; the renderer's own.</param>
    /// <param name="theme">How pages look.</param>
    /// <param name="renderer">Makes the pages.</param>
    /// <param name="kept">PDF files made before, or null for none.</param>
    public SiteRun(SiteContent content, SiteContent shown, Theme theme, SiteRenderer renderer, KeptPdfs? kept = null)
    {
        this.content = content;
        this.shown = shown;
        this.theme = theme;
        this.renderer = renderer;
        printed = new FittingPdfs(kept, () => PrintPage);
        printPages = new(ListPrintPages);
        otherFiles = new(ListOtherFiles);
    }

    /// <summary>How many PDF files no longer fit their page and were left out.</summary>
    public int OutdatedPdfs => printed.Outdated;

    /// <summary>The files of the site in ordinal order of their paths; complete only after a run that succeeded.</summary>
    public IReadOnlyList<OutputFile> Files => output.InOrder();

    /// <summary>Runs all pipelines.</summary>
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
        var pages = new SitePages(shown);
        output = new OutputSet(stage);
        var finished = new FinishedPages(output, content.Site);
        var fidelity = new FidelityCheck(content.Site);
        return PipelineRun.RunAsync(
            [
                PagePipeline.Create("Projects", pages.Projects(), Render, finished, fidelity.Of),
                PagePipeline.Create("Categories", pages.Categories(), Render, finished),
                PagePipeline.Create("Editions", pages.Editions(), Render, finished),
                PagePipeline.Create("Handouts", pages.Handouts(), Render, finished),
                PagePipeline.Create("Bilingual", pages.Bilinguals(), Render, finished, FidelityCheck.Of),
                PagePipeline.Create("Pages", pages.Texts(), Render, finished),
                DownloadsPipeline.Create(content, theme, output),
                SearchPipeline.Create(shown, renderer, output),
                SitemapsPipeline.Create(content.Site, pages, output),
                SharingPipeline.Create(shown, theme, output),
                AssetsPipeline.Create(content, theme, renderer, output),
                PrintedPipeline.Create(printed, output),
                SourcesPipeline.Create(content.Editions, output),
                ChecksumsPipeline.Create(content.Editions, output),
                AnalysisPipeline.Create(content, output, finished),
                .. PrecompressedPipeline.Create(content.Site, output),
            ],
            progress,
            cancellation
        );
    }

    private string Render(ProjectPage page) =>
        renderer.ProjectPage(page.Edition, page.Language, page.Category, page.Project);

    private string Render(CategoryPage page) => renderer.CategoryIndex(page.Edition, page.Language, page.Category);

    private string Render(HandoutPage page) =>
        page switch
        {
            { Category: { } category } => renderer.CategoryHandout(page.Edition, page.Language, category),
            { Name: SitePages.Official } => renderer.OfficialBooklet(page.Edition, page.Language),
            { Name: SitePages.LargePrint } => renderer.LargePrintBooklet(page.Edition, page.Language),
            _ => renderer.Booklet(page.Edition, page.Language),
        };

    private string Render(BilingualPage page) =>
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

    private string Render(TextPage page) => renderer.TextPage(page.Edition, page.Page);

    private string Render(EditionPage page) =>
        page switch
        {
            { Edition: null, Name: "index" } => renderer.RootIndex(),
            { Edition: null, Name: "editions" } => renderer.EditionsList(),
            { Edition: null } => renderer.NotFound(),
            { Language: null, Edition: { } edition } => renderer.EditionChoice(edition),
            { Edition: { } edition, Language: { } language } => page.Name switch
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
