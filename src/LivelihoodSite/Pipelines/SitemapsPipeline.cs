using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// robots.txt and, where base_url gives absolute addresses, the sitemaps: each edition lists its own pages, with their
/// language versions; sitemap.xml at the root names those files, and one for the pages across editions.
/// </summary>
internal static class SitemapsPipeline
{
    private const string Name = "Sitemaps";

    /// <summary>Makes the pipeline.</summary>
    /// <param name="site">For base_url and the languages.</param>
    /// <param name="pages">Addresses of pages by edition.</param>
    /// <param name="roots">Addresses of the pages across editions, and all editions; null when only editions are made.</param>
    /// <param name="output">Takes the files.</param>
    public static Pipeline<FileWriter> Create(
        Site site,
        ILookup<int, string> pages,
        (IEnumerable<string> Pages, AllEditions Editions)? roots,
        OutputSet output
    ) => new(Name) { Input = (_, _) => Documents.Of(Files(site, pages, roots)), Output = output.Make(Name) };

    private static IEnumerable<Document<FileWriter>> Files(
        Site site,
        ILookup<int, string> pages,
        (IEnumerable<string> Pages, AllEditions Editions)? roots
    )
    {
        var made = new Dictionary<int, IReadOnlyList<(string Name, FileWriter Xml)>>();
        if (site.BaseUrl is { } own)
        {
            foreach (var edition in pages)
            {
                made[edition.Key] = SitemapFiles.Of(own, Versions(site, edition), $"{edition.Key}/sitemap");
            }
        }

        foreach (var (name, xml) in made.Values.SelectMany(files => files))
        {
            yield return File(name, xml);
        }

        if (roots is not { } root)
        {
            yield break;
        }

        yield return File("robots.txt", Robots(site));
        if (site.BaseUrl is not { } baseUrl)
        {
            yield break;
        }

        var across = SitemapFiles.Of(baseUrl, Versions(site, root.Pages), "sitemap-pages");
        foreach (var (name, xml) in across)
        {
            yield return File(name, xml);
        }

        IEnumerable<string> names =
        [
            .. across.Select(file => file.Name),
            .. root.Editions.Editions.SelectMany(edition =>
                made.TryGetValue(edition.Year, out var files) ? files.Select(file => file.Name) : edition.Sitemaps
            ),
        ];
        yield return File(Addresses.Sitemap, SitemapFiles.Index(baseUrl, names));
    }

    /// <summary>robots.txt and one sitemap, for a site without editions.</summary>
    public static IEnumerable<Document<FileWriter>> FilesOf(
        Site site,
        IEnumerable<IReadOnlyList<(string? Tag, string Path)>> versions
    )
    {
        yield return File("robots.txt", Robots(site));
        if (site.BaseUrl is { } baseUrl)
        {
            foreach (var (name, xml) in SitemapFiles.Of(baseUrl, versions, "sitemap"))
            {
                yield return File(name, xml);
            }
        }
    }

    private static Document<FileWriter> File(string name, string text) => File(name, file => file.Append(text));

    private static Document<FileWriter> File(string name, FileWriter write) => new(SiteFile.Path, name, write);

    // A preview is kept from crawlers twice: here, and by noindex on its pages.
    private static string Robots(Site site) =>
        !site.Published ? "User-agent: *\nDisallow: /\n"
        : site.BaseUrl is { } baseUrl ? $"User-agent: *\nAllow: /\n\nSitemap: {baseUrl}{Addresses.Sitemap}\n"
        : "User-agent: *\nAllow: /\n";

    // Pages that are the same but for the language are versions of each other; the other pages stand alone.
    private static IEnumerable<IReadOnlyList<(string? Tag, string Path)>> Versions(
        Site site,
        IEnumerable<string> paths
    ) =>
        paths
            .Where(path => path is not Addresses.NotFound)
            .Select(path => (Path: path, Place: LanguageOf(path, site)))
            .GroupBy(
                page => Without(page.Path, page.Place),
                page => (page.Place?.Tag, page.Path),
                StringComparer.Ordinal
            )
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<(string?, string)>)[.. group]);

    // 2019/zh/… in an edition, zh/… across editions.
    private static Language? LanguageOf(string path, Site site)
    {
        var first = path.IndexOf('/');
        var second = first < 0 ? -1 : path.IndexOf('/', first + 1);
        return (first < 0 ? null : Find(site, path.AsSpan(0, first)))
            ?? (second < 0 ? null : Find(site, path.AsSpan(first + 1, second - first - 1)));
    }

    private static Language? Find(Site site, ReadOnlySpan<char> code)
    {
        foreach (var language in site.Languages)
        {
            if (code.SequenceEqual(language.Code))
            {
                return language;
            }
        }

        return null;
    }

    // With a mark where the language stood: 2019/index.html, the choice of language, is no version of 2019/zh/index.html.
    private static string Without(string path, Language? language)
    {
        if (language is null)
        {
            return path;
        }

        var start = path.StartsWith(language.Code + "/", StringComparison.Ordinal)
            ? 0
            : path.IndexOf($"/{language.Code}/", StringComparison.Ordinal) + 1;
        return $"{path[..start]}*{path[(start + language.Code.Length)..]}";
    }
}
