using System.Text.Json;
using LivelihoodSite.BrowserTests.Checks;

namespace LivelihoodSite.BrowserTests.Editors;

/// <summary>What VS Code shows in the files of a new site: asked of the program behind its YAML extension.</summary>
public sealed class EditorHelpSpecs
{
    private const string Report =
        "某区2020年重点民生实事\n\n【养老服务工程】\n\n▲新建社区食堂9处。\n\n完成情况：完成。已建成12处。\n";

    private const string Slips = """
        year: 2020
        categories:
          - name: 养老服务工程
            slag: elderly-care

        publsihed:
        """;

    [Fact]
    public async Task The_files_of_a_new_site_are_understood_explained_and_completed()
    {
        using var desk = NewSite(out var site);

        var shown = await Ask(
            site,
            new
            {
                file = "input/site.yml",
                hover = (int[])[6, 2],
                complete = (int[])[22, 1],
            },
            new { file = "input/glossary.yml" },
            new { file = "input/2020/edition.yml" },
            new
            {
                file = "input/2021/edition.yml",
                // The cursor stands below the keys of the category.
                text = Slips.Replace("\n\n", "\n    \n", StringComparison.Ordinal),
                complete = (int[])[5, 5],
            }
        );

        Assert.All(shown.Take(3), file => Assert.Empty(file.Problems));
        Assert.Contains("Where the site will stand", shown[0].Hover, StringComparison.Ordinal);
        Assert.Contains("网站地址：", shown[0].Hover, StringComparison.Ordinal);
        Assert.Contains("government", shown[0].Offered);
        Assert.Contains(shown[3].Problems, problem => problem == "4: Property slag is not allowed.");
        Assert.Contains(shown[3].Problems, problem => problem == "6: Property publsihed is not allowed.");
        Assert.Contains("slug", shown[3].Offered);
        Assert.DoesNotContain("publisher", shown[3].Offered);
    }

    [Fact]
    public async Task An_editor_without_these_settings_follows_the_line_that_names_the_schema()
    {
        using var desk = NewSite(out var site);
        File.WriteAllText(Path.Combine(site, ".vscode/settings.json"), "{ \"yaml.schemaStore.enable\": false }");
        var first = File.ReadLines(Path.Combine(site, "input/2020/edition.yml")).First();

        var shown = await Ask(site, new { file = "input/2020/edition.yml", text = $"{first}\n{Slips}" });

        Assert.Contains(shown[0].Problems, problem => problem == "5: Property slag is not allowed.");
    }

    private static TestSite NewSite(out string site)
    {
        var desk = TestSite.Empty();
        desk.Write("report.txt", Report);
        site = desk.PathOf("我的 网站");
        desk.Run("new", "site", site, "--source", desk.PathOf("report.txt")).ExitsWith(0);
        return desk;
    }

    private static async Task<IReadOnlyList<ShownFile>> Ask(string site, params object[] requests)
    {
        var output = await Tool.RunAsync(
            "node",
            Repository.PathOf("tests/LivelihoodSite.BrowserTests/Editors/ask.mjs"),
            site,
            JsonSerializer.Serialize(requests)
        );
        return JsonSerializer.Deserialize<List<ShownFile>>(output, JsonSerializerOptions.Web)!;
    }

    private sealed record ShownFile(
        string File,
        IReadOnlyList<string> Problems,
        string Hover,
        IReadOnlyList<string> Offered
    );
}
