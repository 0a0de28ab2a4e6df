using System.Security.Cryptography;
using LivelihoodSite.Content;

namespace LivelihoodSite.Archiving;

/// <summary>
/// SHA256SUMS as the tool of the same name writes and reads it (<c>sha256sum -c SHA256SUMS</c>): hash, two blanks, path;
/// in ordinal order of the paths, LF.
/// </summary>
public static class ChecksumFile
{
    public const string Name = "SHA256SUMS";

    /// <summary>Writes the file.</summary>
    /// <param name="file">Takes it.</param>
    /// <param name="entries">Path and lower-case hexadecimal hash, in any order.</param>
    public static void Write(Utf8Room file, IEnumerable<(string Path, string Hash)> entries)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (var (path, hash) in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            file.Append(hash);
            file.Append("  "u8);
            file.Append(path);
            file.Append("\n"u8);
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
