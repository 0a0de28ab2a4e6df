using System.Buffers;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// What the checks need to know of a finished page, gathered on its way out. It grows with the links of a page, not with its
/// text; where something is wrong, the page itself is read again to say what.
/// </summary>
internal sealed class PageFacts
{
    // What a reference of our own consists of: no scheme, no escapes.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/"
    );

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
        var targets = new List<int>();
        var places = new HashSet<string>(StringComparer.Ordinal);
        var anchors = new HashSet<(string, string)>();
        var folder = path.AsSpan(0, path.LastIndexOf('/') + 1);
        foreach (var reference in references)
        {
            var value = html.Slice(reference.Start, reference.Length);
            if (reference.Kind is PageReferenceKind.Link)
            {
                facts.Follow(value, folder, paths, baseUrl, targets, places, anchors);
            }
            else
            {
                ids.Add(value.Contains('&') ? HtmlTokens.Decode(value) : paths.Shared(value));
            }
        }

        facts.Ids = paths.Shared(ids);
        targets.Sort();
        facts.Targets = [.. targets.Where((target, index) => index == 0 || target != targets[index - 1])];
        facts.Anchors = [.. anchors];
        var names = ids.ToHashSet(StringComparer.Ordinal);
        facts.IsSuspect |= ids.Count != names.Count || !places.IsSubsetOf(names);
        return facts;
    }

    private void Follow(
        ReadOnlySpan<char> link,
        ReadOnlySpan<char> folder,
        SitePaths paths,
        string? baseUrl,
        List<int> targets,
        HashSet<string> places,
        HashSet<(string, string)> anchors
    )
    {
        var isOwn = baseUrl is not null && link.StartsWith(baseUrl, StringComparison.Ordinal);
        var reference = isOwn ? link[baseUrl!.Length..] : link;
        if (reference.Length > 0 && reference[0] != '/' && !reference.ContainsAnyExcept(Plain))
        {
            if (TryResolve(isOwn ? [] : folder, reference, paths, out var number))
            {
                targets.Add(number);
                return;
            }
        }
        else if (link.Length > 1 && link[0] == '#' && !link[1..].ContainsAny('%', '&'))
        {
            _ = places.Add(paths.Shared(link[1..]));
            return;
        }

        if (LinkTarget.Of(Path, HtmlTokens.Decode(link), baseUrl) is not { } target)
        {
            return;
        }

        IsSuspect |= target.Path is null;
        if (target.Path is { } path)
        {
            targets.Add(paths.NumberOf(path));
            if (target.Anchor.Length > 0)
            {
                _ = anchors.Add((path, target.Anchor));
            }
        }
    }

    // Steps that lead up at the beginning, then a plain path: everything else goes the long way.
    private static bool TryResolve(
        ReadOnlySpan<char> folder,
        ReadOnlySpan<char> reference,
        SitePaths paths,
        out int number
    )
    {
        number = -1;
        while (reference.StartsWith("../", StringComparison.Ordinal))
        {
            if (folder.IsEmpty)
            {
                return false;
            }

            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            reference = reference[3..];
        }

        if (
            folder.Length + reference.Length > 512
            || reference.StartsWith(".", StringComparison.Ordinal)
            || reference.Contains("/.", StringComparison.Ordinal)
        )
        {
            return false;
        }

        Span<char> path = stackalloc char[folder.Length + reference.Length];
        folder.CopyTo(path);
        reference.CopyTo(path[folder.Length..]);
        number = paths.NumberOf(path);
        return true;
    }
}
