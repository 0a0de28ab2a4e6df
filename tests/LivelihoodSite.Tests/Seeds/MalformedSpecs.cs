using LivelihoodSite.Commands;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>What people send by mistake: always an answer with its place, never a stack trace.</summary>
public sealed class MalformedSpecs
{
    private const string Good = "【教育】\n▲新增学位90个。\n完成情况：完成。新增90个。\n";

    [Theory]
    [InlineData("", "LS0102", 0)]
    [InlineData(" \n\t\u3000\r\n", "LS0102", 0)]
    [InlineData("重点民生实事\n", "LS0201", 0)]
    [InlineData("重点民生实事\n\n【教育】\n", "LS0201", 0)]
    [InlineData("一段没有标记的文字。\n又一段文字。\n", "LS0201", 0)]
    [InlineData("重点民生实事\n\n完成情况：完成。做了。\n", "LS0202", 3)]
    [InlineData("【教育】\n完成情况：完成。做了。\n▲新增。\n完成情况：完成。做了。\n", "LS0202", 2)]
    [InlineData("【教育\n▲新增。\n完成情况：完成。做了。\n", "LS0203", 1)]
    [InlineData("【教育】\n▲新增。\n完成情况：完成。做了。\n【养老\n\n▲新建。\n完成情况：完成。做了。\n", "LS0203", 4)]
    [InlineData("【【【【\n", "LS0203", 1)]
    [InlineData("<html><script>alert(1)</script></html>", "LS0201", 0)]
    [InlineData("{{ include 'x' }}", "LS0201", 0)]
    public void I_am_told_what_is_wrong_and_where(string text, string code, int line)
    {
        var read = Read(text);
        Assert.Contains(read.Diagnostics, d => d.Severity == Model.Severity.Error && Is(d, code, line));
    }

    [Theory]
    [InlineData("▲新增。\n完成情况：完成。做了。\n", "LS0302", 1)]
    [InlineData(Good + "▲新增学位90个。\n完成情况：完成。做了。\n", "LS0303", 4)]
    [InlineData(Good + Good, "LS0304", 4)]
    [InlineData("【空】\n" + Good, "LS0305", 1)]
    [InlineData(Good + "▲没有结果。\n", "LS0306", 4)]
    [InlineData(Good + "▲空结果。\n完成情况：\n", "LS0307", 5)]
    [InlineData(Good + "完成情况：完成。又一次。\n", "LS0308", 4)]
    [InlineData(Good + "▲新。\n完成情况：有序开展。已做。\n", "LS0309", 5)]
    [InlineData(Good + "▲新。\n完成情况：新建了很多很多很多很多。\n", "LS0310", 5)]
    [InlineData(Good + "▲新增\n完成情况：完成。已做。\n", "LS0311", 4)]
    [InlineData("【教育】\n▲新增\n240\n余个学位。\n完成情况：完成。已做。\n", "LS0312", 3)]
    [InlineData("【教育】\n▲新\0增学位。\n完成情况：完成。已做。\n", "LS0105", 2)]
    [InlineData("【教育】\n▲新\u202E增学位。\n完成情况：完成。已做。\n", "LS0105", 2)]
    [InlineData("【教育】\n▲新\u001B[31m增学位。\n完成情况：完成。已做。\n", "LS0105", 2)]
    [InlineData("【教育】\n▲新增\uFFFD学位。\n完成情况：完成。已做。\n", "LS0106", 2)]
    public void I_am_warned_and_nothing_is_lost(string text, string code, int line)
    {
        var read = Read(text);
        Assert.Contains(read.Diagnostics, d => d.Severity == Model.Severity.Warning && Is(d, code, line));
        Assert.DoesNotContain(read.Diagnostics, d => d.Severity == Model.Severity.Error);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("key: [a, b]\n--- # &x *x !t")]
    [InlineData("{{ 1 + 1 }}{% raw %}<script>")]
    [InlineData("99999999999999999999999999999999999999999个 1e400 -0 ０．")]
    public void I_get_hostile_words_back_as_words(string words)
    {
        var read = Read($"【教育】\n▲{words.Replace('\n', ' ')}。\n完成情况：完成。好。\n");
        Assert.StartsWith(
            words[..8].Split('\n')[0],
            read.Report!.Categories[0].Projects[0].Commitment,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void I_can_nest_brackets_as_deep_as_I_like()
    {
        var deep = new string('（', 100_000) + new string('）', 100_000);
        var read = Read($"【教育】\n▲{deep}。\n完成情况：完成。{new string('【', 100_000)}。\n");
        Assert.Equal(deep + "。", read.Report!.Categories[0].Projects[0].Commitment);
    }

    [Fact]
    public void I_get_a_bounded_list_of_findings_that_says_how_many_more_there_are()
    {
        var read = Read(string.Concat(Enumerable.Repeat("【教育\n", 3000)));
        var unclosed = read.Diagnostics.Where(d => Is(d, "LS0203", d.Line)).ToList();
        Assert.Equal(1001, unclosed.Count);
        Assert.StartsWith("2000 more findings", unclosed[^1].Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(1001, unclosed[^1].Line);
    }

    [Fact]
    public void I_do_not_see_a_long_list_without_results_as_sharing_one()
    {
        var read = Read(
            "【教育】\n"
                + string.Concat(Enumerable.Range(1, 30).Select(n => $"▲新增{n}。\n"))
                + "完成情况：完成。好。\n"
        );
        var projects = read.Report!.Categories[0].Projects;
        Assert.All(projects, p => Assert.Empty(p.SharedResultWith));
        Assert.Equal("好。", projects[^1].Result);
        Assert.Null(projects[0].Result);
    }

    [Theory]
    [InlineData("no-such-file.txt", "There is no such file.")]
    [InlineData(".", "This is a folder, not a file.")]
    public void I_get_a_sentence_for_a_file_that_cannot_be_read(string file, string sentence)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(1, Cli.Run(["parse", file], output, error));
        Assert.Equal("", output.ToString());
        Assert.StartsWith($"{file}(1,1): error LS0101: {sentence}", error.ToString(), StringComparison.Ordinal);
    }

    private static ReadReport Read(string text)
    {
        var read = ReportReader.Read(text, "r.txt", new ReadOptions(null), out var ledger);
        Assert.Empty(Conservation.Check(text, ledger, read.Report!, "r.txt"));
        return read;
    }

    private static bool Is(Model.Diagnostic finding, string code, int line) =>
        string.Equals(finding.Code, code, StringComparison.Ordinal) && finding.Line == line;
}
