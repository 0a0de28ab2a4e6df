using System.Text.RegularExpressions;
using LivelihoodSite.Tests.Releasing;
using LivelihoodSite.Tests.Seeds.Files;

namespace LivelihoodSite.Tests.Docs;

/// <summary>
/// Every command that the manual and the README show runs. Blocks marked <c>console</c> hold them, each behind
/// <c>$ </c>; the commands of a page run in order on one small site. So do those in the README's tables. Shell commands that a
/// test cannot run stand in blocks marked <c>sh</c> and are listed here.
/// </summary>
public sealed partial class ManualCommandSpecs
{
    private static readonly Dictionary<string, int> Answers = new(StringComparer.Ordinal)
    {
        // The small site is a preview with open questions.
        ["livelihood check --strict"] = 1,
        ["livelihood check --strict --only publishing"] = 1,
        // Nor is it approved: only a trial of a freeze can be made.
        ["livelihood archive 2019 --date 2020-02-01"] = 1,
    };

    /// <summary>Places outside of the site, and what stands for them in the small one: the trial for the package of a freeze.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["/tmp/trial"] = "trial",
        ["archives/2019.zip"] = "trial/2019.zip",
        ["2019.zip"] = "trial/2019.zip",
        ["/media/cd/2019"] = "output/2019",
    };

    /// <summary>
    /// What stands for words in capitals and for folders that the small site does not have; a whole command where they alone
    /// would not do in the README, whose commands run in order on one site.
    /// </summary>
    private static readonly Dictionary<string, string> StandIns = new(StringComparer.Ordinal)
    {
        ["FILE"] = "report.txt",
        ["DIR"] = "another",
        ["YEAR"] = "2020",
        ["DAY"] = "2020-02-01",
        ["PATH"] = "output/2019",
        ["COMMAND"] = "build",
        ["命令"] = "build",
        ["data"] = ".",
        ["livelihood new site DIR --source FILE"] = "livelihood new site elsewhere --source report.txt",
        ["livelihood theme eject FILE"] = "livelihood theme eject layouts/home.html",
        ["livelihood import FILE --edition YEAR"] = "livelihood import report.docx --edition 2021",
        // By then the site has several editions.
        ["livelihood translate export"] = "livelihood translate export --edition 2019",
        ["livelihood translate import FILE"] = "livelihood translate import 2019.en.xlf",
        ["livelihood archive YEAR --date DAY"] = "livelihood archive 2019 --date 2020-02-01",
    };

    /// <summary>What a command of a sentence takes for granted.</summary>
    private static readonly Dictionary<string, string> Before = new(StringComparer.Ordinal)
    {
        ["livelihood build --edition 2021"] = "livelihood import report.txt --edition 2021",
        ["livelihood build --roots"] = "livelihood build --edition 2019",
        ["livelihood translate import FILE"] = "livelihood translate export",
    };

    /// <summary>The exit code of a command that the program does not know, or that lacks something.</summary>
    private const int WrongUse = 2;

    /// <summary>What needs a web server, a network, another computer or the checkout itself.</summary>
    private static readonly string[] NotRun =
    [
        "tests/benchmarks.sh              # 50, 1,000, 10,000 and 100,000 projects, on tmpfs and on disk: hours",
        "tests/benchmarks.sh 50 1000      # these sizes only: some minutes",
        "dotnet run -c Release --project tests/LivelihoodSite.Benchmarks -- stages     # single stages, by BenchmarkDotNet",
        "publish.sh output /srv/livelihood        # the new version: /srv/livelihood/current points to it",
        "publish.sh --back /srv/livelihood        # the version before it again; the same once more goes forward",
        "appcmd set vdir \"Default Web Site/livelihood\" -physicalPath:D:\\sites\\livelihood\\2",
        "curl -sI https://www.example.gov.cn/livelihood/2019/zh/index.html",
    ];

    /// <summary>./test.sh runs the tests, this one among them: from inside it would start itself again, without an end.</summary>
    private const string RunsTheTests = "./test.sh";

    /// <summary>Its commands stand in blocks of their own form, which JourneySpecs runs.</summary>
    private const string Journeys = "journeys";

    public static TheoryData<string> PagesWithCommands() =>
        [.. ManualPage.Names.Where(name => ManualPage.English(name).Commands.Any())];

    [Theory]
    [MemberData(nameof(PagesWithCommands))]
    public async Task I_can_run_every_command_of_a_page(string name)
    {
        using var site = SmallSite();
        foreach (var command in ManualPage.English(name).Commands)
        {
            await RunAsync(site, command);
        }
    }

    public static TheoryData<string> CommandsInSentences() =>
        [
            .. ManualPage
                .Names.SelectMany(name => (ManualPage[])[ManualPage.English(name), ManualPage.Chinese(name)])
                .Append(ManualPage.Readme)
                .SelectMany(page => page.CommandsInSentences)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(CommandsInSentences))]
    public async Task I_can_type_a_command_as_a_sentence_names_it(string command)
    {
        using var site = SmallSite();
        if (Before.TryGetValue(command, out var before))
        {
            await RunAsync(site, before);
        }

        await RunAsync(site, WithStandIns(command), anyAnswerBut: WrongUse);
    }

    [Fact]
    public async Task I_can_run_every_command_of_the_README_on_a_fresh_machine()
    {
        using var site = SmallSite();
        Directory.Delete(site.OutputFolder, recursive: true);
        var readme = ManualPage.Readme;
        var shown = readme.Commands.Concat(
            readme.Rows.SelectMany(cells => ShownCommand().Matches(cells[0])).Select(match => match.Value)
        );
        Assert.Contains(RunsTheTests, shown);

        foreach (var command in shown.Where(command => command is not RunsTheTests))
        {
            await RunAsync(site, WithStandIns(command));
        }

        Assert.Empty(StandIns.Keys.Where(key => key.Contains(' ')).Except(shown, StringComparer.Ordinal));
        Assert.True(site.Has("output/index.html"));
        Assert.True(site.Has("docs/output/index.html"));
    }

    [Fact]
    public void I_see_no_command_outside_of_a_block_that_says_what_it_is()
    {
        var stray =
            from name in ManualPage.Names
            where name is not Journeys
            from page in (ManualPage[])[ManualPage.English(name), ManualPage.Chinese(name)]
            from block in page.Blocks
            where block.Kind is not ("console" or "sh" or "xml" or "yaml" or "nginx" or "apache")
            from line in block.Lines
            where line.TrimStart('$', ' ').StartsWith("livelihood ", StringComparison.Ordinal)
            select $"{name}: {line}";
        Assert.Empty(stray);
        Assert.Empty(
            from name in ManualPage.Names
            from block in ManualPage.English(name).Blocks
            where block.Kind.Length == 0
            select $"{name}: {string.Join('⏎', block.Lines)}"
        );
    }

    [Fact]
    public void I_see_no_block_that_goes_on_behind_its_end()
    {
        Assert.Empty(
            from name in ManualPage.Names
            from page in (ManualPage[])[ManualPage.English(name), ManualPage.Chinese(name)]
            from block in page.Blocks
            from line in block.Lines
            where line.TrimStart().StartsWith("```", StringComparison.Ordinal)
            select $"{name}: {line}"
        );
    }

    [Fact]
    public void I_know_which_shell_commands_no_test_runs()
    {
        var shown = ManualPage
            .Names.Where(name => name is not Journeys)
            .Select(ManualPage.English)
            .Append(ManualPage.Readme)
            .SelectMany(page => page.Blocks)
            .Where(block => block.Kind is "sh")
            .SelectMany(block => block.Lines)
            .Where(line => line.Trim().Length > 0);
        Assert.Empty(shown.Except(NotRun, StringComparer.Ordinal));
    }

    private static string WithStandIns(string command) =>
        StandIns.GetValueOrDefault(command)
        ?? string.Join(' ', command.Split(' ').Select(word => StandIns.GetValueOrDefault(word, word)));

    private static async Task RunAsync(TestSite site, string command, int? anyAnswerBut = null)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["dotnet", "run", "--project", var project, ..])
        {
            // What is run has been built with the tests: a second build beside them would get in their way.
            await Release.RunAsync(
                site.Folder,
                [
                    "dotnet",
                    "run",
                    "--no-build",
                    "-c",
                    Configuration,
                    "--project",
                    Repository.PathOf(project),
                    .. words[4..],
                ]
            );
            return;
        }

        Assert.DoesNotContain(
            words,
            word => word.Length > 1 && word.All(char.IsAsciiLetterUpper) && word is not "PATH"
        );
        Assert.True(words is ["livelihood", _, ..], $"No command of the program: {command}");
        string[] args =
        [
            .. words[1..].Select(word => word.Trim('"')).Select(word => Places.GetValueOrDefault(word, word)),
        ];
        switch (args)
        {
            case ["serve", ..]:
                using (var process = site.Start(args))
                {
                    await process.LineAsync("Preview: ");
                }

                return;
            case ["pdf", ..] when !TestScope.All:
                // Without a browser the program says so once it has understood everything else.
                args =
                [
                    .. args.Where(arg => arg is not ("--chromium" or "PATH")),
                    "--chromium",
                    site.PathOf("no-browser"),
                ];
                (await site.RunProcess(args)).ExitsWith(3);
                return;
            case ["pdf", ..]:
                args = [.. args.Where(arg => arg is not ("--chromium" or "PATH"))];
                break;
        }

        var result = await site.RunProcess(args);
        if (anyAnswerBut is { } wrong)
        {
            Assert.True(result.ExitCode != wrong, $"{command}: {result.Err}");
            return;
        }

        result.ExitsWith(Answers.GetValueOrDefault(command));
    }

    /// <summary>Debug or Release, as the tests themselves were built.</summary>
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    [GeneratedRegex("livelihood [^`]+", RegexOptions.NonBacktracking)]
    private static partial Regex ShownCommand();

    /// <summary>A site of one year, another report to bring in, and a manual.</summary>
    private static TestSite SmallSite()
    {
        var site = TestSite.FromFiles(
            """
            -- input/site.yml --
            name: { zh: 某某区重点民生实事, en: Example District Key Livelihood Projects }
            untranslated: notice
            -- input/2019/edition.yml --
            year: 2019
            title: { zh: 重点民生实事, en: Key Livelihood Projects }
            source: seeds/2019.txt
            categories:
              - { name: 教育, slug: education, title: { en: Education } }
            -- seeds/2019.txt --
            【教育】
            ▲新增公办学位90个。
            完成情况：完成。新增90个。
            -- report.txt --
            2020年民生实事
            【教育】
            ▲新建社区食堂9处。
            完成情况：完成。已建成12处。
            ▲免除课本费。
            完成情况：完成。受益学生3.8万人。
            """
        );
        site.Write(
            "report.docx",
            WordFile.Of([
                WordFile.Line("2021年民生实事"),
                WordFile.Line("【教育】"),
                WordFile.Line("▲新增公办学位90个。"),
                WordFile.Line("完成情况：完成。新增90个。"),
            ])
        );
        ManualSite.CopyTo(site, "docs/");
        site.Run("build").ExitsWith(0);
        return site;
    }
}
