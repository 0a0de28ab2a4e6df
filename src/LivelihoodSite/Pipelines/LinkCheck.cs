using LivelihoodSite.Model;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>A finished page with what is known of it.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Source">The file that people would edit to change it, or null.</param>
internal sealed record CheckedPage(string Path, string? Source, HtmlFacts Facts);

/// <summary>Every reference inside the site leads to a file, every anchor to an id (LS0703 to LS0705).</summary>
/// <param name="files">All paths of the output.</param>
/// <param name="pages">The pages by path.</param>
/// <param name="elsewhere">Files that another part of the site has; places in them are not looked for.</param>
/// <param name="baseUrl">Own absolute addresses are inside the site, too.</param>
internal sealed class LinkCheck(
    IReadOnlySet<string> files,
    IReadOnlyDictionary<string, CheckedPage> pages,
    IReadOnlySet<string> elsewhere,
    string? baseUrl
)
{
    /// <summary>The findings of one page, in page order.</summary>
    public IEnumerable<Diagnostic> Check(CheckedPage page)
    {
        foreach (
            var id in page.Facts.Ids.GroupBy(id => id.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)
        )
        {
            yield return Error("LS0705", page, $"the id “{id.Key}” stands twice.", "An id names one place only.");
        }

        foreach (var link in page.Facts.Links.DistinctBy(link => link.Target, StringComparer.Ordinal))
        {
            if (Check(page, link.Target) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private Diagnostic? Check(CheckedPage page, string link)
    {
        var target = Inside(link);
        if (target is null)
        {
            return null;
        }

        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var anchor = hash < 0 ? "" : Uri.UnescapeDataString(target[(hash + 1)..]);
        var reference = Uri.UnescapeDataString(hash < 0 ? target : target[..hash]);
        var path = reference.Length == 0 ? page.Path : Resolve(target == link ? page.Path : "", reference);
        if (path is not null && elsewhere.Contains(path))
        {
            return null;
        }

        if (path is null || !files.Contains(path))
        {
            return Error(
                "LS0703",
                page,
                $"the link “{link}” leads to no file of the site.",
                "Correct the address or add the page."
            );
        }

        return anchor.Length > 0 && pages.TryGetValue(path, out var named) && named.Facts.Ids.All(id => id.Id != anchor)
            ? Error(
                "LS0704",
                page,
                $"the link “{link}” names a place that {path} does not have.",
                "Correct the part after #."
            )
            : null;
    }

    // Null for what leaves the site; the reference below the output folder for own absolute addresses.
    private string? Inside(string link)
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

    private static Diagnostic Error(string code, CheckedPage page, Message message, Message hint) =>
        new(code, Severity.Error, page.Source ?? page.Path, 0, 0, $"on the page {page.Path} {message}", hint);
}
