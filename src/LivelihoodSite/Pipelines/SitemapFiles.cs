using System.Globalization;
using System.Security;
using System.Text;
using LivelihoodSite.Content;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// Sitemaps (sitemaps.org 0.9, language versions as xhtml:link with hreflang). A file may list 50,000 addresses, and an index
/// no other index; so an edition with more gets several files, and the index at the root names them all.
/// </summary>
public static class SitemapFiles
{
    /// <summary>The limit of the norm.</summary>
    public const int Limit = 50_000;

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files of one part of a site.</summary>
    /// <param name="baseUrl">With the last slash.</param>
    /// <param name="pages">The same whenever it is asked: each page with its language versions, the source language first; a tag is null for a page that stands alone.</param>
    /// <param name="name">Name of the file without ending; several files get a number behind it.</param>
    /// <param name="limit">Addresses a file.</param>
    public static IReadOnlyList<(string Name, FileWriter Xml)> Of(
        string baseUrl,
        IEnumerable<IReadOnlyList<(string? Tag, string Path)>> pages,
        string name,
        int limit = Limit
    )
    {
        // Listed again by each file that is written: so much text need not wait for it.
        var listed = pages.SelectMany(versions => versions, (versions, one) => (versions, one.Path));
        var parts = Math.Max(1, (pages.Sum(versions => versions.Count) + limit - 1) / limit);
        return
        [
            .. Enumerable
                .Range(0, parts)
                .Select(part =>
                    (
                        parts == 1 ? $"{name}.xml" : $"{name}-{(part + 1).ToString(CultureInfo.InvariantCulture)}.xml",
                        (FileWriter)(xml => Write(xml, baseUrl, listed.Skip(part * limit).Take(limit)))
                    )
                ),
        ];
    }

    /// <summary>The index of all files.</summary>
    /// <param name="baseUrl">With the last slash.</param>
    /// <param name="names">Relative to it, in order.</param>
    public static string Index(string baseUrl, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var list = new StringBuilder(Declaration).Append("<sitemapindex xmlns=\"").Append(Namespace).Append("\">\n");
        foreach (var name in names)
        {
            list.Append("  <sitemap><loc>").Append(SecurityElement.Escape(baseUrl + name)).Append("</loc></sitemap>\n");
        }

        return list.Append("</sitemapindex>\n").ToString();
    }

    private static void Write(
        Utf8Room xml,
        string baseUrl,
        IEnumerable<(IReadOnlyList<(string? Tag, string Path)> Versions, string Path)> pages
    )
    {
        xml.Append(Declaration);
        xml.Append("<urlset xmlns=\"");
        xml.Append(Namespace);
        xml.Append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        foreach (var (versions, path) in pages)
        {
            xml.Append("  <url>\n    <loc>");
            xml.Append(SecurityElement.Escape(baseUrl + path));
            xml.Append("</loc>\n");
            WriteAlternates(xml, baseUrl, versions);
            xml.Append("  </url>\n");
        }

        xml.Append("</urlset>\n");
    }

    // Each version lists all of them, itself included; who asks for no known language gets the source.
    private static void WriteAlternates(
        Utf8Room xml,
        string baseUrl,
        IReadOnlyList<(string? Tag, string Path)> versions
    )
    {
        if (versions[0].Tag is null)
        {
            return;
        }

        foreach (var (tag, path) in versions.Append(("x-default", versions[0].Path)))
        {
            xml.Append("    <xhtml:link rel=\"alternate\" hreflang=\"");
            xml.Append(tag);
            xml.Append("\" href=\"");
            xml.Append(SecurityElement.Escape(baseUrl + path));
            xml.Append("\"/>\n");
        }
    }
}
