using System.Text;
using LivelihoodSite.Content.Import;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.NewSite;

/// <summary>The files that a site begins with, before its first report.</summary>
public static class SiteScaffold
{
    private const string Prefix = "new-site/";

    // Names of files that begin with a dot would be read by the tools of this repository, too.
    private static readonly (string Resource, string Path)[] Plain =
    [
        ("gitignore", ".gitignore"),
        ("gitattributes", ".gitattributes"),
        ("editorconfig", ".editorconfig"),
        ("vscode/extensions.json", ".vscode/extensions.json"),
        ("vscode/settings.json", ".vscode/settings.json"),
        ("vscode/tasks.json", ".vscode/tasks.json"),
        ("vscode/livelihood.code-snippets", ".vscode/livelihood.code-snippets"),
    ];

    /// <summary>The line that names a schema to editors, for a file in a folder of input/.</summary>
    /// <param name="kind">What kind of file it is.</param>
    /// <param name="depth">How many folders lie between the site's folder and the file.</param>
    public static string SchemaLine(ContentFileKind kind, int depth) =>
        $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", depth))}{Schemas.Folder}/{ContentSchema.FileNameOf(kind)}\n";

    /// <summary>The files, with the schemas of their keys, in ordinal order of their paths.</summary>
    public static IReadOnlyList<PlannedFile> Files(SiteFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var files = new List<PlannedFile>
        {
            new(SiteFile.Path, SiteYaml(facts)),
            new(GlossaryFile.Path, SchemaLine(ContentFileKind.Glossary, 1) + Text("glossary.yml", facts)),
        };
        files.AddRange(Plain.Select(file => new PlannedFile(file.Path, Text(file.Resource, facts))));
        foreach (var language in facts.Languages)
        {
            var isSource = language == facts.Languages[0];
            files.Add(
                new PlannedFile(
                    isSource ? "README.md" : $"README.{language.Code}.md",
                    Text($"README.{language.Code}.md", facts)
                        .Replace("{name}", facts.Name.In(language.Code), StringComparison.Ordinal)
                )
            );
            files.AddRange(
                ((IEnumerable<string>)["about", "accessibility"])
                    .Select(page => $"pages/{page}.{language.Code}.md")
                    .Select(name => new PlannedFile($"input/{name}", Text(name, facts)))
            );
        }

        files.AddRange(Schemas.Files(facts.Languages));
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static string SiteYaml(SiteFacts facts)
    {
        var text = new StringBuilder(SchemaLine(ContentFileKind.Site, 1));
        text.Append(
            "# 没有人确认的内容留空，页面就不显示。 What nobody has confirmed stays empty and is left off the pages.\n"
        );
        text.Append(EditionScaffold.Localized("name", facts.Name, facts.Languages));
        text.Append("\n# 正式网址，以斜杠结尾。 Where the site will stand, with the last slash.\nbase_url:\n");
        text.Append(
            "\n# 未批准发布时，每页都有“样张”标记。 Until it is true, every page bears the mark 样张 / Preview.\n"
        );
        text.Append("published: false\n");
        text.Append("\n# 第一种是报告所用的语言。 The first language is that of the reports.\nlanguages:\n");
        foreach (var language in facts.Languages)
        {
            text.Append($"  - {{ code: {language.Code}, tag: {language.Tag}, name: {language.Name} }}\n");
        }

        text.Append('\n')
            .Append(
                facts.Body is null
                    ? "publisher:\n"
                    : EditionScaffold.Localized("publisher", facts.Body, facts.Languages)
            );
        text.Append("contact:\nlicence:\n");
        text.Append(
            "\n# 没有译文时：notice 显示中文并注明，error 停止生成。 A missing translation: notice shows the Chinese, error stops the build.\n"
        );
        return text.Append("untranslated: notice\n").ToString();
    }

    // Lines for sites with English, or without, begin with //en or //zh.
    private static string Text(string name, SiteFacts facts)
    {
        using var stream = typeof(SiteScaffold).Assembly.GetManifestResourceStream(Resources[name])!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (kept, dropped) = facts.Languages.Any(language => language.Code == "en")
            ? ("//en ", "//zh ")
            : ("//zh ", "//en ");
        var lines = reader
            .ReadToEnd()
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Where(line => !line.StartsWith(dropped, StringComparison.Ordinal))
            .Select(line => line.StartsWith(kept, StringComparison.Ordinal) ? line[kept.Length..] : line);
        return string.Join('\n', lines);
    }

    // A build on Windows writes folders with a backslash.
    private static Dictionary<string, string> Resources { get; } =
        typeof(SiteScaffold)
            .Assembly.GetManifestResourceNames()
            .Select(resource => (Resource: resource, Name: resource.Replace('\\', '/')))
            .Where(item => item.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(item => item.Name[Prefix.Length..], item => item.Resource, StringComparer.Ordinal);
}
