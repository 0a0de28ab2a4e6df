using AngleSharp.Html.Parser;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Editorial;

/// <summary>What the office does with findings: acknowledge, filter, print, sign.</summary>
public sealed class CheckSpecs
{
    private const string Commitment = "新建社区食堂9处。";
    private const string Result = "完成。已建成7处。";
    private const string Reason = "另2处已移交 <b>街道</b>";

    [Fact]
    public void An_acknowledged_finding_is_counted_and_listed_with_its_reason_and_does_not_fail_strict()
    {
        using var site = ReviewedSite.Of(Commitment, Result);
        site.Run("check", "--only", "content", "--strict").ExitsWith(1);

        Acknowledge(site, $"{{ code: LS1103, reason: {Reason} }}");
        var result = site.Run("check", "--only", "content", "--strict").ExitsWith(0);

        Assert.Empty(result.Findings);
        Assert.Contains("acknowledged LS1103 input/2020/01/01.zh.md", result.Out, StringComparison.Ordinal);
        Assert.Contains(Reason, result.Out, StringComparison.Ordinal);
        Assert.Contains("Warnings: 0. Acknowledged: 1.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Importing_again_keeps_my_acknowledgements()
    {
        using var site = ReviewedSite.Of(Commitment, Result);
        Acknowledge(site, $"{{ code: LS1103, reason: {Reason} }}");
        var before = site.Snapshot("input");

        site.Run("import").ExitsWith(0);

        before.AssertSame(site.Snapshot("input"));
    }

    [Theory]
    [InlineData("{ code: LS1103, reason: r, quote: 已建成7处 }", "")]
    [InlineData("{ code: LS1103, reason: r, quote: 已建成8处 }", "LS1103 LS1114")]
    [InlineData("{ code: LS1102, reason: r }", "LS1103 LS1114")]
    [InlineData("{ code: LS9999, reason: r }", "LS1103 LS1114")]
    public void An_acknowledgement_that_matches_nothing_is_a_warning(string entry, string codes)
    {
        using var site = ReviewedSite.Of(Commitment, Result);

        Acknowledge(site, entry);

        Assert.Equal(codes, ReviewedSite.Codes(site));
    }

    [Fact]
    public void An_acknowledgement_needs_a_reason()
    {
        using var site = ReviewedSite.Of(Commitment, Result);

        Acknowledge(site, "{ code: LS1103 }");

        site.Run("check").ExitsWith(1).HasFinding("LS0405", ReviewedSite.FirstProject);
    }

    [Fact]
    public void I_can_acknowledge_what_the_parser_doubts_about_a_project()
    {
        using var site = ReviewedSite.Of("开展活动。", "有序开展。活动正常。");
        site.Run("check").HasFinding("LS0309", "seeds/2020.txt");

        Acknowledge(site, "{ code: LS0309, reason: 原件如此 }");

        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS0309");
    }

    [Fact]
    public void I_can_ask_for_one_group_of_findings()
    {
        using var site = ReviewedSite.Of(Commitment, Result);

        Assert.Equal(["content"], Groups(site, "content"));
        Assert.Equal(["translation"], Groups(site, "translation"));
        Assert.Empty(Groups(site, "links"));
        Assert.Equal(["publishing"], Groups(site, "publishing"));
        site.Run("check", "--only", "everything").ExitsWith(2);
    }

    [Fact]
    public void An_error_that_keeps_a_group_from_being_judged_is_told_in_every_group()
    {
        using var site = ReviewedSite.Of(Commitment, Result);
        site.Replace("input/site.yml", "published:", "publishd:");

        site.Run("check", "--only", "links").ExitsWith(1).HasFinding("LS0406", "input/site.yml");
    }

    [Fact]
    public void The_sheet_lists_every_finding_and_reason_escaped_with_room_for_three_signatures()
    {
        using var site = ReviewedSite.Of(Commitment, "完成。社区食堂<script>alert(1)</script>已建成7处。");
        Acknowledge(site, $"{{ code: LS1103, reason: {Reason} }}");
        var before = site.Snapshot("input");

        site.Run("check", "--report", site.PathOf("sheet.html")).ExitsWith(0);

        var text = site.Read("sheet.html");
        var sheet = new HtmlParser().ParseDocument(text);
        Assert.Empty(sheet.QuerySelectorAll("script, b"));
        Assert.Contains("LS1002", text, StringComparison.Ordinal);
        Assert.Contains("2020-01-01", sheet.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            sheet.QuerySelectorAll(".acknowledged"),
            entry => entry.TextContent.Contains(Reason, StringComparison.Ordinal)
        );
        Assert.Equal(
            ["初审", "复审", "终审"],
            sheet
                .QuerySelectorAll(".signatures td:first-of-type")
                .Select(cell => cell.PreviousElementSibling!.TextContent)
        );
        before.AssertSame(site.Snapshot("input"));
        Assert.False(site.Has("output"));
    }

    [Fact]
    public void A_sheet_never_overwrites_a_file_that_is_no_page()
    {
        using var site = ReviewedSite.Of(Commitment, Result);

        site.Run("check", "--report", site.PathOf("input/site.yml")).ExitsWith(2);
    }

    [Fact]
    public void Tools_get_the_findings_as_json_and_nothing_else()
    {
        using var site = ReviewedSite.Of(Commitment, Result);
        Acknowledge(site, $"{{ code: LS1103, reason: {Reason} }}");

        var result = site.Run("check", "--json").ExitsWith(0);

        var finding = Assert.Single(CheckJson.Of(result), item => item.Code is "LS1103");
        Assert.Equal(
            ("content", "2020-01-01", "已建成7处", Reason),
            (finding.Group, finding.Project, finding.Quote, finding.Acknowledged)
        );
        Assert.Empty(result.Err);
    }

    [Fact]
    public void Missing_approvals_are_told_before_publishing_and_never_shown_on_a_page()
    {
        using var site = SampleSite.CreateImported();
        site.Run("check", "--only", "publishing").HasFinding("LS1002", "input/2020/edition.yml");
        var edition = site.Read("input/2020/edition.yml");
        site.Write(
            "input/2020/edition.yml",
            edition + "approvals:\n" + Approval("初审", "赵一") + Approval("复审", "钱二") + Approval("终审", "孙三")
        );

        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS1002");
        site.Run("build").ExitsWith(0);
        Assert.DoesNotContain("赵一", site.Read("output/2020/zh/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ role: 初审, name: 赵一 }")]
    [InlineData("{ role: 初审, date: 2021-01-10 }")]
    [InlineData("{ name: 赵一, date: 2021-01-10 }")]
    public void An_approval_has_role_name_and_date(string approval)
    {
        using var site = SampleSite.CreateImported();
        site.Write("input/2020/edition.yml", site.Read("input/2020/edition.yml") + $"approvals:\n  - {approval}\n");

        site.Run("check").ExitsWith(1).HasFinding("LS0405", "input/2020/edition.yml");
    }

    [Fact]
    public void I_can_keep_comparisons_off_the_pages_while_statuses_and_data_stay()
    {
        using var site = TestSite.CopyOfRepository();
        site.Write("input/site.yml", site.Read("input/site.yml") + "verdicts: hide\n");
        const string Page = "2019/zh/early-education/inclusive-places.html";

        site.Run("build").ExitsWith(0);

        Assert.Null(site.Page(Page).QuerySelector("section.comparison"));
        Assert.Empty(site.Page("2019/zh/index.html").QuerySelectorAll("#verdict_caption"));
        var table = site.Page("2019/zh/projects.html").QuerySelector("table.projects")!;
        Assert.Equal(table.QuerySelectorAll("thead th").Length, table.QuerySelector("tbody tr")!.Children.Length);
        site.AssertOutput(Page, "超额完成");
        site.AssertOutput("2019/data/projects.json", "\"measures\"", "普惠民办学位");
    }

    private static string Approval(string role, string name) =>
        $"  - {{ role: {role}, name: {name}, date: 2021-01-10 }}\n";

    private static IEnumerable<string> Groups(TestSite site, string only) =>
        CheckJson
            .Of(site.Run("check", "--only", only, "--json"))
            .Select(finding => finding.Group)
            .Distinct(StringComparer.Ordinal);

    private static void Acknowledge(TestSite site, string entry) =>
        site.Replace(ReviewedSite.FirstProject, "commitment: ", $"acknowledged:\n  - {entry}\ncommitment: ");
}
