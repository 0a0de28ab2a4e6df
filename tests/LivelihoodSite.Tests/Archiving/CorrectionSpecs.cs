using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>What is wrong in a frozen edition is put right by a further freeze, in the look of the first one.</summary>
public sealed class CorrectionSpecs
{
    private static readonly string[] Correction = ["archive", "2020", "--correction", "--date", "2021-03-02"];

    [Fact]
    public void A_correction_is_a_further_freeze_that_shows_what_was_corrected()
    {
        using var site = ReadySite.CreateFrozen();
        var ledger = site.Read("archives/ledger.yml");
        ReadySite.Correct(site);

        var result = site.Run(Correction).ExitsWith(0);
        site.Run("build").ExitsWith(0);

        Assert.Contains("changed: 2020/zh/elderly-care/canteens.html", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("changed: 2020/zh/roads/repairs.html", result.Out, StringComparison.Ordinal);
        var page = site.Page("2020/zh/elderly-care/canteens.html").Body!.TextContent;
        Assert.Contains("已建成11处", page, StringComparison.Ordinal);
        Assert.Contains("误写", page, StringComparison.Ordinal);
        Assert.Contains("误写", site.Page("2020/zh/changes.html").Body!.TextContent, StringComparison.Ordinal);
        site.AssertOutput("2020/en/elderly-care/canteens.html", "Eleven");
        Assert.StartsWith(ledger, site.Read("archives/ledger.yml"), StringComparison.Ordinal);
        Assert.Contains(
            "2020-01-01 2021-03-01: 12处 → 11处",
            site.Read("archives/ledger.yml"),
            StringComparison.Ordinal
        );
        Assert.True(site.Has("archives/2020.zip"));
    }

    [Fact]
    public void A_correction_keeps_the_theme_of_the_first_freeze()
    {
        using var site = ReadySite.CreateFrozen();
        site.Run("build").ExitsWith(0);
        var style = Assert.Single(Directory.GetFiles(site.PathOf("output/2020/assets"), "site.*.css"));
        var look = site.Read("output/2020/zh/roads/repairs.html");
        site.Write("theme/layouts/project.html", "<p>another look</p>\n");
        site.Write("theme/assets/css/custom.css", "body { color: red }\n");
        ReadySite.Correct(site);

        site.Run(Correction).ExitsWith(0);
        site.Run("build").ExitsWith(0);

        Assert.True(File.Exists(style), "The style sheet of the first freeze is no longer there.");
        Assert.Equal(look, site.Read("output/2020/zh/roads/repairs.html"));
        Assert.DoesNotContain(
            "another look",
            site.Read("output/2020/zh/elderly-care/canteens.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void I_cannot_change_a_frozen_text_without_recording_it()
    {
        using var site = ReadySite.CreateFrozen();
        site.Replace(ReadySite.Project + ".en.md", "Twelve", "Eleven");

        site.Run(Correction).ExitsWith(1).HasFinding("LS1155", ReadySite.Project + ".zh.md");

        Assert.False(site.Has("archives/2020-2.zip"));
    }

    [Fact]
    public void I_cannot_take_back_a_correction_or_date_it_after_its_freeze()
    {
        using var site = ReadySite.CreateFrozen();
        ReadySite.Correct(site, "correction: [{ old: 12处, new: 11处, date: 2021-03-09, reason: 误写 }]");
        site.Run(Correction).ExitsWith(1).HasFinding("LS1155", ReadySite.Project + ".zh.md");
        site.Replace(ReadySite.Project + ".zh.md", "2021-03-09", "2021-03-01");
        site.Run(Correction).ExitsWith(0);

        site.Replace(
            ReadySite.Project + ".zh.md",
            "{ old: 12处, new: 11处, date: 2021-03-01, reason: 误写 }",
            "{ old: 2000, new: 2000, date: 2021-03-02, reason: 核对 }"
        );
        site.Replace(ReadySite.Project + ".zh.md", "已建成11处", "已建成12处");

        var findings = site.Run(Correction).ExitsWith(1).Findings;
        Assert.Contains(findings, finding => finding.Message.Contains("taken back", StringComparison.Ordinal));
    }

    [Fact]
    public void The_document_as_received_is_not_changed_even_by_a_correction()
    {
        using var site = ReadySite.CreateFrozen();
        ReadySite.Correct(site);
        site.Write("seeds/2020.txt", site.Read("seeds/2020.txt").Replace("12处", "11处", StringComparison.Ordinal));

        site.Run(Correction).ExitsWith(1).HasFinding("LS1150", "seeds/2020.txt");
    }

    [Fact]
    public void There_is_nothing_to_correct_in_an_edition_that_is_not_frozen_or_not_changed()
    {
        using var site = ReadySite.Create();
        site.Run(Correction).ExitsWith(1).HasFinding("LS1155", "archives/ledger.yml");

        site.Run("archive", "2020", "--date", ReadySite.Date).ExitsWith(0);
        site.Run(Correction).ExitsWith(1).HasFinding("LS1155", "input/2020/edition.yml");
    }
}
