using System.Text;

namespace LivelihoodSite.Serving;

/// <summary>
/// Adds the script of the preview to a page as it is served; the files of the site never hold it. It comes from the server
/// itself, so that it satisfies the policy of the pages as it is published.
/// </summary>
internal static class PageScript
{
    private static readonly byte[] EndOfHead = "</head>"u8.ToArray();

    /// <summary>The page with the script as the last thing of its head, or as its last thing where it has no head.</summary>
    /// <param name="page">HTML as UTF-8.</param>
    /// <param name="tag">The version of the page.</param>
    public static ReadOnlyMemory<byte> Add(ReadOnlyMemory<byte> page, string tag)
    {
        var at = page.Span.IndexOf(EndOfHead);
        if (at < 0)
        {
            at = page.Length;
        }

        var script = Encoding.UTF8.GetBytes(Element(tag));
        var served = new byte[page.Length + script.Length];
        page.Span[..at].CopyTo(served);
        script.CopyTo(served.AsSpan(at));
        page.Span[at..].CopyTo(served.AsSpan(at + script.Length));
        return served;
    }

    /// <summary>The element, for pages of the preview itself.</summary>
    public static string Element(string tag) =>
        $"<script src=\"/{PreviewFiles.Script}\" data-tag=\"{tag}\" defer></script>\n";
}
