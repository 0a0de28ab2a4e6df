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

    /// <summary>Reads a state; one that is missing, unreadable or of another digest is null, and costs no more than a build.</summary>
    /// <param name="path">The file.</param>
    /// <param name="digest">What the output should have been made from.</param>
    public static BuildState? Read(string path, string digest)
    {
        if (!File.Exists(path) || File.ReadAllText(path) is not [.., '\n'] text)
        {
            return null;
        }

        var head = $"{Format}\n{digest}\n";
        if (!text.StartsWith(head, StringComparison.Ordinal))
        {
            return null;
        }

        var lines = text[head.Length..].Split('\n');

        var files = new List<FileStamp>(lines.Length);
        foreach (var line in lines[..^1])
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

    /// <summary>True when something was published and nobody has changed it since.</summary>
    public bool Describes(string folder) => Digest.Length > 0 && Files.SequenceEqual(FolderListing.Of(folder));
}
