using System.Security.Cryptography;
using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering;

/// <summary>
/// What a browser may load for a page (Content Security Policy Level 3): the site's own files, and nothing else.
/// docs/decisions/0006 says why.
/// </summary>
public static class ContentSecurityPolicy
{
    /// <summary>
    /// The policy in the pages. <c>file:</c> is for pages opened from a disk, whose origin some browsers take for none; a page
    /// from a server cannot load such addresses.
    /// </summary>
    public const string Page =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; connect-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>The policy as a header of the server, which alone can forbid frames.</summary>
    public const string Header =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// What a page carries; null for a site without base_url, whose pages are read from a disk, and inside a portal, whose own
    /// parts it would break.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="structured">
    /// The page's data block. No browser runs it, but checkers that take it for a script find it named by its hash.
    /// </param>
    internal static Html? Of(Site site, Html? structured) =>
        site.BaseUrl is null || site.Host.IsUsed ? null
        : structured is null ? new Html(Page)
        : new Html(
            Page.Replace(
                "script-src 'self' file:",
                $"script-src 'self' file: 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(structured.Value)))}'",
                StringComparison.Ordinal
            )
        );
}
