using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>References between the Markdown files of a site of pages alone, and what becomes of them in its pages.</summary>
internal static class PageLinks
{
    /// <summary>
    /// The reference as the page has it: a file (<c>printing.md#paper</c>, <c>printing.zh.md</c>) or folder of pages becomes
    /// the page in the language of this one; anything else stays as it is, and is judged with all links of the site.
    /// </summary>
    /// <param name="translated">Pages whose headings are not those that an untranslated page knows of.</param>
    public static string Turn(
        string url,
        ContentPage page,
        Language language,
        Site site,
        IReadOnlySet<string> translated
    ) =>
        NameOf(url, page, site) is not { } name
            ? url
            : Addresses.Relative(Addresses.SitePage(language, page.Name), Addresses.SitePage(language, name))
                + (page.IsUntranslated && translated.Contains(name) ? "" : AnchorOf(url));

    /// <summary>The name of the page that a reference in another page means, or null when it means no page.</summary>
    public static string? NameOf(string url, ContentPage page, Site site)
    {
        var file = url[..^AnchorOf(url).Length];
        if (PathOf(file, page) is not { Length: > 0 } path)
        {
            return null;
        }

        if (path.EndsWith('/'))
        {
            return path + PageTree.Opening;
        }

        if (!path.EndsWith(".md", StringComparison.Ordinal))
        {
            return null;
        }

        var name = path[..^".md".Length];
        var suffix = site
            .Languages.Select(each => $".{each.Code}")
            .FirstOrDefault(each => name.EndsWith(each, StringComparison.Ordinal));
        return suffix is null ? name : name[..^suffix.Length];
    }

    /// <summary>The path of a reference from the folder of the pages on; null for what leaves it or is an address elsewhere.</summary>
    public static string? PathOf(string url, ContentPage page)
    {
        if (url.Length == 0 || url[0] is '/' or '#' || url.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<string>(page.Name.Split('/')[..^1]);
        foreach (var part in url.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static string AnchorOf(string url) =>
        url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? url[at..] : "";
}
