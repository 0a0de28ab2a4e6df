using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>A page and its twin in the other language are built alike: whoever switches loses nothing.</summary>
internal static class ParityCheck
{
    private static readonly string[] Counted =
    [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead th",
        "tbody tr",
        "figure",
        "img",
        "main",
        "nav",
        "header",
        "footer",
        "aside",
        "section[aria-label], section[aria-labelledby]",
        "form",
        "details",
    ];

    /// <summary>Counts that differ, and links that only one of the two has.</summary>
    public static IReadOnlyList<string> Run(SiteOutput output, PageAddress chinese)
    {
        var twin = chinese.Twin;
        if (twin is null || !output.Files.Contains(twin, StringComparer.Ordinal))
        {
            return [$"there is no {twin}"];
        }

        var zh = output.Document(chinese.Path);
        var en = output.Document(twin);
        var zhLinks = LinksOf(zh, chinese.Path);
        var enLinks = LinksOf(en, twin);
        return
        [
            .. Counted
                .Select(s => (Selector: s, Zh: zh.QuerySelectorAll(s).Length, En: en.QuerySelectorAll(s).Length))
                .Where(c => c.Zh != c.En)
                .Select(c => $"{c.Zh} {c.Selector} in Chinese, {c.En} in English"),
            .. zhLinks.Except(enLinks, StringComparer.Ordinal).Select(l => $"only the Chinese page links to {l}"),
            .. enLinks.Except(zhLinks, StringComparer.Ordinal).Select(l => $"only the English page links to {l}"),
        ];
    }

    private static HashSet<string> LinksOf(IHtmlDocument document, string address) =>
        document
            .QuerySelectorAll("a[href]")
            .Select(a => a.GetAttribute("href") ?? "")
            .Select(href => Reference.Of(address, href))
            .Where(r => r.Kind is ReferenceKind.Relative)
            .Select(r => PageAddress.Of(r.Path) is { Twin: { } other } page ? Neutral(page.Path, other) : r.Path)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>One name for both languages of a page: the lesser of the two addresses.</summary>
    private static string Neutral(string path, string twin) => string.CompareOrdinal(path, twin) < 0 ? path : twin;
}
