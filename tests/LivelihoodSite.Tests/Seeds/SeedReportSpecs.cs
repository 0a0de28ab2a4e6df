using System.Text.Json;
using LivelihoodSite.Commands;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>The report of 2019 as received.</summary>
public sealed class SeedReportSpecs
{
    private static readonly string Seed = Path.Combine(Repository.Root, "seeds", "2019.txt");

    private static readonly ReadReport Read = ReportReader.Read(
        File.ReadAllBytes(Seed),
        "seeds/2019.txt",
        new ReadOptions(2019)
    );

    private static IEnumerable<ReportProject> Projects => Read.Report!.Categories.SelectMany(c => c.Projects);

    [Fact]
    public void I_find_ten_categories_with_their_fifty_commitments()
    {
        Assert.Equal("重点民生实事", Read.Report!.Title);
        Assert.Equal([4, 7, 5, 7, 4, 3, 4, 4, 5, 7], Read.Report.Categories.Select(c => c.Projects.Count));
        Assert.Equal("早教惠民工程", Read.Report.Categories[0].Name);
        Assert.Equal(5, Read.Report.Categories[0].Line);
        Assert.Equal(Enumerable.Range(1, 50), Projects.Select(p => p.Order));
    }

    [Fact]
    public void I_find_forty_nine_results_and_the_status_that_each_states()
    {
        Assert.Equal(49, Projects.Select(p => p.Result).Distinct(StringComparer.Ordinal).Count());
        var counts = Projects.CountBy(p => (p.Status.Stated, p.Status.Code)).ToDictionary();
        Assert.Equal(3, counts.Count);
        Assert.Equal(48, counts[("完成", StatusCode.Completed)]);
        Assert.Equal(1, counts[("已完成", StatusCode.Completed)]);
        Assert.Equal(1, counts[("超额完成", StatusCode.Exceeded)]);
    }

    [Fact]
    public void I_see_which_lines_a_project_comes_from()
    {
        var project = Projects.Single(p => string.Equals(p.Id, "2019-01-02", StringComparison.Ordinal));
        Assert.Equal([11], project.CommitmentLines);
        Assert.Equal([13], project.ResultLines);
        Assert.StartsWith("增加民办普惠园", project.Result, StringComparison.Ordinal);
        Assert.Equal(new Quantity("360个", 360, "个"), Assert.Single(project.ResultQuantities));
    }

    [Fact]
    public void I_am_warned_once_that_two_commitments_share_one_result()
    {
        var warning = Assert.Single(Read.Diagnostics);
        Assert.Equal(("LS0301", Severity.Warning, 145), (warning.Code, warning.Severity, warning.Line));
        var pair = Projects.Where(p => p.SharedResultWith.Count > 0).ToList();
        Assert.Equal(["2019-07-01", "2019-07-02"], pair.Select(p => p.Id), StringComparer.Ordinal);
        Assert.Equal(["2019-07-02"], pair[0].SharedResultWith);
        Assert.Equal(["2019-07-01"], pair[1].SharedResultWith);
        Assert.Equal(pair[0].Result, pair[1].Result);
    }

    [Theory]
    [InlineData(27, 29, "开设了240余个")]
    [InlineData(85, 87, "辖区疫苗储存")]
    [InlineData(107, 109, "175户进行春节")]
    [InlineData(163, 165, "3000延米")]
    [InlineData(203, 205, "隔离柱，努力打造")]
    [InlineData(223, 225, "安全快检设备")]
    public void I_read_across_a_page_break_as_if_it_were_not_there(int from, int to, string words)
    {
        Assert.Single(
            Projects,
            p =>
                p.CommitmentLines.SequenceEqual([from, to]) && p.Commitment.Contains(words, StringComparison.Ordinal)
                || p.ResultLines.SequenceEqual([from, to]) && p.Result!.Contains(words, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void I_find_no_blank_in_any_text_of_the_report()
    {
        Assert.All(
            Projects.SelectMany(p => new[] { p.Commitment, p.Result! }),
            text => Assert.DoesNotContain(text, char.IsWhiteSpace)
        );
    }

    [Fact]
    public void I_can_account_for_every_character()
    {
        var text = File.ReadAllText(Seed);
        var read = ReportReader.Read(text, "seeds/2019.txt", new ReadOptions(2019), out var ledger);
        Assert.Empty(Conservation.Check(text, ledger, read.Report!, "seeds/2019.txt"));
        Assert.Equal(
            string.Concat(text.Where(c => !char.IsWhiteSpace(c))),
            string.Concat(ledger.Select(entry => entry.Text))
        );
    }

    [Fact]
    public void I_get_the_report_as_json_and_the_warning_on_the_error_stream()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(0, Cli.Run(["parse", Seed, "--edition", "2019"], output, error));
        using var json = JsonDocument.Parse(output.ToString());
        var root = json.RootElement;
        Assert.Equal(
            ["edition", "title", "preamble", "notes", "signature", "categories", "diagnostics"],
            root.EnumerateObject().Select(p => p.Name),
            StringComparer.Ordinal
        );
        Assert.Equal(
            "增加普惠性民办学位150个。",
            root.GetProperty("categories")[0].GetProperty("projects")[1].GetProperty("commitment").GetString()
        );
        Assert.Contains("增加普惠性民办学位150个。", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("}\n", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("2019.txt(145,1): warning LS0301: ", error.ToString(), StringComparison.Ordinal);
    }
}
