using System.Security.Cryptography;
using System.Text;

namespace LivelihoodSite.Content;

/// <summary>Short fingerprints of texts, to tell whether a translation or an edit still fits its source.</summary>
public static class TextHash
{
    /// <summary>The first 16 hexadecimal digits of SHA-256 over the UTF-8 bytes.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
