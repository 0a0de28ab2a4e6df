using LivelihoodSite.Content.Yaml;

namespace LivelihoodSite.Content;

/// <summary>Files that site.yml names, relative to input/.</summary>
internal static class InputFile
{
    /// <summary>The path of the file under a key, relative to the site root; null when absent or outside input/.</summary>
    public static string? PathOf(YamlFields fields, string key)
    {
        var text = fields.Text(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return
            Path.IsPathRooted(text)
            || text.Contains('\\', StringComparison.Ordinal)
            || text.Split('/').Any(part => part is "" or "." or "..")
            ? fields.Wrong<string>(fields.Node(key)!, key, "a file below input/, such as images/badge.png")
            : $"input/{text}";
    }

    /// <summary>The bytes of such a file; one that is missing is a finding (LS0408) at the line that names it.</summary>
    public static byte[]? Read(YamlFields fields, string key, string path, SiteFolder folder)
    {
        try
        {
            return folder.ReadBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            var node = fields.Node(key)!;
            fields.Findings.Error(
                "LS0408",
                fields.Path,
                node.Line,
                node.Column,
                $"the file {path}, which “{key}” names, is missing or cannot be read.",
                "Put the file there, or empty the line."
            );
            return null;
        }
    }
}
