using System.Security.Cryptography;

namespace LivelihoodSite.TestHarness;

/// <summary>What a folder holds at one moment, to be compared with another folder or another moment.</summary>
internal sealed class FolderSnapshot
{
    private readonly SortedDictionary<string, (string Sha256, DateTime Written)> _files = new(StringComparer.Ordinal);

    private FolderSnapshot() { }

    /// <summary>Relative paths with forward slashes, in ordinal order.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>Reads every file of a folder; a folder that is not there is an empty one.</summary>
    public static FolderSnapshot Of(string folder)
    {
        var snapshot = new FolderSnapshot();
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
                var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
                snapshot._files.Add(path, (hash, File.GetLastWriteTimeUtc(file)));
            }
        }

        return snapshot;
    }

    /// <summary>Files that are only here, only there, or hold other bytes: <c>- path</c>, <c>+ path</c>, <c>≠ path</c>.</summary>
    public IReadOnlyList<string> DifferencesTo(FolderSnapshot later) =>
        [
            .. _files.Keys.Where(p => !later._files.ContainsKey(p)).Select(p => "- " + p),
            .. later._files.Keys.Where(p => !_files.ContainsKey(p)).Select(p => "+ " + p),
            .. _files
                .Where(f => later._files.TryGetValue(f.Key, out var other) && !IsSame(f.Value.Sha256, other.Sha256))
                .Select(f => "≠ " + f.Key),
        ];

    /// <summary>Files that are here and there, but were written in between, whatever they hold.</summary>
    public IReadOnlyList<string> WrittenUntil(FolderSnapshot later) =>
        [
            .. _files
                .Where(f => later._files.TryGetValue(f.Key, out var other) && other.Written != f.Value.Written)
                .Select(f => f.Key),
        ];

    /// <summary>Fails unless a later moment holds the same files, none of them written in between.</summary>
    public void AssertSame(FolderSnapshot later)
    {
        AssertSameBytes(later);
        Assert.Empty(WrittenUntil(later));
    }

    /// <summary>Fails unless the other folder holds the same files, byte for byte.</summary>
    public void AssertSameBytes(FolderSnapshot other)
    {
        Assert.NotEmpty(_files);
        Assert.Empty(DifferencesTo(other));
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
