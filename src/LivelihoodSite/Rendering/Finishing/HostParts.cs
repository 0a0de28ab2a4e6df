using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Finishing;

/// <summary>
/// Header and footer of a host portal in a finished page. Templates write a mark; the portal's HTML takes its place last,
/// so that nothing of ours touches it, and the marks stay around it, so that checks can leave it out.
/// </summary>
public static class HostParts
{
    private static readonly (string Open, string Close) HeaderMark = ("<!--host-header-->", "<!--/host-header-->");
    private static readonly (string Open, string Close) FooterMark = ("<!--host-footer-->", "<!--/host-footer-->");

    /// <summary>What templates write for the portal's header, or null without one.</summary>
    internal static Html? Header(HostPortal host) => host.Header is null ? null : new Html(HeaderMark.Open);

    /// <summary>What templates write for the portal's footer, or null without one.</summary>
    internal static Html? Footer(HostPortal host) => host.Footer is null ? null : new Html(FooterMark.Open);

    /// <summary>Puts the portal's HTML in the place of the marks.</summary>
    internal static void Insert(TextBuffer page, HostPortal host)
    {
        if (host.IsUsed)
        {
            var whole = Insert(Insert(page.ToString(), HeaderMark, host.Header), FooterMark, host.Footer);
            page.Clear();
            page.Append(whole);
        }
    }

    /// <summary>The page without the portal's HTML: what this program answers for.</summary>
    public static string Remove(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Remove(Remove(page, HeaderMark), FooterMark);
    }

    private static string Insert(string page, (string Open, string Close) mark, string? html) =>
        html is null ? page : page.Replace(mark.Open, $"{mark.Open}{html}{mark.Close}", StringComparison.Ordinal);

    private static string Remove(string page, (string Open, string Close) mark)
    {
        var start = page.IndexOf(mark.Open, StringComparison.Ordinal);
        var end = page.LastIndexOf(mark.Close, StringComparison.Ordinal);
        return start < 0 || end < start ? page : page.Remove(start, end + mark.Close.Length - start);
    }
}
