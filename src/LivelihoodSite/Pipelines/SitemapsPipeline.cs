using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// robots.txt and, where base_url gives absolute addresses, sitemap.xml with the language versions of each page.
/// </summary>
internal static class SitemapsPipeline
{
    private const string Name = "Sitemaps";

    public static Pipeline<string> Create(Site site, SitePages pages, OutputSet output) =>
        new(Name)
        {
            Input = (_, _) => Documents.Of(Files(site, Versions(site, pages))),
            Output = output.Take<string>(Name),
        };

    /// <summary>The files for the pages of a site, each with its language versions.</summary>
    public static IEnumerable<Document<string>> Files(
        Site site,
        IEnumerable<IReadOnlyList<(string? Tag, string Path)>> versions
    )
    {
        yield return File("robots.txt", Robots(site));
        if (site.BaseUrl is { } baseUrl)
        {
            foreach (var (name, text) in SitemapFiles.Of(baseUrl, versions))
            {
                yield return File(name, text);
            }
        }
    }

    private static Document<string> File(string name, string text) =>
        new(SiteFile.Path, name, name, Encoding.UTF8.GetBytes(text));

    // A preview is kept from crawlers twice: here, and by noindex on its pages.
    private static string Robots(Site site) =>
        !site.Published ? "User-agent: *\nDisallow: /\n"
        : site.BaseUrl is { } baseUrl ? $"User-agent: *\nAllow: /\n\nSitemap: {baseUrl}sitemap.xml\n"
        : "User-agent: *\nAllow: /\n";

    // Pages that are the same but for the language are versions of each other; the other pages stand alone.
    private static IEnumerable<IReadOnlyList<(string? Tag, string Path)>> Versions(Site site, SitePages pages)
    {
        IEnumerable<string?> paths =
        [
            .. pages.Editions().Select(page => page.Destination),
            .. pages.Categories().Select(page => page.Destination),
            .. pages.Projects().Select(page => page.Destination),
            .. pages.Handouts().Select(page => page.Destination),
            .. pages.Texts().Select(page => page.Destination),
            .. pages.Bilinguals().Select(page => page.Destination),
        ];
        return paths
            .OfType<string>()
            .Where(path => path is not Addresses.NotFound)
            .Select(path => (Path: path, Language: LanguageOf(path, site)))
            .GroupBy(
                page => page.Language is { } language ? Without(page.Path, language) : page.Path,
                page => (page.Language?.Tag, page.Path),
                StringComparer.Ordinal
            )
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<(string?, string)>)[.. group]);
    }

    private static Language? LanguageOf(string path, Site site) =>
        path.Split('/') is [_, var code, _, ..]
            ? site.Languages.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.Ordinal))
            : null;

    // With a mark where the language stood: 2019/index.html, the choice of language, is no version of 2019/zh/index.html.
    private static string Without(string path, Language language)
    {
        var start = path.IndexOf('/', StringComparison.Ordinal) + 1;
        return $"{path[..start]}*{path[(start + language.Code.Length)..]}";
    }
}
