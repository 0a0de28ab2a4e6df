namespace LivelihoodSite.Content;

/// <summary>A Markdown file taken apart: YAML between two lines of three hyphens, then the body.</summary>
/// <param name="Yaml">The YAML text, each line ended by LF.</param>
/// <param name="Body">The body with LF line ends, without blank lines around it.</param>
/// <param name="BodyLine">Line of the file on which the body begins, from 1.</param>
public sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    /// <summary>Line of the file on which the YAML begins.</summary>
    public const int YamlLine = 2;

    /// <summary>Takes a file apart; null when it does not begin with front matter.</summary>
    public static FrontMatter? Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != "---")
        {
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        if (end < 0)
        {
            return null;
        }

        var first = end + 1;
        while (first < lines.Length - 1 && string.IsNullOrWhiteSpace(lines[first]))
        {
            first++;
        }

        return new FrontMatter(
            string.Concat(lines[1..end].Select(line => line + "\n")),
            string.Join('\n', lines[first..]).TrimEnd(),
            first + 1
        );
    }

    /// <summary>The file as text, ended by one line break.</summary>
    public string Join() => Body.Length == 0 ? $"---\n{Yaml}---\n" : $"---\n{Yaml}---\n{Body}\n";
}
