using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Finishing;

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
    public const string Page = Scripts + Others;

    private const string Scripts = "default-src 'none'; script-src 'self' file:";
    private const string Others =
        "; style-src 'self' file:; img-src 'self' file:; connect-src 'self'; form-action 'self'; base-uri 'none'";

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
        : new Html($"{Scripts} 'sha256-{Hash(structured.Value)}'{Others}");

    private static string Hash(string script)
    {
        var room = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(script.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(room.AsSpan(0, Encoding.UTF8.GetBytes(script, room)), hash);
        ArrayPool<byte>.Shared.Return(room);
        return Convert.ToBase64String(hash);
    }
}
