using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>The door for every Markdown file with front matter.</summary>
internal static class MarkdownFile
{
    /// <summary>Reads a file and its front matter; null when there is a finding.</summary>
    public static (FrontMatter Parts, YamlFields Fields)? Read(
        SiteFolder folder,
        string path,
        ContentFileKind kind,
        DiagnosticBag findings
    )
    {
        if (folder.ReadText(path, findings) is not { } text)
        {
            return null;
        }

        if (FrontMatter.Split(text) is not { } parts)
        {
            findings.Error(
                "LS0412",
                path,
                1,
                1,
                "the file has no front matter.",
                "It begins with a line of three hyphens (---), then keys such as “title: …”, then a second line of three hyphens."
            );
            return null;
        }

        return YamlReader.ReadMapping(parts.Yaml, path, FrontMatter.YamlLine, findings) is { } mapping
            ? (parts, new YamlFields(mapping, path, kind, findings))
            : null;
    }
}
