using System.Globalization;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Benchmarks.Corpus;

/// <summary>Writes a synthetic site: documents, project files and translations as the import and people would leave them.</summary>
internal static class CorpusWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where the site says that it stands.</summary>
    public const string BaseUrl = "https://livelihood.example/";

    /// <summary>Writes the site; a folder that is there keeps its other files.</summary>
    public static void Write(string root, IEnumerable<PlannedEdition> editions)
    {
        File(
            root,
            "input/site.yml",
            $"""
            name: {"{"} zh: 示例区重点民生实事, en: Example District Key Livelihood Projects {"}"}
            base_url: {BaseUrl}
            published: true
            publisher: {"{"} zh: 示例区人民政府, en: People’s Government of the Example District {"}"}
            untranslated: error

            """
        );
        File(root, "input/pages/about.zh.md", "---\ntitle: 关于本站\n---\n本站收录各年度重点民生实事及其完成情况。\n");
        File(
            root,
            "input/pages/about.en.md",
            "---\ntitle: About this site\n---\nThis site holds the key livelihood projects of each year with their results.\n"
        );
        foreach (var edition in editions)
        {
            WriteEdition(root, edition);
        }
    }

    private static void WriteEdition(string root, PlannedEdition edition)
    {
        var year = edition.Year.ToString(CultureInfo.InvariantCulture);
        var seed = Seed(edition);
        File(root, $"seeds/{year}.txt", seed);
        File(root, $"input/{year}/edition.yml", EditionText(edition));
        var report =
            ReportReader
                .Read(
                    Utf8.GetBytes(seed),
                    $"seeds/{year}.txt",
                    new ReadOptions(edition.Year, new Dictionary<string, StatusCode>(StringComparer.Ordinal), null)
                )
                .Report
            ?? throw new InvalidOperationException("The synthetic report is not understood.");
        var parsed = report.Categories.SelectMany(category => category.Projects).ToList();
        var order = 0;
        foreach (var (category, index) in edition.Categories.Select((category, index) => (category, index)))
        {
            foreach (var (project, number) in category.Projects.Select((project, at) => (project, at + 1)))
            {
                var path = $"input/{year}/{index + 1:00}-{category.Name.Slug}/{number:00}-{project.Slug}";
                var owned = OwnedFields.Of(parsed[order++]);
                if (owned.Commitment != project.Commitment.Zh || owned.Result != project.Result.Zh)
                {
                    throw new InvalidOperationException($"{path}: the synthetic report is read in another way.");
                }

                var id = ProjectId.Create(edition.Year, index + 1, number);
                File(root, path + ".zh.md", Source(project, ProjectFileWriter.Create(id, owned)));
                File(root, path + ".en.md", Translation(project));
            }
        }
    }

    private static string Seed(PlannedEdition edition)
    {
        var text = new StringBuilder("重点民生实事\n\n");
        foreach (var (name, projects) in edition.Categories)
        {
            text.Append(CultureInfo.InvariantCulture, $"【{name.Zh}】\n\n");
            foreach (var project in projects)
            {
                text.Append(CultureInfo.InvariantCulture, $"▲{project.Commitment.Zh}");
                text.Append(project.Body is null ? "" : $"（责任单位：{project.Body}）");
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n\n完成情况：{project.Status.Stated}。{project.Result.Zh}\n\n"
                );
            }
        }

        return text.ToString();
    }

    private static string EditionText(PlannedEdition edition)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"year: {edition.Year}\n")
            .Append("district: { zh: 示例区, en: Example District }\n")
            .Append("title: { zh: 重点民生实事, en: Key Livelihood Projects }\n")
            .Append(CultureInfo.InvariantCulture, $"source: seeds/{edition.Year}.txt\n")
            .Append("publisher: { zh: 示例区人民政府, en: People’s Government of the Example District }\n")
            .Append(CultureInfo.InvariantCulture, $"published: {edition.Year}-12-20 09:30\n")
            .Append("categories:\n");
        foreach (var (name, _) in edition.Categories)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  - name: {name.Zh}\n    slug: {name.Slug}\n    title: {{ en: \"{name.En}\" }}\n"
            );
        }

        return text.ToString();
    }

    // What people add stands behind the id, as they would write it.
    private static string Source(PlannedProject project, string imported)
    {
        var added = YamlWriter.Line("slug", project.Slug) + YamlWriter.Line("title", project.Title.Zh);
        if (project.Measure is { } measure)
        {
            added += string.Create(
                CultureInfo.InvariantCulture,
                $"measures:\n  - {{name: {measure.Name.Zh}, unit: {measure.Unit.Zh}, target: {measure.Target}, actual: {measure.Actual}}}\n"
            );
        }

        var end = imported.IndexOf('\n', imported.IndexOf("\nid:", StringComparison.Ordinal) + 1) + 1;
        return imported.Insert(end, added);
    }

    private static string Translation(PlannedProject project)
    {
        var yaml = YamlWriter.Line("title", project.Title.En) + YamlWriter.Line("commitment", project.Commitment.En);
        (string, object?)[] hashes =
        [
            ("title", TextHash.Of(project.Title.Zh)),
            ("commitment", TextHash.Of(project.Commitment.Zh)),
            ("result", TextHash.Of(project.Result.Zh)),
        ];
        if (project.Measure is { } measure)
        {
            yaml += YamlWriter.MapList(
                "measures",
                [
                    [("name", measure.Name.En), ("unit", measure.Unit.En)],
                ]
            );
            hashes =
            [
                .. hashes,
                (NamesBlock.Name, TextHash.Of(string.Join('\u001f', measure.Name.Zh, measure.Unit.Zh, "", ""))),
            ];
        }

        yaml += YamlWriter.FlowMap("source-hash", hashes);
        return new FrontMatter(yaml, project.Result.En, 0).Join();
    }

    private static void File(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        System.IO.File.WriteAllBytes(full, Utf8.GetBytes(text));
    }
}
