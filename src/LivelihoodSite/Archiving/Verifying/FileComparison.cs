using System.Security.Cryptography;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>Compares what a list says with what is there.</summary>
internal static class FileComparison
{
    /// <summary>Names files that are missing, changed, additional or renamed.</summary>
    /// <param name="listed">Path and hash by the list.</param>
    /// <param name="source">Where the files are.</param>
    /// <param name="present">Those of them that the list should name.</param>
    /// <param name="algorithm">Of the hashes.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Compare(
        IReadOnlyList<(string Path, string Hash)> listed,
        PackageSource source,
        IEnumerable<string> present,
        HashAlgorithmName algorithm,
        Faults faults
    )
    {
        var missing = new List<(string Path, string Hash)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, hash) in listed)
        {
            known.Add(path);
            if (!source.Files.ContainsKey(path))
            {
                missing.Add((path, hash));
            }
            else if (!string.Equals(source.HashOf(path, algorithm), hash, StringComparison.Ordinal))
            {
                faults.Changed(path);
            }
        }

        foreach (var path in present.Where(path => !known.Contains(path)))
        {
            var hash = missing.Count == 0 ? "" : source.HashOf(path, algorithm);
            var was = missing.Find(file => string.Equals(file.Hash, hash, StringComparison.Ordinal)).Path;
            if (was is null)
            {
                faults.Extra(path);
            }
            else
            {
                faults.Renamed(path, was);
            }
        }

        foreach (var (path, _) in missing)
        {
            faults.Missing(path);
        }
    }
}
