using System.Text.RegularExpressions;
using AngleSharp.Dom;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>
/// Links as files on a disk: what this accepts works on any web server, below any path, from a zip and from a stick.
/// </summary>
internal static partial class LinkCheck
{
    /// <summary>The optional script that tells a frozen edition of newer ones; it may be missing.</summary>
    private const string OptionalScript = "editions.js";

    private static readonly (string Selector, string Attribute, bool Loaded)[] Places =
    [
        ("a[href], area[href]", "href", false),
        ("link[href]", "href", true),
        ("[src]", "src", true),
        ("[poster]", "poster", true),
        ("object[data]", "data", true),
        ("svg use[href]", "href", true),
        ("form[action]", "action", false),
    ];

    /// <summary>Everything in the pages and style sheets that does not lead to a file or an anchor of the output.</summary>
    /// <param name="output">The site.</param>
    /// <param name="rootPath">What a reference from the server's root begins with in 404.html; null if there is no base address.</param>
    public static IReadOnlyList<string> Run(SiteOutput output, string? rootPath = null)
    {
        var files = output.Files.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. output.Pages.SelectMany(p =>
                InPage(output, files, p, rootPath).Select(problem => $"{p.Path}: {problem}")
            ),
            .. output
                .Files.Where(f => f.EndsWith(".css", StringComparison.Ordinal))
                .SelectMany(f => InStyleSheet(output, files, f).Select(problem => $"{f}: {problem}")),
        ];
    }

    /// <summary>Pages to which no chain of links leads from the first page: nothing may be reachable only by search.</summary>
    public static IReadOnlyList<string> Orphans(SiteOutput output)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { "index.html", "404.html" };
        Queue<string> open = new(["index.html"]);
        while (open.TryDequeue(out var page))
        {
            var next = output
                .Document(page)
                .QuerySelectorAll("a[href]")
                .Select(a => Reference.Of(page, a.GetAttribute("href")!))
                .Where(r => r.Kind is ReferenceKind.Relative && r.Path.EndsWith(".html", StringComparison.Ordinal))
                .Select(r => r.Path)
                .Where(p => File.Exists(output.PathOf(p)) && seen.Add(p));
            foreach (var found in next)
            {
                open.Enqueue(found);
            }
        }

        return [.. output.Pages.Select(p => p.Path).Where(p => !seen.Contains(p))];
    }

    /// <summary>References that leave the folder of an edition, apart from the two that are agreed.</summary>
    public static IReadOnlyList<string> LeavingAnEdition(SiteOutput output) =>
        [
            .. from page in output.Pages
            where page.Edition.Length > 0
            from reference in ReferencesOf(output, page.Path)
            let target = Reference.Of(page.Path, reference.Value)
            where target.Kind is ReferenceKind.Relative
            where target.Path is not (OptionalScript or "editions.html")
            where !target.Path.StartsWith(page.Edition + "/", StringComparison.Ordinal)
            select $"{page.Path}: {reference.Value} leaves the edition",
        ];

    private static IEnumerable<string> InPage(
        SiteOutput output,
        HashSet<string> files,
        PageAddress page,
        string? rootPath
    )
    {
        foreach (var (element, value, loaded) in ReferencesOf(output, page.Path))
        {
            var reference = Reference.Of(page.Path, value);
            if (
                page.Kind is PageKind.NotFound
                && reference.Kind is ReferenceKind.FromServerRoot
                && rootPath is not null
            )
            {
                reference = reference.Path.StartsWith(rootPath, StringComparison.Ordinal)
                    ? Reference.Of("404.html", value[rootPath.Length..])
                    : reference;
            }

            if (Judge(output, files, reference, loaded && !IsNote(element)) is { } problem)
            {
                yield return $"{value} {problem}";
            }
        }
    }

    private static string? Judge(SiteOutput output, HashSet<string> files, Reference reference, bool loaded) =>
        reference switch
        {
            { Kind: ReferenceKind.External } => loaded ? "is loaded from elsewhere" : null,
            { Kind: ReferenceKind.FromServerRoot } => "starts at the root of the server",
            { HasQuery: true } => "has a question mark",
            { Path: OptionalScript } => null,
            { Path: var path } when path.StartsWith("..", StringComparison.Ordinal) => "leaves the output folder",
            { Path: var path } when !files.Contains(path) => "leads to no file",
            { Fragment: { Length: > 0 } id, Path: var path } when !HasAnchor(output, path, id) => "leads to no anchor",
            _ => null,
        };

    private static bool HasAnchor(SiteOutput output, string path, string id) =>
        !path.EndsWith(".html", StringComparison.Ordinal) || output.Document(path).GetElementById(id) is not null;

    private static IEnumerable<(IElement Element, string Value, bool Loaded)> ReferencesOf(
        SiteOutput output,
        string page
    ) =>
        from place in Places
        from element in output.Document(page).QuerySelectorAll(place.Selector)
        select (element, element.GetAttribute(place.Attribute) ?? "", place.Loaded);

    /// <summary>A <c>link</c> that only says something about the page: nothing is loaded from it.</summary>
    private static bool IsNote(IElement element) =>
        element.GetAttribute("rel") is "canonical" or "alternate" or "license" or "author" or "next" or "prev";

    private static IEnumerable<string> InStyleSheet(SiteOutput output, HashSet<string> files, string file) =>
        from match in Url().Matches(File.ReadAllText(output.PathOf(file)))
        let value = match.Groups["url"].Value
        where !value.StartsWith("data:", StringComparison.Ordinal)
        let problem = Judge(output, files, Reference.Of(file, value), loaded: true)
        where problem is not null
        select $"{value} {problem}";

    [GeneratedRegex(
        """(url\(\s*|@import\s+)["']?(?<url>[^"')\s]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Url();
}
