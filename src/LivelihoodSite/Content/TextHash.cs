using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace LivelihoodSite.Content;

/// <summary>Short fingerprints of texts, to tell whether a translation or an edit still fits its source.</summary>
public static class TextHash
{
    private const int Digits = 16;
    private const int OnStack = 1024;

    /// <summary>The first 16 hexadecimal digits of SHA-256 over the UTF-8 bytes.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented ?? stackalloc byte[OnStack];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(text, bytes)], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return Convert.ToHexStringLower(hash[..(Digits / 2)]);
    }
}
