using System.Security.Cryptography;
using System.Text;

namespace LivelihoodSite.Archiving;

/// <summary>
/// SHA256SUMS as the tool of the same name writes and reads it (<c>sha256sum -c SHA256SUMS</c>): hash, two blanks, path;
/// in ordinal order of the paths, LF.
/// </summary>
public static class ChecksumFile
{
    public const string Name = "SHA256SUMS";

    /// <summary>The bytes of the file.</summary>
    /// <param name="entries">Path and lower-case hexadecimal hash, in any order.</param>
    public static byte[] Write(IEnumerable<(string Path, string Hash)> entries)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            text.Append(hash).Append("  ").Append(path).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
