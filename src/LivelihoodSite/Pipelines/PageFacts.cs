using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// What the checks need to know of a finished page, gathered on its way out. It grows with the links of a page, not with its
/// text; where something is wrong, the page itself is read again to say what.
/// </summary>
internal sealed class PageFacts
{
    private PageFacts(string path, string? source)
    {
        Path = path;
        Source = source;
    }

    /// <summary>Relative to the output folder.</summary>
    public string Path { get; }

    /// <summary>The file that people would edit to change it, or null.</summary>
    public string? Source { get; }

    /// <summary>The named places of the page.</summary>
    public string[] Ids { get; private set; } = [];

    /// <summary>Whether a name stands twice, a link climbs out of the site, or names a place that the page itself lacks.</summary>
    public bool IsSuspect { get; private set; }

    /// <summary>The files that its links lead to, by number.</summary>
    public int[] Targets { get; private set; } = [];

    /// <summary>The named places of other pages that its links lead to.</summary>
    public (string Page, string Anchor)[] Anchors { get; private set; } = [];

    /// <summary>Words of the source that the page does not show.</summary>
    public IReadOnlyList<Diagnostic> Lost { get; init; } = [];

    /// <summary>Collects the facts.</summary>
    /// <param name="path">The page.</param>
    /// <param name="source">The file that people would edit to change it, or null.</param>
    /// <param name="html">Its HTML, without the parts of a host portal.</param>
    /// <param name="references">Its names and links.</param>
    /// <param name="paths">Numbers the paths.</param>
    /// <param name="baseUrl">Own absolute addresses are inside the site, too.</param>
    /// <param name="lost">Words of the source that the page does not show.</param>
    public static PageFacts Of(
        string path,
        string? source,
        ReadOnlySpan<char> html,
        IReadOnlyList<PageReference> references,
        SitePaths paths,
        string? baseUrl,
        IReadOnlyList<Diagnostic> lost
    )
    {
        var facts = new PageFacts(path, source) { Lost = lost };
        var ids = new List<string>();
        var links = new LinkGatherer(path, paths, baseUrl);
        foreach (var reference in references)
        {
            var value = html.Slice(reference.Start, reference.Length);
            if (reference.Kind is PageReferenceKind.Link)
            {
                links.Follow(value);
            }
            else
            {
                ids.Add(value.Contains('&') ? HtmlTokens.Decode(value) : paths.Shared(value));
            }
        }

        facts.Ids = paths.Shared(ids);
        facts.Targets = links.Targets();
        facts.Anchors = links.Anchors();
        var names = ids.ToHashSet(StringComparer.Ordinal);
        facts.IsSuspect = ids.Count != names.Count || links.LeavesTheSite || !links.NamesOnly(names);
        return facts;
    }
}
