using System.Security.Cryptography;
using LivelihoodSite.Content;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>The published folder of an edition against its SHA256SUMS.</summary>
internal static class EditionCheck
{
    private const int Digits = 64;

    /// <summary>Checks every file.</summary>
    /// <returns>Path and SHA-256 of the files that the list names; empty when there is no list.</returns>
    public static IReadOnlyList<(string Path, string Hash)> Check(PackageSource edition, Faults faults)
    {
        if (!edition.Files.ContainsKey(ChecksumFile.Name))
        {
            faults.Missing(ChecksumFile.Name);
            return [];
        }

        var before = faults.Count;
        var bytes = edition.ReadSmall(ChecksumFile.Name);
        if (ManifestText.Read(ChecksumFile.Name, bytes, Digits, path => path, faults) is not { } sums)
        {
            return [];
        }

        var listed = sums.Entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);
        FileComparison.Compare(
            sums.Entries,
            edition,
            edition.Files.Keys.Where(path => path != ChecksumFile.Name && !IsCompressed(edition, path, listed)),
            HashAlgorithmName.SHA256,
            faults
        );
        using var ours = new Utf8Room();
        ChecksumFile.Write(ours, sums.Entries);
        if (faults.Count == before && !ours.Written.SequenceEqual(bytes))
        {
            faults.Form(ChecksumFile.Name, "the list is not in the form in which the program writes it.");
        }

        return sums.Entries;
    }

    // What a server hands out in the place of a file is in no list, but has to say what the file says.
    private static bool IsCompressed(PackageSource edition, string path, HashSet<string> listed) =>
        Precompressed.PlainOf(path) is { } plain
        && listed.Contains(plain)
        && edition.Files.ContainsKey(plain)
        && edition.ReadSmall(path) is { } packed
        && edition.ReadSmall(plain) is { } bytes
        && Precompressed.Says(path, packed, bytes);
}
