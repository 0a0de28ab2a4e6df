using System.Globalization;
using System.Security;
using System.Text;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// sitemap.xml (sitemaps.org 0.9, language versions as xhtml:link with hreflang). A file may list 50,000 addresses; a larger
/// site gets sitemap-1.xml and so on, and sitemap.xml becomes their index.
/// </summary>
public static class SitemapFiles
{
    /// <summary>The limit of the norm.</summary>
    public const int Limit = 50_000;

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files, sitemap.xml first.</summary>
    /// <param name="baseUrl">With the last slash.</param>
    /// <param name="pages">Each page with its language versions, the source language first; a tag is null for a page that stands alone.</param>
    /// <param name="limit">Addresses a file.</param>
    public static IReadOnlyList<(string Name, string Text)> Of(
        string baseUrl,
        IEnumerable<IReadOnlyList<(string? Tag, string Path)>> pages,
        int limit = Limit
    )
    {
        var parts = pages.SelectMany(versions => Entries(baseUrl, versions)).Chunk(limit).Select(Part).ToList();
        if (parts.Count <= 1)
        {
            return [("sitemap.xml", parts.Count == 0 ? Part([]) : parts[0])];
        }

        var files = parts
            .Select((text, index) => ($"sitemap-{(index + 1).ToString(CultureInfo.InvariantCulture)}.xml", text))
            .ToList();
        var list = new StringBuilder(Declaration).Append("<sitemapindex xmlns=\"").Append(Namespace).Append("\">\n");
        foreach (var (name, _) in files)
        {
            list.Append("  <sitemap><loc>").Append(SecurityElement.Escape(baseUrl + name)).Append("</loc></sitemap>\n");
        }

        return [("sitemap.xml", list.Append("</sitemapindex>\n").ToString()), .. files];
    }

    private static string Part(IReadOnlyList<string> entries)
    {
        var xml = new StringBuilder(Declaration)
            .Append("<urlset xmlns=\"")
            .Append(Namespace)
            .Append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        foreach (var entry in entries)
        {
            xml.Append(entry);
        }

        return xml.Append("</urlset>\n").ToString();
    }

    // Each version lists all of them, itself included; who asks for no known language gets the source.
    private static IEnumerable<string> Entries(string baseUrl, IReadOnlyList<(string? Tag, string Path)> versions)
    {
        var alternates = new StringBuilder();
        if (versions[0].Tag is not null)
        {
            foreach (var (tag, path) in versions.Append(("x-default", versions[0].Path)))
            {
                alternates
                    .Append("    <xhtml:link rel=\"alternate\" hreflang=\"")
                    .Append(tag)
                    .Append("\" href=\"")
                    .Append(SecurityElement.Escape(baseUrl + path))
                    .Append("\"/>\n");
            }
        }

        foreach (var (_, path) in versions)
        {
            yield return $"  <url>\n    <loc>{SecurityElement.Escape(baseUrl + path)}</loc>\n{alternates}  </url>\n";
        }
    }
}
