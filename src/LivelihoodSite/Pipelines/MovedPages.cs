using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Roots;

namespace LivelihoodSite.Pipelines;

/// <summary>A page at an address that another page of the edition had before.</summary>
internal sealed record AliasPage(Edition Edition, MovedPage Moved);

/// <summary>
/// The pages that <c>aliases</c> ask for. An alias of a category moves everything in it; one of a project moves its pages in
/// every language and side by side.
/// </summary>
internal static class MovedPages
{
    private const string Bilingual = "bilingual";

    public static IEnumerable<Document<AliasPage>> Of(SiteContent content) =>
        content.Editions.SelectMany(edition =>
            Categories(content.Site, edition)
                .Concat(Projects(content.Site, edition))
                .Concat(Texts(content, edition))
                .DistinctBy(page => page.Destination, StringComparer.Ordinal)
        );

    private static IEnumerable<Document<AliasPage>> Categories(Site site, Edition edition) =>
        from category in edition.Categories
        from folder in category.Aliases
        from name in (string[])["index", "print"]
        from page in Everywhere(
            site,
            edition,
            EditionFile.PathOf(edition.Year),
            category.Name,
            $"{folder}/{name}",
            $"{category.FolderName}/{name}",
            isBilingual: name is "index"
        )
        select page;

    private static IEnumerable<Document<AliasPage>> Projects(Site site, Edition edition) =>
        from category in edition.Categories
        from project in category.Projects
        let target = $"{category.FolderName}/{project.PageName}"
        from alias in category
            .Aliases.Select(folder => $"{folder}/{project.PageName}")
            .Concat(project.Aliases.SelectMany(alias => Places(category, alias)))
        from page in Everywhere(site, edition, project.SourcePath, project.Title, alias, target, isBilingual: true)
        select page;

    // A name alone was a page of the category, under each name that the category had.
    private static IEnumerable<string> Places(Category category, string alias) =>
        alias.Contains('/', StringComparison.Ordinal)
            ? [alias]
            : category.Aliases.Prepend(category.FolderName).Select(folder => $"{folder}/{alias}");

    private static IEnumerable<Document<AliasPage>> Texts(SiteContent content, Edition edition) =>
        from page in content.Pages
        from alias in page.Aliases
        let language = content.Site.Languages.First(each => each.Code == page.Language)
        select At(
            edition,
            page.SourcePath,
            new MovedPage(
                Addresses.Page(edition, language, alias),
                Addresses.Page(edition, language, page.Name),
                new LocalizedText(page.Title).With(language.Code, page.Title),
                [language]
            )
        );

    /// <summary>The same for a site of pages alone. Two pages that had one address are told as everywhere: it is claimed twice.</summary>
    public static IEnumerable<Document<MovedPage>> OfTexts(SiteContent content) =>
        from page in content.Pages
        from alias in page.Aliases.Distinct(StringComparer.Ordinal)
        let language = content.Site.Languages.First(each => each.Code == page.Language)
        let title = new LocalizedText(page.Title)
        let moved = new MovedPage(
            Addresses.SitePage(language, alias),
            Addresses.SitePage(language, page.Name),
            page.IsUntranslated ? title : title.With(language.Code, page.Title),
            [language]
        )
        select new Document<MovedPage>(page.SourcePath, moved.Address, moved);

    private static IEnumerable<Document<AliasPage>> Everywhere(
        Site site,
        Edition edition,
        string source,
        LocalizedText title,
        string alias,
        string target,
        bool isBilingual
    )
    {
        var folder = Addresses.Folder(edition);
        foreach (var language in site.Languages)
        {
            yield return At(edition, source, Moved(language.Code, [language]));
        }

        if (isBilingual && site.Languages.Count > 1)
        {
            yield return At(edition, source, Moved(Bilingual, [.. site.Languages.Take(2)]));
        }

        MovedPage Moved(string place, IReadOnlyList<Language> languages) =>
            new($"{folder}/{place}/{alias}.html", $"{folder}/{place}/{target}.html", title, languages);
    }

    private static Document<AliasPage> At(Edition edition, string source, MovedPage moved) =>
        new(source, moved.Address, new AliasPage(edition, moved));
}
