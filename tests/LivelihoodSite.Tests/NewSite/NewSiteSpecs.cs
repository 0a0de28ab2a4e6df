using System.Diagnostics;
using System.Text;
using System.Text.Json;
using LivelihoodSite.Commands;
using LivelihoodSite.Tests.Content;
using LivelihoodSite.Tests.Content.Shapes;
using LivelihoodSite.Tests.Seeds.Files;

namespace LivelihoodSite.Tests.NewSite;

/// <summary>From the program and a report alone, in an empty folder outside this checkout, to a site.</summary>
public sealed class NewSiteSpecs
{
    /// <summary>Where an office may keep its files.</summary>
    private const string Folder = "民生 实事/我的 网站";

    [Fact]
    public async Task Two_commands_lead_from_a_report_to_its_pages()
    {
        using var desk = TestSite.Empty();
        desk.Write("报告 2020.txt", SampleSite.Report);

        (
            await desk.Command(
                "new",
                "site",
                Folder,
                "--source",
                "报告 2020.txt",
                "--year",
                "2020",
                "--district",
                "某区",
                "--district",
                "en=Example District",
                "--body",
                "某区人民政府"
            )
        ).ExitsWith(0);
        (await desk.Command("build", "--root", Folder)).ExitsWith(0);

        var home = desk.Read($"{Folder}/output/2020/zh/index.html");
        Assert.Contains("某区重点民生实事", home, StringComparison.Ordinal);
        Assert.Contains("养老服务工程", home, StringComparison.Ordinal);
        var project = desk.Read($"{Folder}/output/2020/zh/01/01.html");
        Assert.Contains("新建社区食堂9处。", project, StringComparison.Ordinal);
        Assert.Contains("样张", project, StringComparison.Ordinal);
        var english = desk.Read($"{Folder}/output/2020/en/01/01.html");
        Assert.Contains("This text has not been translated yet.", english, StringComparison.Ordinal);
        Assert.Contains("Example District Key Livelihood Projects", english, StringComparison.Ordinal);
        Assert.Equal(SampleSite.Report, desk.Read($"{Folder}/seeds/2020.txt"));
    }

    [Fact]
    public async Task A_Word_file_will_do_and_its_title_tells_the_year()
    {
        using var desk = TestSite.Empty();
        desk.Write(
            "report.docx",
            WordFile.Of(
                (
                    (string[])
                        [
                            "某区2021年重点民生实事完成情况",
                            "【道路工程】",
                            "▲维修道路5条。",
                            "完成情况：完成。维修道路8条。",
                        ]
                ).Select(WordFile.Line)
            )
        );

        (await desk.Command("new", "site", "site", "--source", "report.docx")).ExitsWith(0);
        (await desk.Command("build", "--root", "site")).ExitsWith(0);

        Assert.Equal(
            "某区2021年重点民生实事完成情况",
            new AngleSharp.Html.Parser.HtmlParser()
                .ParseDocument(desk.Read("site/output/2021/zh/index.html"))
                .QuerySelector("h1")!
                .TextContent
        );
        Assert.Contains("维修道路8条", desk.Read("site/output/2021/zh/01/01.html"), StringComparison.Ordinal);
        Assert.True(desk.Has("site/seeds/2021.docx"));
    }

    [Fact]
    public void The_new_site_passes_check_and_states_nothing_that_nobody_gave()
    {
        using var desk = TestSite.Empty();
        var site = desk.NewSite();

        var check = desk.On(site, "check").ExitsWith(0);

        Assert.DoesNotContain(check.Findings, finding => finding.IsError);
        Assert.Contains(check.Findings, finding => finding.Code == "LS0601");
        var settings = desk.Read($"{site}/input/site.yml");
        Assert.All(
            (string[])
                ["published: false", "publisher:\n", "contact:\n", "licence:\n", "base_url:\n", "untranslated: notice"],
            line => Assert.Contains(line, settings, StringComparison.Ordinal)
        );
        Assert.Contains("\npublished:\n", desk.Read($"{site}/input/2020/edition.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_of_the_new_site_names_or_fits_its_schema()
    {
        using var desk = TestSite.Empty();
        var site = desk.NewSite();
        var files = desk.Snapshot(site).Paths;

        foreach (var path in files.Where(path => path.StartsWith("input/", StringComparison.Ordinal)))
        {
            Assert.Empty(ContentFiles.RefusedBySchema(ContentFiles.KindOf(path)!, desk.Read($"{site}/{path}")));
        }

        foreach (var path in (string[])["input/site.yml", "input/glossary.yml", "input/2020/edition.yml"])
        {
            const string Named = "# yaml-language-server: $schema=";
            var first = desk.Read($"{site}/{path}").Split('\n')[0];
            Assert.StartsWith(Named, first, StringComparison.Ordinal);
            var schema = Path.GetFullPath(
                Path.Combine(Path.GetDirectoryName(desk.PathOf($"{site}/{path}"))!, first[Named.Length..])
            );
            Assert.True(File.Exists(schema), schema);
        }

        Assert.All(
            files.Where(path => path.EndsWith(".json", StringComparison.Ordinal)),
            path => JsonDocument.Parse(desk.Read($"{site}/{path}")).Dispose()
        );
        using var settings = JsonDocument.Parse(desk.Read($"{site}/.vscode/settings.json"));
        Assert.All(
            settings.RootElement.GetProperty("yaml.schemas").EnumerateObject(),
            schema => Assert.Contains(schema.Name, files, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_example_that_VS_Code_offers_fits_the_schema()
    {
        using var desk = TestSite.Empty();
        var site = desk.NewSite();
        using var snippets = JsonDocument.Parse(desk.Read($"{site}/.vscode/livelihood.code-snippets"));

        foreach (var snippet in snippets.RootElement.EnumerateObject())
        {
            var body = string.Join(
                '\n',
                snippet.Value.GetProperty("body").EnumerateArray().Select(line => Filled(line.GetString()!))
            );
            var isCategory = body.StartsWith("- name", StringComparison.Ordinal);
            var refused = isCategory
                ? ContentFiles.RefusedBySchema(
                    ContentFiles.KindOf("input/2020/edition.yml")!,
                    $"year: 2020\ncategories:\n{body}\n"
                )
                : ContentFiles.RefusedBySchema(
                    ContentFiles.KindOf("input/2020/01/01.zh.md")!,
                    $"---\nid: 2020-01-01\ncommitment: 词\n{body}\n---\n"
                );
            Assert.True(refused.Count == 0, $"{snippet.Name}: {string.Join("; ", refused)}\n{body}");
        }
    }

    [Fact]
    public void The_office_finds_a_guide_in_each_of_its_languages()
    {
        using var desk = TestSite.Empty();

        var both = desk.NewSite("both");
        var chinese = desk.NewSite("chinese", "--languages", "zh");

        Assert.StartsWith("# 重点民生实事\n", desk.Read($"{both}/README.md"), StringComparison.Ordinal);
        Assert.StartsWith("# Key Livelihood Projects\n", desk.Read($"{both}/README.en.md"), StringComparison.Ordinal);
        Assert.False(desk.Has($"{chinese}/README.en.md"));
        Assert.DoesNotContain(desk.Snapshot(chinese).Paths, path => path.EndsWith(".en.md", StringComparison.Ordinal));
        Assert.All(
            ((string[])[both, chinese]).SelectMany(site =>
                desk.Snapshot(site).Paths.Select(path => desk.Read($"{site}/{path}"))
            ),
            text => Assert.DoesNotContain("//en", text, StringComparison.Ordinal)
        );
        desk.On(chinese, "build").ExitsWith(0);
        desk.On(chinese, "check").ExitsWith(0);
    }

    [Fact]
    public void A_site_can_begin_without_a_report()
    {
        using var desk = TestSite.Empty();

        var made = desk.Run("new", "site", desk.PathOf("site")).ExitsWith(0);

        Assert.Contains("livelihood new edition YEAR --source FILE --root", made.Out, StringComparison.Ordinal);
        desk.On("site", "build").ExitsWith(0);
        desk.On("site", "check").ExitsWith(0);
    }

    [Theory]
    [InlineData("2", "is not empty.", "new", "site", "full")]
    [InlineData("2", "is not empty.", "new", "site", "report.txt")]
    [InlineData("1", "error LS0408", "new", "site", "site", "--source", "none.txt", "--year", "2020")]
    [InlineData("1", "empty.txt(1,1): error LS0102", "new", "site", "site", "--source", "empty.txt", "--year", "2020")]
    [InlineData("2", "names no year", "new", "site", "site", "--source", "report.txt")]
    [InlineData("2", "four digits", "new", "site", "site", "--source", "report.txt", "--year", "20")]
    [InlineData("2", "name it with --source", "new", "site", "site", "--year", "2020")]
    [InlineData("2", "brings words for zh, en", "new", "site", "site", "--languages", "zh,fr")]
    [InlineData("2", "name zh first", "new", "site", "site", "--languages", "en")]
    [InlineData("2", "--body needs its text in 中文", "new", "site", "site", "--body", "en=Office")]
    [InlineData("2", "--name is given twice for zh", "new", "site", "site", "--name", "甲", "--name", "zh=乙")]
    [InlineData("1", "error LS0201", "new", "site", "a/b/site", "--source", "prose.txt", "--year", "2020")]
    public async Task What_cannot_be_made_is_refused_with_a_sentence_and_leaves_nothing_behind(
        string exitCode,
        string sentence,
        params string[] command
    )
    {
        using var desk = TestSite.Empty();
        desk.Write("report.txt", SampleSite.Report);
        desk.Write("empty.txt", "\n");
        desk.Write("prose.txt", "各位代表，现在报告工作。\n");
        desk.Write("full/letter.txt", "x");
        var before = desk.Snapshot("");

        var result = await desk.Command(command);

        result.ExitsWith(int.Parse(exitCode, null));
        Assert.Contains(sentence, result.Err, StringComparison.Ordinal);
        before.AssertSame(desk.Snapshot(""));
        Assert.Equal(["full"], Directory.EnumerateDirectories(desk.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task An_empty_folder_that_I_stand_in_is_filled_and_version_control_stays()
    {
        using var desk = TestSite.Empty();
        desk.Write("office/.git/HEAD", "ref: x\n");
        desk.Write("report.txt", SampleSite.Report);

        using var process = ProgramProcess.Start(
            desk.PathOf("office"),
            ["new", "site", ".", "--source", "../report.txt", "--year", "2020"]
        );
        (await process.WaitAsync()).ExitsWith(0);

        Assert.Equal("ref: x\n", desk.Read("office/.git/HEAD"));
        Assert.True(desk.Has("office/input/2020/01/01.zh.md"));
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(desk.PathOf("office")),
            path => path.Contains("livelihood-new", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_a_killed_run_left_is_no_hindrance()
    {
        using var desk = TestSite.Empty();
        desk.Write(".livelihood-new-site/input/site.yml", "half");

        var site = desk.NewSite();

        Assert.DoesNotContain("half", desk.Read($"{site}/input/site.yml"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.PathOf(".livelihood-new-site")));
    }

    [Fact]
    public async Task On_a_terminal_it_asks_for_what_is_missing()
    {
        using var desk = TestSite.Empty();
        desk.Write("2020年报告.txt", SampleSite.Report);

        // Source, year (the default), area in two languages, body (none), name (the default) in two languages.
        var screen = await Typed(desk, "new site 网站", "2020年报告.txt", "", "某区", "Example District", "", "", "");

        Assert.Contains("The year of the report [2020]: ", screen, StringComparison.Ordinal);
        Assert.Contains(
            "The name of the site, in English [Example District Key Livelihood Projects]: ",
            screen,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "district: {zh: 某区, en: Example District}",
            desk.Read("网站/input/2020/edition.yml"),
            StringComparison.Ordinal
        );
        Assert.Contains("publisher:\n", desk.Read("网站/input/site.yml"), StringComparison.Ordinal);
    }

    private static string Filled(string line)
    {
        var text = new StringBuilder(line);
        for (var at = line.Length - 1; at >= 0; at--)
        {
            if (line.AsSpan(at).StartsWith("${", StringComparison.Ordinal))
            {
                var end = text.ToString().IndexOf('}', at);
                var inner = text.ToString(at + 2, end - at - 2);
                var words = inner.Contains('|', StringComparison.Ordinal)
                    ? inner.Split('|')[1].Split(',')[0]
                    : inner.Split(':', 2)[1];
                text.Remove(at, end - at + 1).Insert(at, words);
            }
        }

        return text.ToString();
    }

    /// <summary>Runs a command on a terminal of its own (script, of util-linux) and types lines into it.</summary>
    private static async Task<string> Typed(TestSite desk, string command, params string[] lines)
    {
        var start = new ProcessStartInfo("script")
        {
            UseShellExecute = false,
            WorkingDirectory = desk.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var arg in (string[])["-qec", $"dotnet '{typeof(Cli).Assembly.Location}' {command}", "/dev/null"])
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        foreach (var line in lines)
        {
            await process.StandardInput.WriteAsync(line + "\n");
        }

        await process.StandardInput.FlushAsync();
        var screen = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.StandardInput.Close();
        Assert.True(process.ExitCode == 0, screen);
        return screen;
    }
}
