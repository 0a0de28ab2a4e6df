using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using LivelihoodSite.Content;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LivelihoodSite.Tests.Content.Shapes;

/// <summary>Files that people edit as the readers and as an editor with the schemas see them.</summary>
internal static partial class ContentFiles
{
    public static IReadOnlyList<Language> Languages { get; } =
    [new("zh", "zh-Hans", "中文"), new("en", "en", "English")];

    private static readonly Dictionary<string, JsonSchema> Schemas = ContentFileKind.All.ToDictionary(
        kind => kind.Name,
        kind => JsonSchema.FromText(System.Text.Encoding.UTF8.GetString(ContentSchema.Write(kind, Languages)))
    );

    /// <summary>The kind of a file of a site, by its place; null for one that holds no keys.</summary>
    public static ContentFileKind? KindOf(string path) =>
        path switch
        {
            "input/site.yml" => ContentFileKind.Site,
            "input/glossary.yml" => ContentFileKind.Glossary,
            _ when path.EndsWith("/edition.yml", StringComparison.Ordinal) => ContentFileKind.Edition,
            _ when !path.EndsWith(".md", StringComparison.Ordinal) => null,
            _ when path.StartsWith("input/pages/", StringComparison.Ordinal) => ContentFileKind.Page,
            _ when path.EndsWith(".zh.md", StringComparison.Ordinal) => ContentFileKind.Project,
            _ => ContentFileKind.Translation,
        };

    /// <summary>Where a schema refuses a file; empty when it fits.</summary>
    public static IReadOnlyList<string> RefusedBySchema(ContentFileKind kind, string text)
    {
        var yaml = kind == ContentFileKind.Site || kind == ContentFileKind.Edition || kind == ContentFileKind.Glossary;
        var result = Schemas[kind.Name]
            .Evaluate(
                JsonSerializer.SerializeToElement(ToJson(yaml ? text : FrontMatter.Split(text)!.Yaml)),
                new EvaluationOptions { OutputFormat = OutputFormat.List }
            );
        return result.IsValid
            ? []
            :
            [
                .. result
                    .Details!.Where(detail => detail.Errors is not null)
                    .SelectMany(detail =>
                        detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key} {error.Value}")
                    )
                    .DefaultIfEmpty("refused"),
            ];
    }

    /// <summary>What the reader of a kind of file finds in a text.</summary>
    public static IReadOnlyList<Diagnostic> FoundByReader(ContentFileKind kind, string text)
    {
        using var site = TestSite.Empty();
        var path = kind.Name switch
        {
            "site" => "input/site.yml",
            "glossary" => "input/glossary.yml",
            "edition" => "input/2020/edition.yml",
            "page" => "input/pages/about.zh.md",
            "project" => "input/2020/01/01.zh.md",
            _ => "input/2020/01/01.en.md",
        };
        site.Write(path, text);
        var folder = new SiteFolder(site.Folder);
        var findings = new DiagnosticBag();
        object? file = kind.Name switch
        {
            "site" => SiteFile.Read(folder, findings),
            "glossary" => GlossaryFile.Read(folder, Languages, findings),
            "edition" => EditionFile.Read(folder, path, Languages, findings),
            "page" => PageFiles.Read(
                folder,
                new Site(new LocalizedText("x"), null, false, Languages, null, null, null, false),
                findings
            ),
            "project" => ProjectFileReader.Read(folder, path, Languages, findings),
            _ => TranslationFile.Read(folder, path, findings),
        };
        return findings.Items;
    }

    /// <summary>YAML as JSON by the core schema of YAML 1.2, which the YAML extension of VS Code goes by.</summary>
    private static JsonNode? ToJson(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Count == 0 ? null : ToJson(stream.Documents[0].RootNode);
    }

    private static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => new JsonObject(
                map.Children.Select(entry =>
                    KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, ToJson(entry.Value))
                )
            ),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value!),
            YamlScalarNode text => JsonValue.Create(text.Value),
            _ => throw new InvalidOperationException(node.ToString()),
        };

    private static JsonNode? Plain(string value) =>
        value switch
        {
            "" or "~" or "null" => null,
            "true" => JsonValue.Create(true),
            "false" => JsonValue.Create(false),
            _ when Number().IsMatch(value) => JsonValue.Create(
                double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)
            ),
            _ => JsonValue.Create(value),
        };

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Number();
}
