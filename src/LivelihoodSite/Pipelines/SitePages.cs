using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>A page across an edition; without language the choice of language.</summary>
internal sealed record EditionPage(Edition Edition, Language? Language, string Name);

/// <summary>A category index.</summary>
internal sealed record CategoryPage(Edition Edition, Language Language, Category Category);

/// <summary>A project page.</summary>
internal sealed record ProjectPage(Edition Edition, Language Language, Category Category, Project Project);

/// <summary>A page made to be printed: of a category, or of the whole edition.</summary>
internal sealed record HandoutPage(Edition Edition, Language Language, Category? Category, string Name);

/// <summary>Both languages side by side: of a project, a category, or (without either) the whole edition.</summary>
internal sealed record BilingualPage(Edition Edition, Category? Category, Project? Project, bool IsBooklet = false);

/// <summary>A page of running text.</summary>
internal sealed record TextPage(Edition Edition, ContentPage Page);

/// <summary>Which pages there are and where they lie: one method a pipeline, each list in a total order.</summary>
internal sealed class SitePages(SiteContent content)
{
    public const string Official = "official";
    public const string LargePrint = "large-print";

    private static readonly string[] EditionPageNames =
    [
        "index",
        "projects",
        "search",
        "sitemap",
        "glossary",
        "data",
        "downloads",
        "changes",
    ];

    public IEnumerable<Document<ProjectPage>> Projects() =>
        from edition in content.Editions
        from language in content.Site.Languages
        from category in edition.Categories
        from project in category.Projects
        select new Document<ProjectPage>(
            project.SourcePath,
            Addresses.Project(edition, language, category, project),
            new ProjectPage(edition, language, category, project)
        );

    public IEnumerable<Document<CategoryPage>> Categories() =>
        from edition in content.Editions
        from language in content.Site.Languages
        from category in edition.Categories
        select new Document<CategoryPage>(
            EditionFile.PathOf(edition.Year),
            Addresses.Category(edition, language, category),
            new CategoryPage(edition, language, category)
        );

    public IEnumerable<Document<EditionPage>> Editions()
    {
        foreach (var edition in content.Editions)
        {
            var source = EditionFile.PathOf(edition.Year);
            yield return new(source, Addresses.EditionChoice(edition), new EditionPage(edition, null, "index"));
            foreach (var language in content.Site.Languages)
            {
                foreach (var name in EditionPageNames.Where(name => Addresses.HasPage(content.Site, name)))
                {
                    yield return new(
                        source,
                        Addresses.Page(edition, language, name),
                        new EditionPage(edition, language, name)
                    );
                }
            }
        }
    }

    public IEnumerable<Document<HandoutPage>> Handouts()
    {
        foreach (var edition in content.Site.HasPagesOnly ? [] : content.Editions)
        {
            var source = EditionFile.PathOf(edition.Year);
            foreach (var language in content.Site.Languages)
            {
                foreach (var name in (string[])["print", LargePrint, Official])
                {
                    yield return new(
                        source,
                        Addresses.Page(edition, language, name),
                        new HandoutPage(edition, language, null, name)
                    );
                }

                foreach (var category in edition.Categories)
                {
                    yield return new(
                        source,
                        Addresses.CategoryHandout(edition, language, category),
                        new HandoutPage(edition, language, category, "print")
                    );
                }
            }
        }
    }

    /// <summary>None where the site has one language only.</summary>
    public IEnumerable<Document<BilingualPage>> Bilinguals()
    {
        foreach (var edition in content.Site is { Languages.Count: > 1, HasPagesOnly: false } ? content.Editions : [])
        {
            var source = EditionFile.PathOf(edition.Year);
            yield return new(source, Addresses.BilingualHome(edition), new BilingualPage(edition, null, null));
            yield return new(source, Addresses.BilingualBooklet(edition), new BilingualPage(edition, null, null, true));
            foreach (var category in edition.Categories)
            {
                yield return new(
                    source,
                    Addresses.BilingualCategory(edition, category),
                    new BilingualPage(edition, category, null)
                );
                foreach (var project in category.Projects)
                {
                    yield return new(
                        project.SourcePath,
                        Addresses.BilingualProject(edition, category, project),
                        new BilingualPage(edition, category, project)
                    );
                }
            }
        }
    }

    /// <summary>The addresses of all pages by edition; pages that moved are not among them.</summary>
    public ILookup<int, string> Listed() =>
        Editions()
            .Select(page => (page.Model.Edition.Year, page.Destination))
            .Concat(Categories().Select(page => (page.Model.Edition.Year, page.Destination)))
            .Concat(Projects().Select(page => (page.Model.Edition.Year, page.Destination)))
            .Concat(Handouts().Select(page => (page.Model.Edition.Year, page.Destination)))
            .Concat(Texts().Select(page => (page.Model.Edition.Year, page.Destination)))
            .Concat(Bilinguals().Select(page => (page.Model.Edition.Year, page.Destination)))
            .ToLookup(page => page.Year, page => page.Destination!);

    /// <summary>Pages at addresses that other pages had before.</summary>
    public IEnumerable<Document<AliasPage>> Moved() => MovedPages.Of(content);

    public IEnumerable<Document<TextPage>> Texts() =>
        from edition in content.Editions
        from page in content.Pages
        let language = content.Site.Languages.First(language => language.Code == page.Language)
        select new Document<TextPage>(
            page.SourcePath,
            Addresses.Page(edition, language, page.Name),
            new TextPage(edition, page)
        );
}
