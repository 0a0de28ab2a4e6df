using System.Text.Json;
using LivelihoodSite.Commands;
using LivelihoodSite.Model;
using LivelihoodSite.Tests.Archiving;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Commands;

/// <summary>How much a command says, in which language, and with which colours.</summary>
public sealed class TerminalSpecs
{
    private static readonly Diagnostic Finding = new("LS0101", Severity.Error, "a.txt", 1, 1, "There is no such file.");

    [Theory]
    [InlineData("zh", null, null, "zh_CN.UTF-8")]
    [InlineData("zh", null, "zh_HK", "en_GB.UTF-8")]
    [InlineData("en", "C.UTF-8", "zh_CN", "zh_CN")]
    [InlineData("zh", "zh_CN.GB18030", "en_GB", "en_GB")]
    [InlineData("en", "", "", "de_DE.UTF-8")]
    [InlineData("en", null, null, null)]
    public async Task Messages_are_in_the_language_of_the_computer(
        string language,
        string? all,
        string? messages,
        string? lang
    )
    {
        using var site = TestSite.Empty();
        string[] locale =
        [
            "env",
            .. new[] { ("LC_ALL", all), ("LC_MESSAGES", messages), ("LANG", lang) }
                .SelectMany(pair => Set(pair.Item1, pair.Item2))
                .OrderBy(word => !word.StartsWith("--", StringComparison.Ordinal)),
        ];
        using var process = ProgramProcess.StartUnder(locale, site.Folder, "parse", "no-such-file.txt");

        var result = (await process.WaitAsync()).ExitsWith(1);

        Assert.Contains(
            language == "zh"
                ? "error LS0101: 没有这个文件。请写明报告文件的路径。"
                : "error LS0101: There is no such file. Give",
            result.Err,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\u001B', result.Err);
    }

    [Theory]
    [InlineData("--lang", "zh")]
    [InlineData("--lang=zh")]
    [InlineData("--lang:zh")]
    public void I_choose_the_language_of_one_command(params string[] option)
    {
        using var site = SampleSite.Create();

        Assert.Contains("个文件：写入", site.Run([.. option, "build"]).ExitsWith(0).Out, StringComparison.Ordinal);
        Assert.Contains("没有变化", site.Run(["build", .. option]).ExitsWith(0).Out, StringComparison.Ordinal);
        Assert.Contains("Nothing has changed", site.Run("build").ExitsWith(0).Out, StringComparison.Ordinal);
        site.Run("build", "--lang", "fr").ExitsWith(2);
    }

    [Fact]
    public void Quiet_says_errors_only()
    {
        using var site = SampleSite.CreateImported();
        Assert.Contains(site.Run("build").ExitsWith(0).Findings, finding => !finding.IsError);
        site.Delete("output/index.html");

        var quiet = site.Run("build", "--quiet").ExitsWith(0);

        Assert.Equal("", quiet.Out);
        Assert.Equal("", quiet.Err);
        site.Delete("input/pages/about.zh.md");
        Assert.All(site.Run("build", "--quiet").ExitsWith(1).Findings, finding => Assert.True(finding.IsError));
    }

    [Fact]
    public void Verbose_also_says_what_took_how_long()
    {
        using var site = SampleSite.CreateImported();

        Assert.DoesNotContain("Pipeline", site.Run("build").ExitsWith(0).Out, StringComparison.Ordinal);
        site.Write("input/pages/more.zh.md", "---\ntitle: 更多\n---\n正文。\n");
        site.Write("input/pages/more.en.md", "---\ntitle: More\n---\nText.\n");
        var chinese = site.Run("build", "--verbose", "--lang", "zh").ExitsWith(0).Out.Split('\n');

        var head = Array.Find(chinese, line => line.StartsWith("流程", StringComparison.Ordinal))!;
        var row = Array.Find(chinese, line => line.StartsWith("Projects", StringComparison.Ordinal))!;
        Assert.Equal(TextWidth.Of(head), TextWidth.Of(row));
        Assert.Contains(chinese, line => line.StartsWith("文档数 / 毫秒", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_is_one_object_with_figures_sentences_and_findings_in_both_languages()
    {
        using var site = SampleSite.CreateImported();

        var built = site.Run("build", "--json").ExitsWith(0);

        Assert.Equal("", built.Err);
        using var json = JsonDocument.Parse(built.Out);
        var root = json.RootElement;
        Assert.Equal("build", root.GetProperty("command").GetString());
        Assert.Equal(0, root.GetProperty("exitCode").GetInt32());
        Assert.True(root.GetProperty("outcome").GetProperty("written").GetInt32() > 10);
        var said = Assert.Single(root.GetProperty("said").EnumerateArray());
        Assert.Contains(" files in ", said.GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Contains("个文件", said.GetProperty("zh").GetString(), StringComparison.Ordinal);

        site.Write("input/site.yml", "published: false\n");
        using var failed = JsonDocument.Parse(site.Run("build", "--json", "--quiet").ExitsWith(1).Out);
        var finding = failed.RootElement.GetProperty("findings").EnumerateArray().First();
        Assert.Equal("LS0405", finding.GetProperty("code").GetString());
        Assert.Contains("is missing", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("缺少", finding.GetProperty("messageZh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_tells_of_a_problem_of_the_computer_too()
    {
        using var site = SampleSite.CreateImported();
        site.Write("mine/file.txt", "not made by the program");

        using var json = JsonDocument.Parse(
            site.Run("build", "--json", "--output", site.PathOf("mine")).ExitsWith(3).Out
        );

        Assert.Equal(3, json.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Contains(
            "mine",
            Assert.Single(json.RootElement.GetProperty("said").EnumerateArray()).GetProperty("zh").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void On_a_terminal_the_words_error_and_warning_have_colours()
    {
        Assert.Equal("a.txt(1,1): \u001B[1;31merror\u001B[0m LS0101: There is no such file.\n", Reported(true));
        Assert.Equal("a.txt(1,1): error LS0101: There is no such file.\n", Reported(false));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("1", false)]
    [InlineData("0", false)]
    public void NO_COLOR_with_any_value_keeps_colours_away(string? value, bool coloured)
    {
        Assert.Equal(coloured, TerminalSettings.MayColour(name => name == "NO_COLOR" ? value : null));
    }

    [Fact]
    public void Progress_rewrites_one_line_where_somebody_watches_and_leaves_nothing_behind()
    {
        using var error = new StringWriter();
        var terminal = new Terminal(
            TextWriter.Null,
            error,
            TerminalSettings.Plain with
            {
                IsInteractive = true,
                Width = 20,
            }
        );

        terminal.Progress.Report("a long line that does not fit");
        terminal.Progress.Report("short");
        terminal.Error.WriteLine("Done.");

        Assert.Equal(
            $"\ra long line that do\rshort{new string(' ', 14)}\r{new string(' ', 19)}\rDone.\n",
            error.ToString()
        );
    }

    [Fact]
    public void Progress_is_plain_lines_elsewhere_and_only_for_work_of_minutes()
    {
        using var output = new StringWriter();
        var terminal = new Terminal(output, TextWriter.Null);

        terminal.Progress.Report("Building …");
        terminal.Progress.Step("1/2 printed");

        Assert.Equal("1/2 printed\n", output.ToString());
    }

    [Fact]
    public void Freezing_an_edition_shows_how_far_it_has_come_and_leaves_nothing_behind()
    {
        using var site = ReadySite.Create();
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] freeze = ["archive", "2020", "--date", ReadySite.Date, "--root", site.Folder];

        var exit = Cli.Run(freeze, output, error, TerminalSettings.Plain with { IsInteractive = true });

        Assert.Equal(0, exit);
        var shown = error.ToString().Split('\r');
        Assert.Contains(
            shown,
            line => line.StartsWith("Building the site, documents so far: ", StringComparison.Ordinal)
        );
        Assert.StartsWith("Packing the edition of 2020, files: ", shown[^3], StringComparison.Ordinal);
        Assert.Equal(["", ""], [shown[^2].Trim(' '), shown[^1]]);
        Assert.StartsWith("Package: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Freezing_an_edition_leaves_no_such_line_in_a_log()
    {
        using var site = ReadySite.Create();

        var frozen = site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(0);

        Assert.Empty(frozen.Err);
        Assert.StartsWith("Package: ", frozen.Out, StringComparison.Ordinal);
    }

    private static string[] Set(string name, string? value) =>
        value is null ? ["--unset=" + name] : [$"{name}={value}"];

    private static string Reported(bool colours)
    {
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, TerminalSettings.Plain with { Colours = colours });
        terminal.Report([Finding]);
        return error.ToString();
    }
}
