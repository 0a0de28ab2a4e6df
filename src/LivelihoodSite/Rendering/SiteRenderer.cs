using System.Collections.Concurrent;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Editions;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>
/// Makes the complete HTML of every page. One renderer serves any number of threads; a mistake in a template is a
/// <see cref="RenderException"/> with its place.
/// </summary>
/// <param name="content">What the pages are made of.</param>
/// <param name="theme">How they look.</param>
/// <param name="judge">Compares a target with its actual figure.</param>
public sealed partial class SiteRenderer(SiteContent content, Theme theme, Func<Measure, Verdict> judge)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Edition, EditionScope>> scopes = new(
        StringComparer.Ordinal
    );

    private const string Frame = "layouts/frame";
    private const string PrintFrame = "layouts/print-frame";

    /// <summary>2019/zh/index.html</summary>
    public PageHtml Home(Edition edition, Language language)
    {
        var scope = Scope(edition, language, Addresses.Page(edition, language, "index"));
        return Render(
            "home",
            scope,
            HomeView.Of(scope),
            new PageHead(scope.EditionTitle, [scope.Read(scope.Site.Name)], Same(edition, "index"))
            {
                Kind = "home",
                Name = "index",
                Bilingual = Addresses.BilingualHome(edition),
                Description = scope.Words.Format("home_lead", edition.Categories.Count, edition.Projects.Count()),
            }
        );
    }

    /// <summary>2019/zh/projects.html</summary>
    public PageHtml AllProjects(Edition edition, Language language) =>
        Fixed(edition, language, "projects", ListsView.AllProjects);

    /// <summary>2019/zh/sitemap.html</summary>
    public PageHtml SiteMap(Edition edition, Language language) =>
        Fixed(edition, language, "sitemap", ListsView.SiteMap);

    /// <summary>2019/zh/glossary.html</summary>
    public PageHtml Glossary(Edition edition, Language language) =>
        Fixed(edition, language, "glossary", ListsView.Glossary);

    /// <summary>2019/zh/data.html</summary>
    public PageHtml DataPage(Edition edition, Language language) => Fixed(edition, language, "data", DataView.Data);

    /// <summary>2019/zh/downloads.html</summary>
    /// <param name="printed">The PDF files of this build; null for none.</param>
    public PageHtml Downloads(Edition edition, Language language, IReadOnlyList<PrintedFile>? printed = null) =>
        Fixed(edition, language, "downloads", scope => DownloadsView.Of(scope, printed ?? []));

    /// <summary>2019/zh/changes.html: the corrections; it says so when none are recorded.</summary>
    public PageHtml Changes(Edition edition, Language language) =>
        Fixed(edition, language, "changes", ListsView.Changes);

    /// <summary>2019/zh/early-education/index.html</summary>
    public PageHtml CategoryIndex(Edition edition, Language language, Category category)
    {
        ArgumentNullException.ThrowIfNull(category);
        var scope = Scope(edition, language, Addresses.Category(edition, language, category));
        var place = IndexOf(edition.Categories, category);
        return Render(
            "category",
            scope,
            CategoryView.Index(scope, category),
            new PageHead(
                scope.Read(category.Name),
                [scope.EditionTitle],
                Versions(other => Addresses.Category(edition, other, category))
            )
            {
                Kind = "category",
                Category = category,
                Bilingual = Addresses.BilingualCategory(edition, category),
                Description = scope.ReadOrNull(category.Description),
                Previous = Neighbour(scope, edition.Categories, place - 1, CategoryLink),
                Next = Neighbour(scope, edition.Categories, place + 1, CategoryLink),
            }
        );
    }

    /// <summary>2019/zh/early-education/inclusive-places.html</summary>
    public PageHtml ProjectPage(Edition edition, Language language, Category category, Project project)
    {
        ArgumentNullException.ThrowIfNull(category);
        ArgumentNullException.ThrowIfNull(project);
        var scope = Scope(edition, language, Addresses.Project(edition, language, category, project));
        var all = scope.Common.Projects;
        var place = scope.Common.PlaceOf(project.Id);
        var title = scope.Read(project.Title);
        string[] near = scope.Common.SharesItsTitle(project.Id) ? [project.Id] : [];
        return Render(
            "project",
            scope,
            ProjectView.Page(scope, category, project),
            new PageHead(
                title,
                [.. near, scope.Read(category.Name), scope.EditionTitle],
                Versions(other => Addresses.Project(edition, other, category, project))
            )
            {
                Kind = "project",
                Category = category,
                Bilingual = Addresses.BilingualProject(edition, category, project),
                Description = scope.Read(project.Commitment).ReplaceLineEndings(" "),
                Crumbs = [CategoryLink(scope, category)],
                Previous = Neighbour(scope, all, place - 1, ProjectLink),
                Next = Neighbour(scope, all, place + 1, ProjectLink),
            }
        );
    }

    /// <summary>2019/zh/about.html and the other pages of running text.</summary>
    public PageHtml TextPage(Edition edition, ContentPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var language = content.Site.Languages.First(each =>
            string.Equals(each.Code, page.Language, StringComparison.Ordinal)
        );
        var scope = Scope(edition, language, Addresses.Page(edition, language, page.Name));
        return Render(
            "text",
            scope,
            Bag.Of(
                ("html", MarkdownRenderer.Page(page.Markdown)),
                ("missing", page.IsUntranslated),
                ("stale", false),
                ("lang", page.IsUntranslated ? content.Site.SourceLanguage.Tag : null),
                ("making", page.Name is "about" && !content.Site.HasPagesOnly ? MakingView.Of(scope) : null)
            ),
            new PageHead(
                page.IsUntranslated ? SourceMark.Of(page.Title) : page.Title,
                [scope.EditionTitle],
                // Where nobody wrote the page in the other language, its home is the nearest equivalent.
                Versions(other => Addresses.Page(edition, other, scope.Has(page.Name, other) ? page.Name : "index"))
            )
            {
                Name = page.Name,
                Description = page.Description,
            }
        );
    }

    private PageHtml Fixed(Edition edition, Language language, string name, Func<PageScope, Bag> view)
    {
        var scope = Scope(edition, language, Addresses.Page(edition, language, name));
        return Render(
            name,
            scope,
            view(scope),
            new PageHead(scope.Words[$"nav_{name}"], [scope.EditionTitle], Same(edition, name))
            {
                Kind = name,
                Name = name,
                Description = scope.Words.Format($"{name}_description", scope.EditionTitle),
            }
        );
    }

    private PageScope Scope(Edition edition, Language language, string address)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(language);
        // By identity: an edition is compared by all that it holds.
        var editions = scopes.GetOrAdd(language.Code, static _ => new(ReferenceEqualityComparer.Instance));
        return new PageScope(
            editions.GetOrAdd(edition, _ => new EditionScope(content, theme, judge, edition, language)),
            address
        );
    }

    private PageHtml Render(string name, PageScope scope, Bag view, PageHead head, string frame = Frame)
    {
        return Compose(name, frame, FrameView.Of(scope, head), Bag.Of(("it", view)), head.IsPrinted && scope.IsSource);
    }

    private PageHtml Compose(string name, string frame, Bag globals, Bag inner, bool keepsNumbers) =>
        PageComposition.Compose(content.Site, theme, name, frame, globals, inner, keepsNumbers);

    private string[] Same(Edition edition, string name) => Versions(other => Addresses.Page(edition, other, name));

    private string[] Versions(Func<Language, string> address) => [.. content.Site.Languages.Select(address)];

    private static Bag CategoryLink(PageScope scope, Category category) =>
        Bag.Link(scope.ToCategory(category), scope.Read(category.Name));

    private static Bag ProjectLink(PageScope scope, (Category Category, Project Project) member) =>
        scope.Folder.Link(member.Category, member.Project);

    private static Bag? Neighbour<T>(PageScope scope, IReadOnlyList<T> list, int place, Func<PageScope, T, Bag> link) =>
        place >= 0 && place < list.Count ? link(scope, list[place]) : null;

    private static int IndexOf(IReadOnlyList<Category> categories, Category category)
    {
        for (var index = 0; index < categories.Count; index++)
        {
            if (categories[index].Number == category.Number)
            {
                return index;
            }
        }

        return -1;
    }
}
