using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>
/// The files of a site as they stood at one moment, each read once and hashed: what a build reads and what its digest says
/// is the same, even where somebody saves a file meanwhile.
/// </summary>
public sealed class InputSnapshot
{
    private readonly Dictionary<string, Entry> files;

    private InputSnapshot(Dictionary<string, Entry> files, IReadOnlyList<string> paths)
    {
        this.files = files;
        Paths = paths;
    }

    /// <summary>Paths relative to the root with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Reads files on all cores.</summary>
    /// <param name="root">The site's root.</param>
    /// <param name="paths">Relative to it, with forward slashes.</param>
    /// <exception cref="EnvironmentProblemException">A file may not be read.</exception>
    public static InputSnapshot Of(string root, IEnumerable<string> paths)
    {
        string[] ordered = [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var entries = new Entry[ordered.Length];
        try
        {
            _ = Parallel.For(
                0,
                ordered.Length,
                index =>
                {
                    var bytes = File.ReadAllBytes(Path.Combine(root, ordered[index]));
                    entries[index] = new Entry(bytes, Sha256Hash.Of(bytes));
                }
            );
        }
        catch (AggregateException problems)
            when (problems.InnerExceptions.FirstOrDefault(StorageProblem.IsStorage) is { } problem)
        {
            throw new EnvironmentProblemException(
                $"The files of the site could not be read: {Message.Verbatim(problem.Message)}",
                problem
            );
        }

        var byPath = new Dictionary<string, Entry>(ordered.Length, StringComparer.Ordinal);
        for (var index = 0; index < ordered.Length; index++)
        {
            byPath.Add(ordered[index], entries[index]);
        }

        return new InputSnapshot(byPath, ordered);
    }

    /// <summary>The bytes of a file, or null when it is not part of the snapshot, or they are forgotten.</summary>
    public byte[]? BytesOf(string path) => files.TryGetValue(path, out var entry) ? entry.Bytes : null;

    /// <summary>Forgets the bytes once everything has been read; the hashes stay.</summary>
    public void ForgetBytes()
    {
        foreach (var path in Paths)
        {
            files[path] = files[path] with { Bytes = null };
        }
    }

    /// <summary>The SHA-256 of a file, or null when it is not part of the snapshot.</summary>
    public Sha256Hash? HashOf(string path) => files.TryGetValue(path, out var entry) ? entry.Hash : null;

    private readonly record struct Entry(byte[]? Bytes, Sha256Hash Hash);
}
