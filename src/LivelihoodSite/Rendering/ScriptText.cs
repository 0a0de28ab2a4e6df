using System.Text.RegularExpressions;

namespace LivelihoodSite.Rendering;

/// <summary>
/// Scripts as they are published: fewer bytes, the same meaning. Only what cannot change it is taken away: indentation,
/// lines that are comments, line breaks that end nothing, and blanks beside signs on lines without texts, patterns or
/// comments.
/// </summary>
internal static partial class ScriptText
{
    /// <summary>The script with less around it; texts over several lines must not be in it.</summary>
    public static string Tighten(string script) =>
        string.Concat(
            script
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
                .Select(line => Tight(line) + (IsOpen(line) ? "" : "\n"))
        );

    private static string Tight(string line) =>
        line.AsSpan().IndexOfAny("'\"`/") < 0 ? BlanksBesideSigns().Replace(line, "${sign}") : line;

    // After these signs a line break says nothing; a comment, though, would go on.
    private static bool IsOpen(string line) =>
        line[^1] is '{' or ';' or ',' or '(' or '[' && !line.Contains("//", StringComparison.Ordinal);

    // Not beside + and -, which a blank keeps apart from ++ and --.
    [GeneratedRegex(
        " ?(?<sign>[=,;:?{}()<>!&|\\[\\]]) ?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex BlanksBesideSigns();
}
