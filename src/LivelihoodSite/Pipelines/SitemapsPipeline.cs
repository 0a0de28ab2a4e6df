using System.Security;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// robots.txt and, where base_url gives absolute addresses, sitemap.xml with the language versions of each page
/// (sitemaps.org 0.9, hreflang as xhtml:link).
/// </summary>
internal static class SitemapsPipeline
{
    private const string Name = "Sitemaps";

    public static Pipeline<string> Create(Site site, SitePages pages, OutputSet output) =>
        new(Name) { Input = (_, _) => Documents.Of(Files(site, pages)), Output = output.Take<string>(Name) };

    private static IEnumerable<Document<string>> Files(Site site, SitePages pages)
    {
        yield return File("robots.txt", Robots(site));
        if (site.BaseUrl is { } baseUrl)
        {
            yield return File("sitemap.xml", Sitemap(site, baseUrl, pages));
        }
    }

    private static Document<string> File(string name, string text) =>
        new(SiteFile.Path, name, name, Encoding.UTF8.GetBytes(text));

    // A preview is kept from crawlers twice: here, and by noindex on its pages.
    private static string Robots(Site site) =>
        !site.Published ? "User-agent: *\nDisallow: /\n"
        : site.BaseUrl is { } baseUrl ? $"User-agent: *\nAllow: /\n\nSitemap: {baseUrl}sitemap.xml\n"
        : "User-agent: *\nAllow: /\n";

    private static string Sitemap(Site site, string baseUrl, SitePages pages)
    {
        var xml = new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">

            """
        );
        var versions = Versions(site, pages).GroupBy(item => item.Key, StringComparer.Ordinal);
        foreach (var group in versions.OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var (_, _, path) in group)
            {
                xml.Append("  <url>\n    <loc>").Append(SecurityElement.Escape(baseUrl + path)).Append("</loc>\n");
                foreach (var (_, language, other) in group)
                {
                    Alternate(xml, language.Tag, baseUrl + other);
                }

                Alternate(xml, "x-default", baseUrl + group.First().Path);
                xml.Append("  </url>\n");
            }
        }

        // Both languages on one page: it is no version of another, so it has no alternates.
        foreach (var page in pages.Bilinguals().Select(page => page.Destination).Order(StringComparer.Ordinal))
        {
            xml.Append("  <url>\n    <loc>")
                .Append(SecurityElement.Escape(baseUrl + page))
                .Append("</loc>\n  </url>\n");
        }

        return xml.Append("</urlset>\n").ToString();
    }

    private static void Alternate(StringBuilder xml, string tag, string address) =>
        xml.Append("    <xhtml:link rel=\"alternate\" hreflang=\"")
            .Append(tag)
            .Append("\" href=\"")
            .Append(SecurityElement.Escape(address))
            .Append("\"/>\n");

    // Pages that are the same but for the language share the key.
    private static IEnumerable<(string Key, Language Language, string Path)> Versions(Site site, SitePages pages)
    {
        IEnumerable<string?> paths =
        [
            .. pages.Editions().Where(page => page.Model.Language is not null).Select(page => page.Destination),
            .. pages.Categories().Select(page => page.Destination),
            .. pages.Projects().Select(page => page.Destination),
            .. pages.Handouts().Select(page => page.Destination),
            .. pages.Texts().Select(page => page.Destination),
        ];
        return from path in paths.OfType<string>()
            from language in site.Languages
            let part = $"/{language.Code}/"
            let at = path.IndexOf('/', StringComparison.Ordinal)
            where path.AsSpan(at).StartsWith(part, StringComparison.Ordinal)
            select (path.Remove(at, part.Length), language, path);
    }
}
