using System.Globalization;
using LivelihoodSite.Content;

namespace LivelihoodSite.Pipelines.Publishing;

/// <summary>What was built last: a line of format, a line with the digest, then a line a file (size, ticks, path).</summary>
/// <param name="Digest">Of everything the output was made from; "" when nothing is published yet.</param>
/// <param name="Files">The published files in ordinal order.</param>
public sealed record BuildState(string Digest, IReadOnlyList<FileStamp> Files)
{
    private const string Format = "livelihood build state 1";

    /// <summary>The state of a folder that is claimed, but not published yet.</summary>
    public static BuildState Claimed { get; } = new("", []);

    /// <summary>Reads a state; one that is missing or unreadable is null, and costs no more than a build.</summary>
    public static BuildState? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = File.ReadAllText(path).Split('\n');
        if (lines.Length < 3 || !string.Equals(lines[0], Format, StringComparison.Ordinal) || lines[^1].Length > 0)
        {
            return null;
        }

        var files = new List<FileStamp>(lines.Length);
        foreach (var line in lines[2..^1])
        {
            var parts = line.Split(' ', 3);
            if (
                parts.Length < 3
                || !long.TryParse(parts[0], NumberStyles.AllowLeadingSign, provider: null, out var size)
                || !long.TryParse(parts[1], NumberStyles.None, provider: null, out var ticks)
            )
            {
                return null;
            }

            files.Add(new FileStamp(parts[2], size, ticks));
        }

        return new BuildState(lines[1], files);
    }

    /// <summary>Writes the state by temp-and-rename.</summary>
    public void Write(string path)
    {
        using var state = new Utf8Room();
        state.Append(Format);
        state.Append("\n"u8);
        state.Append(Digest);
        state.Append("\n"u8);
        foreach (var file in Files)
        {
            state.AppendNumber(file.Size);
            state.Append(" "u8);
            state.AppendNumber(file.Ticks);
            state.Append(" "u8);
            state.Append(file.Path);
            state.Append("\n"u8);
        }

        AtomicFile.WriteByRename(path, state.Written);
    }

    /// <summary>True when a folder was made from the same things and nobody has changed it since.</summary>
    public bool Describes(string digest, string folder) =>
        Digest.Length > 0
        && string.Equals(Digest, digest, StringComparison.Ordinal)
        && Files.SequenceEqual(FolderListing.Of(folder));
}
