using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>Where a reference inside the site leads.</summary>
/// <param name="Path">Below the output folder; null when it climbs out of it.</param>
/// <param name="Anchor">The part after #, or "".</param>
internal readonly record struct LinkTarget(string? Path, string Anchor)
{
    /// <summary>Follows a reference; null for one that leaves the site.</summary>
    /// <param name="page">The page it stands on.</param>
    /// <param name="link">The reference, entities decoded.</param>
    /// <param name="baseUrl">Own absolute addresses are inside the site, too.</param>
    public static LinkTarget? Of(string page, string link, string? baseUrl)
    {
        var target = Inside(link, baseUrl);
        if (target is null)
        {
            return null;
        }

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]);
        var reference = Uri.UnescapeDataString(hash < 0 ? target : target[..hash]);
        return new LinkTarget(
            reference.Length == 0 ? page : Resolve(ReferenceEquals(target, link) ? page : "", reference),
            anchor
        );
    }

    // Null for what leaves the site; the reference below the output folder for own absolute addresses.
    private static string? Inside(string link, string? baseUrl)
    {
        if (baseUrl is not null && link.StartsWith(baseUrl, StringComparison.Ordinal))
        {
            var inside = link[baseUrl.Length..];
            return inside.Length == 0 ? Addresses.RootIndex : inside;
        }

        if (baseUrl is not null && link.StartsWith(new Uri(baseUrl).AbsolutePath, StringComparison.Ordinal))
        {
            var inside = link[new Uri(baseUrl).AbsolutePath.Length..];
            return inside.Length == 0 ? Addresses.RootIndex : inside;
        }

        return Uri.TryCreate(link, UriKind.Absolute, out var absolute) && !absolute.IsFile ? null : link;
    }

    private static string? Resolve(string from, string reference)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in reference.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
