using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LivelihoodSite.Archiving.Bags;

/// <summary>
/// A BagIt 1.0 bag (RFC 8493): payload below data/, SHA-512 of every payload file and of every tag file, and a description.
/// </summary>
public static class BagFiles
{
    public const string Declaration = "bagit.txt";
    public const string Info = "bag-info.txt";
    public const string Manifest = "manifest-sha512.txt";
    public const string TagManifest = "tagmanifest-sha512.txt";
    public const string Payload = "data/";

    /// <summary>The two lines of bagit.txt.</summary>
    public const string DeclarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    /// <summary>All files of a bag in ordinal order, relative to its folder.</summary>
    /// <param name="payload">Paths without <c>data/</c>.</param>
    /// <param name="info">Labels of bag-info.txt in order; <c>Payload-Oxum</c> is added. Line breaks become blanks.</param>
    /// <param name="tags">Further tag files, such as a text for people.</param>
    public static IReadOnlyList<PackageFile> Of(
        IReadOnlyList<PackageFile> payload,
        IEnumerable<(string Label, string Value)> info,
        IEnumerable<PackageFile> tags
    )
    {
        var data = payload.Select(file => file with { Path = Payload + file.Path }).ToList();
        var oxum = string.Create(
            CultureInfo.InvariantCulture,
            $"{data.Sum(file => (long)file.Bytes.Length)}.{data.Count}"
        );
        var description = string.Concat(
            info.Append(("Payload-Oxum", oxum)).Select(line => $"{line.Item1}: {line.Item2.ReplaceLineEndings(" ")}\n")
        );
        List<PackageFile> tagFiles =
        [
            new(Declaration, Encoding.UTF8.GetBytes(DeclarationText)),
            new(Info, Encoding.UTF8.GetBytes(description)),
            new(Manifest, ManifestOf(data)),
            .. tags,
        ];
        return
        [
            .. data.Concat(tagFiles)
                .Append(new PackageFile(TagManifest, ManifestOf(tagFiles)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>A manifest: hash, two blanks, path with its line breaks and percent signs escaped; in ordinal order.</summary>
    public static byte[] ManifestText(IEnumerable<(string Path, string Hash)> entries)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in entries.OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            text.Append(hash).Append("  ").Append(Escape(path)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A path as a manifest writes it.</summary>
    public static string Escape(string path) =>
        path.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal);

    /// <summary>A path as it is meant.</summary>
    public static string Unescape(string path) =>
        path.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
            .Replace("%25", "%", StringComparison.Ordinal);

    private static byte[] ManifestOf(IEnumerable<PackageFile> files) =>
        ManifestText(
            files
                .AsParallel()
                .AsOrdered()
                .Select(file => (file.Path, Convert.ToHexStringLower(SHA512.HashData(file.Bytes.Span))))
        );
}
