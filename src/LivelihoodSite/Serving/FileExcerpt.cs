using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Serving;

/// <summary>A line of a file with its number.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">The line; cut where it is very long.</param>
/// <param name="IsMeant">True for the line that a finding names.</param>
internal sealed record ExcerptLine(int Number, string Text, bool IsMeant);

/// <summary>The lines around a place in a file that people write.</summary>
internal static class FileExcerpt
{
    private const int Around = 2;
    private const int LongestLine = 240;
    private const int LargestFile = 4 << 20;
    private const string DefaultThemeFolder = "default-theme/";

    /// <summary>Two lines before, the line, two lines after; none where there is no such line or no such text.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="path">As a finding names it.</param>
    /// <param name="line">From 1; 0 means the whole file, which needs no excerpt.</param>
    public static IReadOnlyList<ExcerptLine> Of(SiteFolder folder, string? path, int line)
    {
        if (path is null || line < 1 || Read(folder, path) is not { } text)
        {
            return [];
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return line > lines.Length
            ? []
            :
            [
                .. Enumerable
                    .Range(line - Around, (2 * Around) + 1)
                    .Where(number => number >= 1 && number <= lines.Length)
                    .Select(number => new ExcerptLine(number, Cut(lines[number - 1]), number == line)),
            ];
    }

    private static string? Read(SiteFolder folder, string path)
    {
        try
        {
            var bytes =
                path.StartsWith(DefaultThemeFolder, StringComparison.Ordinal)
                    ? DefaultTheme.Read(path[DefaultThemeFolder.Length..])
                : new FileInfo(folder.Full(path)) is { Exists: true, Length: <= LargestFile } file
                    ? File.ReadAllBytes(file.FullName)
                : null;
            // A Word or PDF file has lines only for those who take it apart.
            return bytes is null || bytes.Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);
        }
        catch (Exception problem) when (StorageProblem.IsStorage(problem) || problem is KeyNotFoundException)
        {
            return null;
        }
    }

    // Never between the halves of a character.
    private static string Cut(string line) =>
        line.Length <= LongestLine ? line
        : char.IsHighSurrogate(line[LongestLine - 1]) ? line[..(LongestLine - 1)] + "…"
        : line[..LongestLine] + "…";
}
