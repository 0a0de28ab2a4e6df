namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>How an address in a page can be meant.</summary>
internal enum ReferenceKind
{
    /// <summary>A file of the output.</summary>
    Relative,

    /// <summary>Another site (<c>https:</c>), a mail address or a telephone number.</summary>
    External,

    /// <summary>From the root of the server (<c>/…</c>): works in one place only.</summary>
    FromServerRoot,
}

/// <summary>One <c>href</c> or <c>src</c>, resolved against the page that holds it.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Path">File relative to the output folder; <c>..</c> in front if it leaves the folder; else as written.</param>
/// <param name="Fragment">What follows <c>#</c>, decoded, or null.</param>
/// <param name="HasQuery">True when there is a <c>?</c>.</param>
internal sealed record Reference(ReferenceKind Kind, string Path, string? Fragment, bool HasQuery)
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:", "data:"];

    /// <summary>Resolves a reference.</summary>
    /// <param name="page">Address of the page, relative to the output folder.</param>
    /// <param name="reference">As written in it.</param>
    public static Reference Of(string page, string reference)
    {
        if (
            reference.StartsWith("//", StringComparison.Ordinal)
            || Schemes.Any(s => reference.StartsWith(s, StringComparison.OrdinalIgnoreCase))
        )
        {
            return new(ReferenceKind.External, reference, null, HasQuery: false);
        }

        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Uri.UnescapeDataString(reference[(hash + 1)..]);
        var path = hash < 0 ? reference : reference[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Uri.UnescapeDataString(query < 0 ? path : path[..query]);
        return path.StartsWith('/')
            ? new(ReferenceKind.FromServerRoot, path, fragment, query >= 0)
            : new(ReferenceKind.Relative, path.Length == 0 ? page : Resolve(page, path), fragment, query >= 0);
    }

    private static string Resolve(string page, string path)
    {
        var parts = page.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/'))
        {
            if (part is ".." && parts.Count > 0 && parts[^1] is not "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
