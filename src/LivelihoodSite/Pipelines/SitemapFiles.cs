using System.Globalization;
using System.Security;
using System.Text;
using LivelihoodSite.Rendering;

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
    /// <param name="pages">Each page with its language versions, the source language first; a tag is null for a page that stands alone.</param>
    /// <param name="name">Name of the file without ending; several files get a number behind it.</param>
    /// <param name="limit">Addresses a file.</param>
    public static IReadOnlyList<(string Name, byte[] Xml)> Of(
        string baseUrl,
        IEnumerable<IReadOnlyList<(string? Tag, string Path)>> pages,
        string name,
        int limit = Limit
    )
    {
        var parts = pages.SelectMany(versions => Entries(baseUrl, versions)).Chunk(limit).Select(Part).ToList();
        return parts.Count <= 1
            ? [($"{name}.xml", parts.Count == 0 ? Part([]) : parts[0])]
            :
            [
                .. parts.Select(
                    (xml, index) => ($"{name}-{(index + 1).ToString(CultureInfo.InvariantCulture)}.xml", xml)
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

    private static byte[] Part(IReadOnlyList<string> entries)
    {
        using var xml = new TextBuffer();
        xml.Append(Declaration);
        xml.Append("<urlset xmlns=\"");
        xml.Append(Namespace);
        xml.Append("\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        foreach (var entry in entries)
        {
            xml.Append(entry);
        }

        xml.Append("</urlset>\n");
        return xml.ToBytes();
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
