namespace LivelihoodSite.TestHarness;

/// <summary>
/// A whole site as one text: <c>-- input/site.yml --</c> on a line of its own begins a file, everything up to the next
/// such line is its content.
/// </summary>
internal static class FileSections
{
    /// <summary>Cuts a text into its files.</summary>
    /// <param name="text">Begins with a header line; blank lines before it are allowed.</param>
    /// <returns>Path and content of each file in order; lines end in LF, and so does the content unless it is empty.</returns>
    /// <exception cref="ArgumentException">Text before the first header, a path twice, or one that leaves the folder.</exception>
    public static IReadOnlyList<(string Path, string Content)> Read(string text)
    {
        var files = new List<(string Path, List<string> Lines)>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (HeaderOf(line) is { } path)
            {
                if (files.Exists(f => string.Equals(f.Path, path, StringComparison.Ordinal)))
                {
                    throw new ArgumentException($"The file {path} is there twice.", nameof(text));
                }

                files.Add((path, []));
            }
            else if (files.Count > 0)
            {
                files[^1].Lines.Add(line);
            }
            else if (line.Trim().Length > 0)
            {
                throw new ArgumentException($"Text before the first “-- path --” line: {line}", nameof(text));
            }
        }

        return [.. files.Select(f => (f.Path, ContentOf(f.Lines)))];
    }

    private static string? HeaderOf(string line)
    {
        if (
            line.Length <= 6
            || !line.StartsWith("-- ", StringComparison.Ordinal)
            || !line.EndsWith(" --", StringComparison.Ordinal)
        )
        {
            return null;
        }

        var path = line[3..^3].Trim();
        return Path.IsPathRooted(path) || path.Split('/').Contains("..", StringComparer.Ordinal)
            ? throw new ArgumentException($"The path {path} leaves the folder.", nameof(line))
            : path;
    }

    private static string ContentOf(List<string> lines)
    {
        var content = string.Join('\n', lines);
        return content.Length == 0 || content.EndsWith('\n') ? content : content + "\n";
    }
}
