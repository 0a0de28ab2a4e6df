namespace LivelihoodSite.Rendering;

/// <summary>
/// What a browser may load for a page (Content Security Policy Level 3): the site's own files, and nothing else.
/// docs/decisions/0005 says why.
/// </summary>
public static class ContentSecurityPolicy
{
    /// <summary>
    /// The policy in every page. <c>file:</c> is for pages opened from a disk, whose origin some browsers take for none; a page
    /// from a server cannot load such addresses.
    /// </summary>
    public const string Page =
        "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; form-action 'self'; base-uri 'none'";

    /// <summary>The policy as a header of the server, which alone can forbid frames.</summary>
    public const string Header =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
