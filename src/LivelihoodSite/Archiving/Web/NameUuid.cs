using System.Security.Cryptography;
using System.Text;

namespace LivelihoodSite.Archiving.Web;

/// <summary>Identifiers that follow from a name (RFC 9562, version 5): the same record has the same one in every run.</summary>
internal static class NameUuid
{
    // The name space for URLs of RFC 9562, appendix.
    private static readonly byte[] UrlSpace = Convert.FromHexString("6ba7b8119dad11d180b400c04fd430c8");

    /// <summary><c>6ba7b811-9dad-51d1-…</c></summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security",
        "CA5350:Do Not Use Weak Cryptographic Algorithms",
        Justification = "Version 5 is defined over SHA-1; it names records and protects nothing."
    )]
    public static string Of(string name)
    {
        var hash = SHA1.HashData([.. UrlSpace, .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
