using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>The site run: content and theme become the files of the site, in memory, checked.</summary>
public sealed class SiteRun
{
    private readonly SiteContent content;
    private readonly SiteContent shown;
    private readonly Theme theme;
    private readonly SiteRenderer renderer;
    private readonly OutputSet output = new();

    /// <summary>A run that has not begun.</summary>
    /// <param name="content">What data files hold and the finished pages are checked against.</param>
    /// <param name="shown">What pages show of it; the renderer's own.</param>
    /// <param name="theme">How pages look.</param>
    /// <param name="renderer">Makes the pages.</param>
    public SiteRun(SiteContent content, SiteContent shown, Theme theme, SiteRenderer renderer)
    {
        this.content = content;
        this.shown = shown;
        this.theme = theme;
        this.renderer = renderer;
    }

    /// <summary>The files of the site in ordinal order of their paths; complete only after a run that succeeded.</summary>
    public IReadOnlyList<OutputFile> Files => output.InOrder();

    /// <summary>Runs all pipelines.</summary>
    public Task<RunReport> RunAsync(IProgress<PhaseRow>? progress = null)
    {
        var pages = new SitePages(shown);
        return PipelineRun.RunAsync(
            [
                PagePipeline.Create("Projects", pages.Projects(), Render, output),
                PagePipeline.Create("Categories", pages.Categories(), Render, output),
                PagePipeline.Create("Editions", pages.Editions(), Render, output),
                PagePipeline.Create("Handouts", pages.Handouts(), Render, output),
                PagePipeline.Create("Bilingual", pages.Bilinguals(), Render, output),
                PagePipeline.Create("Pages", pages.Texts(), Render, output),
                DownloadsPipeline.Create(content, theme, output),
                SitemapsPipeline.Create(content.Site, pages, output),
                AssetsPipeline.Create(content, theme, output),
                AnalysisPipeline.Create(content, output),
            ],
            progress
        );
    }

    private string Render(ProjectPage page) =>
        renderer.ProjectPage(page.Edition, page.Language, page.Category, page.Project);

    private string Render(CategoryPage page) => renderer.CategoryIndex(page.Edition, page.Language, page.Category);

    private string Render(HandoutPage page) =>
        page.Category is { } category ? renderer.CategoryHandout(page.Edition, page.Language, category)
        : page.Name == SitePages.Official ? renderer.OfficialBooklet(page.Edition, page.Language)
        : renderer.Booklet(page.Edition, page.Language);

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
                "sitemap" => renderer.SiteMap(edition, language),
                "glossary" => renderer.Glossary(edition, language),
                "data" => renderer.DataPage(edition, language),
                "downloads" => renderer.Downloads(edition, language),
                _ => renderer.Changes(edition, language),
            },
        };
}
