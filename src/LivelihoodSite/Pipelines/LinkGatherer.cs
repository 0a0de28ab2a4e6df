using System.Buffers;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Pipelines;

/// <summary>Gathers where the links of one page lead; most of them cost it no memory but a number.</summary>
/// <param name="page">The page, relative to the output folder.</param>
/// <param name="paths">Numbers the paths.</param>
/// <param name="baseUrl">Own absolute addresses are inside the site, too.</param>
internal ref struct LinkGatherer(string page, SitePaths paths, string? baseUrl)
{
    // What a reference of our own consists of: no scheme, no escapes.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/"
    );

    private readonly ReadOnlySpan<char> folder = page.AsSpan(0, page.LastIndexOf('/') + 1);
    private readonly List<int> targets = [];
    private readonly HashSet<string> places = new(StringComparer.Ordinal);
    private readonly HashSet<(string Page, string Anchor)> anchors = [];

    /// <summary>Whether a link climbs out of the site.</summary>
    public bool LeavesTheSite { get; private set; }

    /// <summary>The files that the links lead to, by number, each once.</summary>
    public readonly int[] Targets()
    {
        var numbers = targets;
        numbers.Sort();
        return [.. numbers.Where((number, index) => index == 0 || number != numbers[index - 1])];
    }

    /// <summary>The named places of other pages that the links lead to.</summary>
    public readonly (string Page, string Anchor)[] Anchors() => [.. anchors];

    /// <summary>Whether the page has every place of its own that a link names.</summary>
    /// <param name="names">The names of its places.</param>
    public readonly bool NamesOnly(HashSet<string> names) => places.IsSubsetOf(names);

    /// <summary>Notes one link.</summary>
    /// <param name="link">Its reference as it stands in the HTML.</param>
    public void Follow(ReadOnlySpan<char> link)
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

        if (LinkTarget.Of(page, HtmlTokens.Decode(link), baseUrl) is not { } target)
        {
            return;
        }

        if (target.Path is not { } path)
        {
            LeavesTheSite = true;
            return;
        }

        targets.Add(paths.NumberOf(path));
        if (target.Anchor.Length > 0)
        {
            _ = anchors.Add((path, target.Anchor));
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
