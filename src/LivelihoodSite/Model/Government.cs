namespace LivelihoodSite.Model;

/// <summary>
/// What the national website inspection looks for on a Chinese government site (国办发〔2017〕47号, 国办秘函〔2019〕19号). Every
/// fact that nobody gave is null, and its line is left out of the pages.
/// </summary>
/// <param name="SiteIdCode">网站标识码: <c>bm</c> and 8 digits, or 10 digits.</param>
/// <param name="Organiser">主办单位.</param>
/// <param name="Operator">承办单位.</param>
/// <param name="Telephone">Telephone of the office that answers for the site.</param>
/// <param name="Email">Its mail address.</param>
/// <param name="Address">Its postal address.</param>
/// <param name="Icp">ICP备案号.</param>
/// <param name="Police">公安备案号.</param>
/// <param name="Badge">党政机关网站标识.</param>
/// <param name="ErrorReport">Absolute address of 我为政府网站找错 for this site.</param>
public sealed record Government(
    string? SiteIdCode = null,
    LocalizedText? Organiser = null,
    LocalizedText? Operator = null,
    string? Telephone = null,
    string? Email = null,
    LocalizedText? Address = null,
    string? Icp = null,
    PoliceRecord? Police = null,
    Badge? Badge = null,
    string? ErrorReport = null
)
{
    /// <summary>A site of which nothing of this is known.</summary>
    public static Government Unknown { get; } = new();
}

/// <summary>公安备案号.</summary>
/// <param name="Number">As given by the police, with its words (<c>某公网安备00000000000000号</c>).</param>
/// <param name="Url">Absolute address of the record, or null.</param>
public sealed record PoliceRecord(string Number, string? Url);

/// <summary>党政机关网站标识: a local copy of the picture, never loaded from elsewhere.</summary>
/// <param name="Image">The picture.</param>
/// <param name="Url">Absolute address that confirms it, or null.</param>
public sealed record Badge(SiteImage Image, string? Url);

/// <summary>A picture that site.yml names.</summary>
/// <param name="Path">Relative to the site root, with forward slashes.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
/// <param name="Size">Width and height in pixels, or null where the file does not say (SVG).</param>
public sealed record SiteImage(string Path, ReadOnlyMemory<byte> Bytes, string Sha256, (int Width, int Height)? Size);

/// <summary>Header and footer of the portal that the site is a part of: its own HTML, trusted, put in as it is.</summary>
/// <param name="Header">HTML, or null for the site's own.</param>
/// <param name="Footer">HTML, or null for the site's own.</param>
public sealed record HostPortal(string? Header, string? Footer)
{
    /// <summary>A site that stands on its own.</summary>
    public static HostPortal None { get; } = new(null, null);

    /// <summary>Whether any part of the pages is the portal's.</summary>
    public bool IsUsed => Header is not null || Footer is not null;
}
