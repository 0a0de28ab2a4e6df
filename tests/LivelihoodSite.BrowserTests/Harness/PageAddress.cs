using System.Text.RegularExpressions;

namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>A page by its address, and what the address says about it.</summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
/// <param name="Kind">What the page is for.</param>
/// <param name="Language"><c>zh</c>, <c>en</c>, or <c>""</c> for a page in both languages.</param>
public sealed partial record PageAddress(string Path, PageKind Kind, string Language)
{
    private static readonly Dictionary<string, PageKind> RootPages = new(StringComparer.Ordinal)
    {
        ["index.html"] = PageKind.Root,
        ["editions.html"] = PageKind.Editions,
        ["404.html"] = PageKind.NotFound,
    };

    private static readonly Dictionary<string, PageKind> EditionPages = new(StringComparer.Ordinal)
    {
        ["index"] = PageKind.Home,
        ["projects"] = PageKind.Projects,
        ["search"] = PageKind.Search,
        ["about"] = PageKind.About,
        ["accessibility"] = PageKind.Accessibility,
        ["sitemap"] = PageKind.Sitemap,
        ["glossary"] = PageKind.Glossary,
        ["data"] = PageKind.Data,
        ["downloads"] = PageKind.Downloads,
        ["changes"] = PageKind.Changes,
        ["print"] = PageKind.Booklet,
        ["large-print"] = PageKind.LargePrint,
        ["official"] = PageKind.Official,
    };

    /// <summary>Reads an address.</summary>
    public static PageAddress Of(string path)
    {
        if (RootPages.TryGetValue(path, out var root))
        {
            return new(path, root, "");
        }

        var match = EditionPage().Match(path);
        if (!match.Success)
        {
            var across = AcrossPage().Match(path);
            return across.Success
                ? new(path, KindAcross(across), across.Groups["language"].Value)
                : new(path, PageKind.Unknown, "");
        }

        var language = match.Groups["language"].Value;
        var name = match.Groups["name"].Value;
        if (language.Length == 0)
        {
            return new(path, name is "index" ? PageKind.EditionChoice : PageKind.Unknown, "");
        }

        if (language is "bilingual")
        {
            return new(path, KindOfBilingual(match.Groups["category"].Success, name), "");
        }

        var kind = match.Groups["category"].Success ? KindInCategory(name) : EditionPages.GetValueOrDefault(name);
        return new(path, kind, language);
    }

    /// <summary>The name of the same page in the other language, or null for a page in both.</summary>
    public string? Twin =>
        Language switch
        {
            "zh" => SwapLanguage("zh/", "en/"),
            "en" => SwapLanguage("en/", "zh/"),
            _ => null,
        };

    /// <summary>Folder of the category and name of the project, as the addresses give them.</summary>
    public (string Category, string Project) ProjectName
    {
        get
        {
            var match = EditionPage().Match(Path);
            return (match.Groups["category"].Value, match.Groups["name"].Value);
        }
    }

    /// <summary>The folder of the edition (<c>2019</c>), or <c>""</c> for a page at the root.</summary>
    public string Edition => EditionPage().Match(Path).Groups["edition"].Value;

    private static PageKind KindOfBilingual(bool inCategory, string name) =>
        (inCategory, name) switch
        {
            (true, "index") => PageKind.BilingualCategory,
            (true, _) => PageKind.BilingualProject,
            (false, "index") => PageKind.BilingualHome,
            (false, "print") => PageKind.BilingualBooklet,
            _ => PageKind.Unknown,
        };

    private static PageKind KindAcross(Match match) =>
        match.Groups["years"].Success ? PageKind.Comparison
        : match.Groups["series"].Value is "index" ? PageKind.SeriesIndex
        : PageKind.Series;

    private static PageKind KindInCategory(string name) =>
        name switch
        {
            "index" => PageKind.Category,
            "print" => PageKind.CategoryHandout,
            _ => PageKind.Project,
        };

    private string SwapLanguage(string from, string to)
    {
        var at = Edition.Length == 0 ? 0 : Path.IndexOf("/" + from, StringComparison.Ordinal) + 1;
        return string.Concat(Path.AsSpan(0, at), to, Path.AsSpan(at + from.Length));
    }

    [GeneratedRegex(
        @"^(?<language>zh|en|ja)/(series/(?<series>[a-z0-9-]+)|compare/(?<years>[0-9]{4}-[0-9]{4}))\.html$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex AcrossPage();

    [GeneratedRegex(
        @"^(?<edition>[0-9]{4})/((?<language>zh|en|ja|bilingual)/((?<category>[a-z0-9-]+)/)?)?(?<name>[a-z0-9-]+)\.html$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EditionPage();
}
