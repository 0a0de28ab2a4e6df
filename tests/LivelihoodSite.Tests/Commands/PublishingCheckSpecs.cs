using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Commands;

/// <summary><c>check --only publishing</c>: what the inspection of government sites would find.</summary>
public sealed class PublishingCheckSpecs
{
    private const string Project = "input/2019/01-early-education/02-inclusive-places.zh.md";
    private const string Edition = "input/2019/edition.yml";
    private const string SiteFile = "input/site.yml";

    [Fact]
    public void A_site_with_every_fact_passes()
    {
        using var site = FilledSite.Create();

        var result = Check(site).ExitsWith(0);

        Assert.Empty(result.Findings);
    }

    [Fact]
    public void The_real_site_names_every_fact_that_nobody_has_given_and_invents_none()
    {
        using var site = TestSite.CopyOfRepository();

        var result = Check(site).ExitsWith(1);

        foreach (
            var key in (string[])
                [
                    "base_url",
                    "keywords",
                    "site_id_code",
                    "organiser",
                    "operator",
                    "telephone",
                    "icp",
                    "police",
                    "badge",
                    "error_report",
                ]
        )
        {
            Assert.Single(result.Findings, finding => finding.Message.Contains(key, StringComparison.Ordinal));
        }

        Assert.Equal(2, result.Findings.Count(finding => finding.Path == Edition && finding.Code == "LS1001"));
    }

    [Theory]
    [InlineData("  site_id_code: \"0000000000\"", "site_id_code")]
    [InlineData("  organiser: { zh: 示例区人民政府, en: People’s Government of the Example District }", "organiser")]
    [InlineData("  operator: { zh: 示例区政府办公室, en: Government Office of the Example District }", "operator")]
    [InlineData("  icp: 示ICP备00000000号", "icp")]
    [InlineData("  badge: { image: images/badge.png, url: https://badge.example/ }", "badge")]
    [InlineData("  error_report: https://errors.example/", "error_report")]
    public void A_fact_that_is_taken_out_is_named_with_its_line(string line, string key)
    {
        using var site = FilledSite.Create();
        site.Replace(SiteFile, line, $"  {key}:");
        var number = Array.IndexOf(site.Read(SiteFile).Split('\n'), $"  {key}:") + 1;

        var finding = Check(site).ExitsWith(1).HasFinding("LS1003", SiteFile, number);

        Assert.Contains(key, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site_id_code: \"0000000000\"", "site_id_code: \"000000000\"", "LS0407")]
    [InlineData("site_id_code: \"0000000000\"", "site_id_code: bm0000000", "LS0407")]
    [InlineData("column_type: 数据发布", "column_type: 民生", "LS0407")]
    [InlineData("error_report: https://errors.example/", "error_report: errors.example", "LS0407")]
    [InlineData("image: images/badge.png", "image: images/none.png", "LS0408")]
    [InlineData("image: images/badge.png", "image: ../badge.png", "LS0407")]
    [InlineData("icp: 示ICP", "icb: 示ICP", "LS0406")]
    public void A_slip_in_the_facts_is_an_error_with_its_line(string good, string bad, string code)
    {
        using var site = FilledSite.Create();
        site.Replace(SiteFile, good, bad);
        var number =
            Array.FindIndex(site.Read(SiteFile).Split('\n'), line => line.Contains(bad, StringComparison.Ordinal)) + 1;

        site.Run("build").ExitsWith(1).HasFinding(code, SiteFile, number);
    }

    [Theory]
    [InlineData("bm00000000")]
    [InlineData("2102040001")]
    public void Both_forms_of_the_identification_code_are_known(string code)
    {
        using var site = FilledSite.Create();
        site.Replace(SiteFile, "\"0000000000\"", code);

        Check(site).ExitsWith(0);
    }

    [Theory]
    [InlineData("published: 2020-01-15 09:30", "published: 2020-01-15", "LS1004")]
    [InlineData("published: 2020-01-15 09:30", "published: 2018-12-31 09:30", "LS1006")]
    [InlineData("published: 2020-01-15 09:30", "published: 2021-01-01 09:30", "LS1006")]
    [InlineData("published: 2020-01-15 09:30", "published: 2020-01-09 09:30", "LS1006")]
    [InlineData("published: 2020-01-15 09:30", "published: 2020-02-30 09:30", "LS0407")]
    public void A_publication_date_that_cannot_stand_is_named(string good, string bad, string code)
    {
        using var site = FilledSite.Create();
        site.Replace(Edition, good, bad);
        var number = Array.IndexOf(site.Read(Edition).Split('\n'), bad) + 1;

        var result = Check(site).ExitsWith(1);

        Assert.Contains(
            result.Findings,
            finding => finding.Code == code && finding.Path == Edition && finding.Line == number
        );
    }

    [Theory]
    [InlineData("2020-01-14", 1)]
    [InlineData("2020-01-15", 0)]
    public void A_publication_date_in_the_future_is_an_error(string today, int exitCode)
    {
        using var site = FilledSite.Create();

        var result = site.Run("check", "--only", "publishing", "--today", today).ExitsWith(exitCode);

        Assert.Equal(exitCode, result.Findings.Count(finding => finding is { Code: "LS1005", IsError: true }));
    }

    [Fact]
    public void A_day_that_is_none_is_wrong_use()
    {
        using var site = FilledSite.Create();

        site.Run("check", "--today", "tomorrow").ExitsWith(2);
    }

    [Fact]
    public void A_category_without_projects_is_named()
    {
        using var site = FilledSite.Create();
        site.Write(
            Edition,
            site.Read(Edition)
                .Replace("\napprovals:", "\n  - name: 空类别\n    slug: empty\napprovals:", StringComparison.Ordinal)
        );

        Check(site).ExitsWith(1).HasFinding("LS1007", Edition);
    }

    [Theory]
    [InlineData("待补充")]
    [InlineData("测试内容")]
    [InlineData("lorem ipsum")]
    [InlineData("TODO")]
    [InlineData("联系人xxx")]
    [InlineData("某某×××")]
    public void A_text_that_only_keeps_a_place_is_named_with_its_line(string text)
    {
        using var site = FilledSite.Create();
        site.Replace("input/pages/about.zh.md", "\n---\n", $"\n---\n\n{text}。\n");
        var number =
            Array.FindIndex(
                site.Read("input/pages/about.zh.md").Split('\n'),
                line => line.Contains(text, StringComparison.Ordinal)
            ) + 1;

        Check(site).ExitsWith(1).HasFinding("LS1008", "input/pages/about.zh.md", number);
    }

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("11010519491231002x", true)]
    [InlineData("１１０１０５１９４９１２３１００２X", true)]
    [InlineData("110105194912310021", false)]
    [InlineData("110105194913310027", false)]
    [InlineData("13800138000", true)]
    [InlineData("138 0013 8000", true)]
    [InlineData("12800138000", false)]
    [InlineData("113800138000", false)]
    [InlineData("体质测试1380万", false)]
    public void Personal_data_in_a_text_is_named_but_not_repeated(string text, bool isPersonal)
    {
        using var site = FilledSite.Create();
        site.Replace("input/pages/about.zh.md", "\n---\n", $"\n---\n\n号码 {text}。\n");

        var result = Check(site).ExitsWith(isPersonal ? 1 : 0);

        Assert.Equal(isPersonal ? 1 : 0, result.Findings.Count(finding => finding.Code == "LS1009"));
        Assert.DoesNotContain(text, result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_in_a_project_can_be_acknowledged()
    {
        using var site = FilledSite.Create();
        site.Replace(Project, "title: ", "acknowledged:\n  - { code: LS1008, reason: 原件如此 }\ntitle: TODO ");

        var result = Check(site);

        Assert.DoesNotContain(result.Findings, finding => finding.Code == "LS1008");
        Assert.Contains("LS1008", result.Out, StringComparison.Ordinal);
    }

    private static CommandResult Check(TestSite site) => site.Run("check", "--strict", "--only", "publishing");
}
