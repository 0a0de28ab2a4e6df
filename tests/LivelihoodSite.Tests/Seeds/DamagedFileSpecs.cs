using System.Diagnostics;
using System.Text;
using LivelihoodSite.Commands;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>
/// Damaged and hostile files through the command line: an answer with its line, soon, and nothing else. They run when no
/// other test does: ten seconds are meant of a machine that is not busy with something else.
/// </summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class DamagedFileSpecs
{
    private const string Good = "【教育】\n▲新增学位90个。\n完成情况：完成。新增90个。\n";

    [Theory]
    [InlineData("", 1, "LS0102", 1)]
    [InlineData(" \r\n\t\u3000\n\f\n", 1, "LS0102", 1)]
    [InlineData("\uFEFF", 1, "LS0102", 1)]
    [InlineData("\u200B\u200B\n", 1, "LS0102", 1)]
    [InlineData("重点民生实事\n", 1, "LS0201", 1)]
    [InlineData("— 1 —\n第 2 页 共 4 页\n", 1, "LS0201", 1)]
    [InlineData("【教育】\n【养老】\n", 1, "LS0305", 2)]
    [InlineData("注：没有项目。\n", 1, "LS0201", 1)]
    [InlineData("责任单位：区教育局\n", 1, "LS0201", 1)]
    [InlineData("完成情况：完成。\n", 1, "LS0202", 1)]
    [InlineData("\n\n进展情况:推进中。\n【教育】\n", 1, "LS0202", 3)]
    [InlineData(Good + "【养老】\n完成情况：完成。做了。\n", 1, "LS0202", 5)]
    [InlineData("【教育\n" + Good, 1, "LS0203", 1)]
    [InlineData(Good + "【养老\n\n▲新建。\n完成情况：完成。做了。\n", 1, "LS0203", 4)]
    [InlineData("【【【\n", 1, "LS0203", 1)]
    [InlineData(Good + "【】\n▲新建。\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData(Good + "完成情况：完成。又做了。\n", 0, "LS0308", 4)]
    [InlineData(Good + "▲新增学位90个。\n完成情况：完成。做了。\n", 0, "LS0303", 4)]
    [InlineData(Good + Good, 0, "LS0304", 4)]
    [InlineData(Good + "▲没有结果。\n", 0, "LS0306", 4)]
    [InlineData(Good + "▲空的结果。\n完成情况：\n", 0, "LS0307", 5)]
    [InlineData("▲新增。\n完成情况：完成。做了。\n", 0, "LS0302", 1)]
    [InlineData(Good + "▲新\0增学位。\n完成情况：完成。做了。\n", 0, "LS0105", 4)]
    [InlineData(Good + "▲\u001B]0;title\u0007新增。\n完成情况：完成。做了。\n", 0, "LS0105", 4)]
    [InlineData(Good + "▲新增\u202E。\n完成情况：完成。做了。\n", 0, "LS0105", 4)]
    [InlineData(Good + "▲新增\uFFFD。\n完成情况：完成。做了。\n", 0, "LS0106", 4)]
    [InlineData(Good + "▲<script>alert(1)</script><img src=x onerror=y>。\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData(Good + "▲{{ include 'x' }}{% raw %}{{~ 1/0 ~}}。\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData(Good + "▲key: [a, &x *x !!t] # --- ...\n---\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData(Good + "▲../../../etc/passwd。\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData("【../../etc】\n▲C:\\con\\nul。\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData(Good + "▲新增1e400个、-0个、０．个、1,,2个、9.9.9个。\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData(Good + "▲一万万亿亿万千百十个，百分之百分之。\n完成情况：完成。做了。\n", 0, null, 0)]
    [InlineData("99999999999.\n第九九九九九九九九九件：\n", 1, "LS0201", 1)]
    public void I_get_an_exit_code_and_the_line_for_a_damaged_text(string text, int exitCode, string? code, int line)
    {
        var result = Parse(Encoding.UTF8.GetBytes(text)).ExitsWith(exitCode);
        if (code is null)
        {
            Assert.DoesNotContain("error", result.Err, StringComparison.Ordinal);
        }
        else
        {
            result.HasFinding(code, "report.txt", line);
        }
    }

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", "LS0103", 1)]
    [InlineData("504B0304140000", "LS0103", 1)]
    [InlineData("255044462D312E37", "LS0107", 1)]
    [InlineData("89504E470D0A1A0A", "LS0103", 1)]
    [InlineData("FFD8FFE000104A46", "LS0103", 1)]
    [InlineData("7B5C727466310A", "LS0103", 1)]
    [InlineData("0001020304050607080001020304", "LS0103", 1)]
    [InlineData("E696B00AE5A2E5A20AFF", "LS0104", 2)]
    [InlineData("FFFE00D800", "LS0104", 1)]
    [InlineData("FEFFD800", "LS0104", 1)]
    [InlineData("E38090E69599E382", "LS0104", 1)]
    [InlineData("410A420AC30A", "LS0104", 3)]
    public void I_get_the_line_of_the_first_byte_that_is_no_text(string hex, string code, int line)
    {
        var result = Parse(Convert.FromHexString(hex)).ExitsWith(1);
        result.HasFinding(code, "report.txt", line);
        Assert.Equal("", result.Out);
    }

    public static TheoryData<string, string> Huge =>
        new()
        {
            { "one line of ten megabytes", new string('新', 3_400_000) },
            { "numbers without end", Result(string.Concat(Enumerable.Repeat("1,", 4_000_000))) },
            { "one number of a million digits", Result(new string('9', 1_000_000) + "个") },
            { "a million Han numerals", Result(new string('万', 1_000_000)) },
            { "rates without end", Result("5元" + string.Concat(Enumerable.Repeat("/人", 500_000))) },
            { "ranges without end", Result(string.Concat(Enumerable.Repeat("3—5至", 300_000))) },
            { "brackets 100,000 deep", Result(new string('（', 100_000) + new string('【', 100_000)) },
            { "heading brackets 100,000 deep", new string('【', 100_000) + "\n" + Good },
            { "colons without end", Result(string.Concat(Enumerable.Repeat("完成情况：", 300_000))) },
            { "bodies without end", Good + string.Concat(Enumerable.Repeat("责任单位：甲\n", 50_000)) },
            { "headings without end", string.Concat(Enumerable.Repeat("【教育】\n", 50_000)) },
            { "commitments without a result", Good + string.Concat(Enumerable.Repeat("▲新增。\n", 50_000)) },
            { "enumerators without a text", string.Concat(Enumerable.Repeat("1.\n", 300_000)) },
            { "invisible characters without end", Result(string.Concat(Enumerable.Repeat("\u200B\u202E", 500_000))) },
            { "20,000 commitments", Commitments(20_000) },
        };

    [Theory]
    [MemberData(nameof(Huge), DisableDiscoveryEnumeration = true)]
    public void I_get_an_answer_for_a_huge_text_within_ten_seconds(string what, string text)
    {
        var watch = Stopwatch.StartNew();
        var result = Parse(Encoding.UTF8.GetBytes(text));
        Assert.InRange(result.ExitCode, 0, 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{what}: {watch.Elapsed}");
    }

    [Theory]
    [InlineData("one line")]
    [InlineData("20,000 commitments")]
    [InlineData("brackets")]
    public async Task I_get_an_answer_from_a_machine_with_less_than_400_megabytes(string what)
    {
        using var site = TestSite.Empty();
        site.Write(
            "report.txt",
            what switch
            {
                "one line" => Result(string.Concat(Enumerable.Repeat("新增学位90个，", 440_000))),
                "brackets" => Result(new string('（', 100_000) + new string('【', 100_000)),
                _ => Commitments(20_000),
            }
        );
        var start = new ProcessStartInfo("dotnet", [typeof(Cli).Assembly.Location, "parse", site.PathOf("report.txt")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x18000000";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await process.WaitForExitAsync(patience.Token);

        Assert.True(process.ExitCode == 0, await error);
        Assert.EndsWith("}\n", await output, StringComparison.Ordinal);
    }

    private static string Result(string words) => $"【教育】\n▲新增。\n完成情况：完成。{words}。\n";

    private static string Commitments(int count) =>
        "【教育】\n"
        + string.Concat(Enumerable.Range(1, count).Select(n => $"▲新增学位{n}个。\n完成情况：完成。新增{n}个。\n"));

    /// <summary>Runs parse on the bytes; whatever they are, no stack trace comes out and no file is written.</summary>
    private static CommandResult Parse(byte[] bytes)
    {
        using var site = TestSite.Empty();
        site.Write("report.txt", bytes);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Cli.Run(["parse", site.PathOf("report.txt")], output, error);

        Assert.Equal("report.txt", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(site.Folder))));
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("LS0204", error.ToString(), StringComparison.Ordinal);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
