using System.Text;

namespace LivelihoodSite.Content;

/// <summary>
/// Front matter as a list of top-level keys with the characters that belong to each, so that one key can be replaced and
/// every other character, comments and order included, stays as people left it.
/// </summary>
internal static class TopLevelKeys
{
    /// <summary>
    /// A key at the left margin with all that is indented below it; comments and blank lines between keys are entries
    /// without a key, so that they stay where they are.
    /// </summary>
    /// <param name="yaml">Each line ended by LF.</param>
    public static List<(string Key, string Text)> Split(string yaml)
    {
        var blocks = new List<(string Key, string Text)>();
        foreach (var line in yaml.Split('\n', StringSplitOptions.None)[..^1])
        {
            var isMargin = line.Length == 0 || line[0] == '#';
            var isKey =
                !isMargin && line[0] is not (' ' or '-' or '}' or ']') && line.Contains(':', StringComparison.Ordinal);
            if (isKey || isMargin || blocks.Count == 0)
            {
                var key = isKey ? line[..line.IndexOf(':', StringComparison.Ordinal)].Trim('"', '\'', ' ') : "";
                blocks.Add((key, line + "\n"));
            }
            else
            {
                var (key, text) = blocks[^1];
                blocks[^1] = (key, new StringBuilder(text).Append(line).Append('\n').ToString());
            }
        }

        return blocks;
    }

    /// <summary>The text of a key, or null where it is absent.</summary>
    public static string? Find(string yaml, string key) => Split(yaml).Find(block => block.Key == key).Text;

    /// <summary>The front matter with another text for a key, which is added last where it is absent; an empty text removes it.</summary>
    public static string Set(string yaml, string key, string text)
    {
        var blocks = Split(yaml);
        var index = blocks.FindIndex(block => block.Key == key);
        if (index >= 0)
        {
            blocks[index] = (key, text);
        }
        else
        {
            blocks.Add((key, text));
        }

        return string.Concat(blocks.Select(block => block.Text));
    }
}
