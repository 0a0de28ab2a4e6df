using System.Globalization;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>One file as it was published.</summary>
/// <param name="Stamp">How the file system described it.</param>
/// <param name="Hash">What it held; null where the build did not need to know.</param>
public readonly record struct PublishedFile(FileStamp Stamp, Sha256Hash? Hash);

/// <summary>What was built last: a line of format, a line with the digest, then a line a file (size, ticks, SHA-256, path).</summary>
/// <param name="Digest">Of everything the output was made from; "" when nothing is published yet.</param>
/// <param name="Files">The published files in ordinal order.</param>
public sealed record BuildState(string Digest, IReadOnlyList<PublishedFile> Files)
{
    private const string Format = "livelihood build state 2";
    private const string NoHash = "-";

    /// <summary>The state of a folder that is claimed, but not published yet.</summary>
    public static BuildState Claimed { get; } = new("", []);

    /// <summary>The state after a build.</summary>
    /// <param name="digest">Of everything the output was made from.</param>
    /// <param name="listed">The output as the file system describes it.</param>
    /// <param name="made">The output as it was made.</param>
    public static BuildState Of(string digest, IReadOnlyList<FileStamp> listed, IEnumerable<OutputFile> made)
    {
        var hashes = made.ToDictionary(file => file.Path, file => file.KnownHash, StringComparer.Ordinal);
        return new(digest, [.. listed.Select(file => new PublishedFile(file, hashes.GetValueOrDefault(file.Path)))]);
    }

    /// <summary>Reads a state; one that is missing or unreadable is null, and costs no more than a build.</summary>
    public static BuildState? Read(string path)
    {
        var lines = TextOf(path).Split('\n');
        if (lines is not [Format, var digest, .., ""])
        {
            return null;
        }

        var files = new List<PublishedFile>(lines.Length);
        foreach (var line in lines.AsSpan()[2..^1])
        {
            if (FileOf(line) is not { } file)
            {
                return null;
            }

            files.Add(file);
        }

        return new BuildState(digest, files);
    }

    /// <summary>Writes the state by temp-and-rename.</summary>
    public void Write(string path)
    {
        using var state = new Utf8Room();
        state.Append(Format);
        state.Append("\n"u8);
        state.Append(Digest);
        state.Append("\n"u8);
        foreach (var (stamp, hash) in Files)
        {
            state.AppendNumber(stamp.Size);
            state.Append(" "u8);
            state.AppendNumber(stamp.Ticks);
            state.Append(" "u8);
            state.Append(hash?.ToString() ?? NoHash);
            state.Append(" "u8);
            state.Append(stamp.Path);
            state.Append("\n"u8);
        }

        AtomicFile.WriteByRename(path, state.Written);
    }

    /// <summary>True when something was published and nobody has changed it since.</summary>
    public bool Describes(string folder) =>
        Digest.Length > 0 && Files.Select(file => file.Stamp).SequenceEqual(FolderListing.Of(folder));

    /// <summary>What is known of files: those that nobody has changed since they were published still hold what they held.</summary>
    public IEnumerable<PublishedFile> Recognise(IEnumerable<FileStamp> listed)
    {
        var published = Files.ToDictionary(file => file.Stamp.Path, StringComparer.Ordinal);
        return listed.Select(file =>
            published.TryGetValue(file.Path, out var known) && known.Stamp == file
                ? known
                : new PublishedFile(file, null)
        );
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception exception) when (StorageProblem.IsStorage(exception))
        {
            return "";
        }
    }

    private static PublishedFile? FileOf(string line)
    {
        var parts = line.Split(' ', 4);
        if (
            parts.Length < 4
            || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, provider: null, out var size)
            || !long.TryParse(parts[1], NumberStyles.None, provider: null, out var ticks)
        )
        {
            return null;
        }

        var hash = Sha256Hash.Parse(parts[2]);
        return hash is null && parts[2] != NoHash ? null : new(new FileStamp(parts[3], size, ticks), hash);
    }
}
