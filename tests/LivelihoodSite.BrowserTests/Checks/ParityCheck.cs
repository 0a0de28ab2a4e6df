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
        "pre",
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
    public static IReadOnlyList<string> Run(SiteOutput output, PageAddress chinese) =>
        Run(
            output,
            chinese.Path,
            chinese.Twin,
            path => PageAddress.Of(path) is { Twin: { } other } page ? Neutral(page.Path, other) : path
        );

    /// <inheritdoc cref="Run(SiteOutput, PageAddress)"/>
    /// <param name="output">The site.</param>
    /// <param name="chinese">The address of the Chinese page.</param>
    /// <param name="english">That of the English one; null if it can have none.</param>
    /// <param name="neutral">Gives both languages of a page one name.</param>
    public static IReadOnlyList<string> Run(
        SiteOutput output,
        string chinese,
        string? english,
        Func<string, string> neutral
    )
    {
        if (english is null || !output.Files.Contains(english, StringComparer.Ordinal))
        {
            return [$"there is no {english}"];
        }

        var zh = output.Document(chinese);
        var en = output.Document(english);
        var zhLinks = LinksOf(zh, chinese, neutral);
        var enLinks = LinksOf(en, english, neutral);
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

    private static HashSet<string> LinksOf(IHtmlDocument document, string address, Func<string, string> neutral) =>
        document
            .QuerySelectorAll("a[href]")
            .Select(a => a.GetAttribute("href") ?? "")
            .Select(href => Reference.Of(address, href))
            .Where(r => r.Kind is ReferenceKind.Relative)
            .Select(r => neutral(r.Path))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>One name for both languages of a page: the lesser of the two addresses.</summary>
    private static string Neutral(string path, string twin) => string.CompareOrdinal(path, twin) < 0 ? path : twin;
}
