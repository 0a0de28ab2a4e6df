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
        var rest = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").AsSpan();
        if (!IsFence(TakeLine(ref rest)))
        {
            return null;
        }

        var lines = 1;
        var yaml = rest;
        var length = 0;
        while (true)
        {
            if (rest.IsEmpty)
            {
                return null;
            }

            var line = TakeLine(ref rest);
            lines++;
            if (IsFence(line))
            {
                break;
            }

            length += line.Length + 1;
        }

        while (rest.IndexOf('\n') is var end and >= 0 && rest[..end].IsWhiteSpace())
        {
            rest = rest[(end + 1)..];
            lines++;
        }

        return new FrontMatter(yaml[..length].ToString(), rest.TrimEnd().ToString(), lines + 1);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual("---");

    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }

    /// <summary>The file as text, ended by one line break.</summary>
    public string Join() => Body.Length == 0 ? $"---\n{Yaml}---\n" : $"---\n{Yaml}---\n{Body}\n";
}
