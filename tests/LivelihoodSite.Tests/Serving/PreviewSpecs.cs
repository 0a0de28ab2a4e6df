using System.Net;
using System.Text;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Serving;

/// <summary>What a browser is given, and what happens when files are saved in the ways that editors save.</summary>
public sealed class PreviewSpecs
{
    private const string About = "input/pages/about.en.md";
    private const string AboutPage = "2020/en/about.html";

    [Fact]
    public async Task Every_file_of_a_build_is_served_as_it_is_with_its_type_and_pages_with_one_script_more()
    {
        using var built = SampleSite.CreateImported();
        built.Run("build").ExitsWith(0);
        await using var served = await ServedSite.StartAsync(SampleSite.CreateImported());

        var differences = await Differences.OfAsync(served, built.OutputFolder);
        var page = await served.TextAsync("2020/zh/index.html");

        Assert.Empty(differences);
        Assert.Equal(1, page.Split("/_preview/preview.js").Length - 1);
        foreach (
            var (address, type) in (IEnumerable<(string, string)>)
                [
                    ("2020/zh/", "text/html; charset=utf-8"),
                    ("2020/data/projects.json", "application/json; charset=utf-8"),
                    ("2020/data/projects.csv", "text/csv; charset=utf-8"),
                    ("robots.txt", "text/plain; charset=utf-8"),
                    ("_preview/preview.js", "text/javascript; charset=utf-8"),
                    ("_preview/preview.css", "text/css; charset=utf-8"),
                ]
        )
        {
            var (status, answer, _) = await served.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.Equal(["no-store"], answer.Headers.GetValues("Cache-Control"));
        }
    }

    [Fact]
    public async Task A_folder_is_shown_by_its_index_and_a_missing_page_by_that_of_the_site()
    {
        await using var served = await ServedSite.StartAsync(SampleSite.CreateImported());

        var folder = await served.GetAsync("2020/zh");
        var missing = await served.GetAsync("2020/zh/nowhere.html");

        Assert.Equal(HttpStatusCode.Redirect, folder.Status);
        Assert.Equal("/2020/zh/", folder.Answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Contains("<title>", Encoding.UTF8.GetString(missing.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_of_the_page_for_missing_pages_work_below_the_address_of_the_site()
    {
        var site = SampleSite.CreateImported();
        site.Write("input/site.yml", site.Read("input/site.yml") + "base_url: https://district.example/a/b/\n");
        await using var served = await ServedSite.StartAsync(site);
        await served.StateAsync(state => state.GetProperty("review").GetInt32() > 0);

        var below = await served.GetAsync("a/b/2020/zh/index.html");
        var root = await served.GetAsync("a/b/");

        Assert.Equal(HttpStatusCode.OK, below.Status);
        Assert.Equal(HttpStatusCode.OK, root.Status);
    }

    [Theory]
    [InlineData("in place")]
    [InlineData("a new file takes the place")]
    [InlineData("the old file becomes a backup")]
    [InlineData("removed and written again")]
    [InlineData("written in two steps")]
    [InlineData("the folder is moved away and back")]
    public async Task However_an_editor_saves_the_new_words_are_shown(string way)
    {
        var site = SampleSite.CreateImported();
        await using var served = await ServedSite.StartAsync(site);
        await served.ShowsAsync(AboutPage, "Notes.");

        Save(site, way, site.Read(About).Replace("Notes.", "Saved words.", StringComparison.Ordinal));

        await served.ShowsAsync(AboutPage, "Saved words.");
    }

    [Fact]
    public async Task Where_the_system_tells_of_no_changes_they_are_found_by_looking()
    {
        var site = SampleSite.CreateImported();
        await using var served = await ServedSite.StartAsync(site, "--poll");
        await served.ShowsAsync(AboutPage, "Notes.");

        site.Replace(About, "Notes.", "Found words.");

        await served.ShowsAsync(AboutPage, "Found words.");
    }

    [Fact]
    public async Task A_theme_that_appears_is_worn_and_one_that_goes_is_taken_off()
    {
        var site = SampleSite.CreateImported();
        Directory.Delete(site.PathOf("theme"), recursive: true);
        await using var served = await ServedSite.StartAsync(site);
        await served.ShowsAsync(AboutPage, "Notes.");

        site.Write("theme/i18n/en.yml", "preview_mark: Trial run\n");
        await served.ShowsAsync(AboutPage, "Trial run");
        Directory.Delete(site.PathOf("theme"), recursive: true);

        await served.ShowsAsync(AboutPage, "<strong>Preview</strong>");
    }

    [Fact]
    public async Task Before_there_is_anything_to_show_I_see_why_and_then_the_page_by_itself()
    {
        var site = SampleSite.CreateImported();
        var good = site.Read("input/site.yml");
        site.Write("input/site.yml", "name: [\n");
        await using var served = await ServedSite.StartAsync(site);

        var before = await served.GetAsync("2020/zh/index.html");
        var state = await served.StateAsync(said => said.GetProperty("problems").GetArrayLength() > 0);
        site.Write("input/site.yml", good);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.Status);
        Assert.Contains("_preview/preview.js", Encoding.UTF8.GetString(before.Body), StringComparison.Ordinal);
        Assert.StartsWith(
            "input/site.yml",
            state.GetProperty("problems")[0].GetProperty("place").GetString(),
            StringComparison.Ordinal
        );
        await served.ShowsAsync(AboutPage, "Notes.");
    }

    [Fact]
    public async Task A_mistake_in_a_template_leaves_the_last_good_page_and_is_told_with_its_line()
    {
        var site = SampleSite.CreateImported();
        await using var served = await ServedSite.StartAsync(site);
        await served.ShowsAsync(AboutPage, "Notes.");

        site.Write("theme/layouts/text.html", site.Read("theme/layouts/text.html") + "\n{{ nothing_like_this }}\n");
        var state = await served.StateAsync(said => said.GetProperty("problems").GetArrayLength() > 0);
        var page = await served.TextAsync(AboutPage);

        var problem = state.GetProperty("problems")[0];
        Assert.Equal("LS0802", problem.GetProperty("code").GetString());
        Assert.StartsWith(
            "theme/layouts/text.html:",
            problem.GetProperty("place").GetString(),
            StringComparison.Ordinal
        );
        Assert.Contains(
            problem.GetProperty("lines").EnumerateArray(),
            line =>
                line.GetProperty("meant").GetBoolean()
                && line.GetProperty("text").GetString()!.Contains("nothing_like_this", StringComparison.Ordinal)
        );
        Assert.Contains("Notes.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_findings_page_says_what_check_says_in_both_languages_with_links_to_file_and_page()
    {
        var site = SampleSite.Create();
        site.Replace("seeds/2020.txt", "维修道路8条。", "截止9月维修道路8条。");
        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);
        await using var served = await ServedSite.StartAsync(site, "--editor", "vscode");
        await served.ShowsAsync(AboutPage, "Notes.");
        var check = CheckCodes(site);

        var english = await served.TextAsync("_preview/findings?lang=en");
        var chinese = await served.TextAsync("_preview/findings?lang=zh");

        Assert.NotEmpty(check);
        foreach (var page in (string[])[english, chinese])
        {
            Assert.Equal(check, CodesOf(page));
            Assert.Contains($"href=\"vscode://file{site.PathOf("input/site.yml")}:", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/2020/zh/02/01.html\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hans\">", chinese, StringComparison.Ordinal);
        Assert.Contains("检查结果", chinese, StringComparison.Ordinal);
    }

    private static List<string> CheckCodes(TestSite site)
    {
        using var json = System.Text.Json.JsonDocument.Parse(site.Run("check", "--json").Out);
        return
        [
            .. json
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Select(finding => finding.GetProperty("code").GetString()!)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static List<string> CodesOf(string page) =>
        [
            .. new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(page)
                .QuerySelectorAll("li .code")
                .Select(code => code.TextContent)
                .Order(StringComparer.Ordinal),
        ];

    private static void Save(TestSite site, string way, string text)
    {
        var path = site.PathOf(About);
        switch (way)
        {
            case "in place":
                File.WriteAllText(path, text);
                break;
            case "a new file takes the place":
                File.WriteAllText(path + ".tmp", text);
                File.Move(path + ".tmp", path, overwrite: true);
                break;
            case "the old file becomes a backup":
                File.WriteAllText(site.PathOf("input/pages/4913"), "");
                File.Delete(site.PathOf("input/pages/4913"));
                File.Move(path, path + "~");
                File.WriteAllText(path, text);
                File.Delete(path + "~");
                break;
            case "removed and written again":
                File.Delete(path);
                File.WriteAllText(path, text);
                break;
            case "written in two steps":
                File.WriteAllText(path, "");
                File.WriteAllText(path, text[..10]);
                File.WriteAllText(path, text);
                break;
            default:
                Directory.Move(site.PathOf("input"), site.PathOf("elsewhere"));
                File.WriteAllText(site.PathOf("elsewhere/pages/about.en.md"), text);
                Directory.Move(site.PathOf("elsewhere"), site.PathOf("input"));
                break;
        }
    }
}
