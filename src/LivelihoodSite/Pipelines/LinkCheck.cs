using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Pipelines;

/// <summary>Every reference inside the site leads to a file, every anchor to an id (LS0703 to LS0705).</summary>
internal sealed class LinkCheck
{
    private readonly IReadOnlySet<string> files;
    private readonly IReadOnlyDictionary<string, PageFacts> pages;
    private readonly Func<string, string> htmlOf;
    private readonly IReadOnlySet<string> elsewhere;
    private readonly string? baseUrl;
    private readonly bool[] exists;

    /// <param name="files">All paths of the output.</param>
    /// <param name="pages">The pages by path.</param>
    /// <param name="paths">The numbers of the paths.</param>
    /// <param name="htmlOf">Gives the HTML of a page by its path, without the parts of a host portal.</param>
    /// <param name="elsewhere">Files that another part of the site has; places in them are not looked for.</param>
    /// <param name="baseUrl">Own absolute addresses are inside the site, too.</param>
    public LinkCheck(
        IReadOnlySet<string> files,
        IReadOnlyDictionary<string, PageFacts> pages,
        SitePaths paths,
        Func<string, string> htmlOf,
        IReadOnlySet<string> elsewhere,
        string? baseUrl
    )
    {
        this.files = files;
        this.pages = pages;
        this.htmlOf = htmlOf;
        this.elsewhere = elsewhere;
        this.baseUrl = baseUrl;
        var numbers = files.Concat(elsewhere).Select(file => paths.NumberOf(file)).ToList();
        exists = new bool[paths.Count];
        foreach (var number in numbers)
        {
            exists[number] = true;
        }
    }

    /// <summary>The findings of one page, in page order.</summary>
    public IEnumerable<Diagnostic> Check(PageFacts page) =>
        !page.IsSuspect
        && Array.TrueForAll(page.Targets, target => exists[target])
        && Array.TrueForAll(page.Anchors, Has)
            ? []
            : CheckClosely(page);

    // What is known of a page of a frozen edition, or of another part of the site, is only that it is there.
    private bool Has((string Page, string Anchor) place) =>
        !pages.TryGetValue(place.Page, out var page) || page.Ids.Contains(place.Anchor, StringComparer.Ordinal);

    private List<Diagnostic> CheckClosely(PageFacts page)
    {
        var findings = page
            .Ids.GroupBy(id => id, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group =>
                Error("LS0705", page, $"the id “{group.Key}” stands twice.", "An id names one place only.")
            )
            .ToList();
        findings.AddRange(
            LinksOf(htmlOf(page.Path))
                .Distinct(StringComparer.Ordinal)
                .Select(link => Check(page, link))
                .OfType<Diagnostic>()
        );
        return findings;
    }

    private static IEnumerable<string> LinksOf(string html) =>
        from reference in PageReference.AllOf(html)
        where reference.Kind is PageReferenceKind.Link
        select HtmlTokens.Decode(html.AsSpan(reference.Start, reference.Length));

    private Diagnostic? Check(PageFacts page, string link)
    {
        if (
            LinkTarget.Of(page.Path, link, baseUrl) is not { } target
            || (target.Path is { } other && elsewhere.Contains(other))
        )
        {
            return null;
        }

        if (target.Path is null || !files.Contains(target.Path))
        {
            return Error(
                "LS0703",
                page,
                $"the link “{link}” leads to no file of the site.",
                "Correct the address or add the page."
            );
        }

        return target.Anchor.Length > 0 && !Has((target.Path, target.Anchor))
            ? Error(
                "LS0704",
                page,
                $"the link “{link}” names a place that {target.Path} does not have.",
                "Correct the part after #."
            )
            : null;
    }

    private static Diagnostic Error(string code, PageFacts page, Message message, Message hint) =>
        new(code, Severity.Error, page.Source ?? page.Path, 0, 0, $"on the page {page.Path} {message}", hint);
}
