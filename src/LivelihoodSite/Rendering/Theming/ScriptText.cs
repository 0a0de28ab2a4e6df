using System.Text;

namespace LivelihoodSite.Rendering.Theming;

/// <summary>
/// Scripts as they are published: fewer bytes, the same meaning. Only what cannot change it is taken away: indentation,
/// lines that are comments, line breaks that end nothing, and blanks beside signs on lines without texts, patterns or
/// comments.
/// </summary>
internal static class ScriptText
{
    // Not + and -, which a blank keeps apart from ++ and --.
    private const string Signs = "=,;:?{}()<>!&|[]";

    /// <summary>The script with less around it; texts over several lines must not be in it.</summary>
    public static string Tighten(string script)
    {
        var output = new StringBuilder(script.Length);
        foreach (var line in script.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.AsSpan().ContainsAny("'\"`/"))
            {
                output.Append(line);
            }
            else
            {
                AppendTight(output, line);
            }

            // After these signs a line break says nothing; a comment, though, would go on.
            if (line[^1] is not ('{' or ';' or ',' or '(' or '[') || line.Contains("//", StringComparison.Ordinal))
            {
                output.Append('\n');
            }
        }

        return output.ToString();
    }

    private static void AppendTight(StringBuilder output, string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            // A trimmed line neither begins nor ends with a blank.
            if (
                line[at] != ' '
                || !(
                    Signs.Contains(line[at - 1], StringComparison.Ordinal)
                    || Signs.Contains(line[at + 1], StringComparison.Ordinal)
                )
            )
            {
                output.Append(line[at]);
            }
        }
    }
}
