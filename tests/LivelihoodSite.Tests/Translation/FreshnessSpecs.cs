using System.Text.Json;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Translation;

/// <summary>What is current, stale and missing, and the Chinese before and after.</summary>
public sealed class FreshnessSpecs
{
    private const string Chinese = "input/2020/01/01.zh.md";

    [Fact]
    public void Changing_one_Chinese_sentence_makes_exactly_that_block_stale()
    {
        using var site = TranslatedSite.Of(
            new Pair(),
            new Pair { Commitment = "维修道路。", EnglishCommitment = "Repair roads." }
        );
        site.Replace(
            "seeds/2020.txt",
            "维修道路。\n\n完成情况：完成。公园已经全部开放。",
            "维修道路。\n\n完成情况：完成。公园已经开放。"
        );

        site.Run("import").ExitsWith(0);
        var result = site.Run("check", "--only", "translation", "--json");

        var open = Assert.Single(Open(result), block => block.State is "stale");
        Assert.Equal(("2020-01-02", "result"), (open.Project, open.Block));
        Assert.Equal("公园已经全部开放。", open.Before);
        Assert.Equal("公园已经开放。", open.Source);
        var printed = site.Run("check", "--only", "translation");
        printed.HasFinding("LS0602", "input/2020/01/02.en.md");
        Assert.Contains("stale: input/2020/01/02.en.md(", printed.Out, StringComparison.Ordinal);
        Assert.Contains(
            "before: 公园已经全部开放。\n    now:    公园已经开放。",
            printed.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_old_source_is_kept_until_the_translation_fits_again()
    {
        using var site = TranslatedSite.Of(new Pair());
        site.Replace("seeds/2020.txt", "公园已经全部开放。", "公园已经开放。");
        site.Run("import").ExitsWith(0);
        site.Replace("seeds/2020.txt", "公园已经开放。", "公园开放。");
        site.Run("import").ExitsWith(0);
        Assert.Contains(
            "source-before: {result: 公园已经全部开放。}",
            site.Read(TranslatedSite.First),
            StringComparison.Ordinal
        );
        site.Run("import").ExitsWith(0);
        var hint = site.Run("check").HasFinding("LS0602", TranslatedSite.First).Message;
        var hash = hint[(hint.IndexOf("result: ", StringComparison.Ordinal) + 8)..][..16];

        var old = site.Read(TranslatedSite.First)
            .Split('\n')
            .Single(line => line.StartsWith("  result:", StringComparison.Ordinal));
        site.Replace(TranslatedSite.First, old, $"  result: {hash}");
        site.Run("import").ExitsWith(0);

        Assert.DoesNotContain("source-before", site.Read(TranslatedSite.First), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS0602" or "LS0423");
    }

    [Fact]
    public void The_import_keeps_every_word_of_a_translation_that_it_writes_to()
    {
        using var site = TranslatedSite.Of(new Pair());
        site.Replace(TranslatedSite.First, "commitment: '", "# checked with the bureau\ncommitment: '");
        var before = site.Read(TranslatedSite.First);
        site.Replace("seeds/2020.txt", "公园已经全部开放。", "公园已经开放。");

        site.Run("import").ExitsWith(0);

        var after = site.Read(TranslatedSite.First);
        Assert.Equal(
            before,
            after.Replace("source-before: {result: 公园已经全部开放。}\n", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_result_of_several_paragraphs_is_kept_with_them()
    {
        const string Two = "公园已经开放。\n道路已经修好。";
        using var site = TranslatedSite.Of(
            new Pair { Result = Two, English = "The parks are open.\n\nThe roads are good." }
        );
        site.Replace("seeds/2020.txt", "道路已经修好。", "道路修好。");

        site.Run("import").ExitsWith(0);

        Assert.Equal(Two, Assert.Single(Open(site.Run("check", "--json")), block => block.State is "stale").Before);
    }

    [Fact]
    public void Names_of_measures_are_one_block_with_a_hash_that_the_import_records_once()
    {
        using var site = WithMeasure();
        Assert.Contains("names of 1 projects have no source-hash", site.Run("check").Out, StringComparison.Ordinal);
        site.Run("check").HasFinding("LS0423", TranslatedSite.First);

        site.Run("import").ExitsWith(0);
        Assert.Contains("  names: ", site.Read(TranslatedSite.First), StringComparison.Ordinal);
        var recorded = site.Read(TranslatedSite.First);
        site.Replace(Chinese, "name: 公园", "name: 城市公园");
        site.Run("import").ExitsWith(0);

        Assert.Equal(recorded, site.Read(TranslatedSite.First));
        Assert.Equal(
            ["names"],
            Open(site.Run("check", "--json")).Where(block => block.State is "stale").Select(block => block.Block)
        );
        site.Run("check").HasFinding("LS0602", TranslatedSite.First);
    }

    [Fact]
    public void A_strict_check_fails_until_nothing_is_stale_missing_or_open()
    {
        using var site = TranslatedSite.Of(new Pair());
        site.Run("check", "--only", "translation").ExitsWith(0);
        site.Run("check", "--only", "translation", "--strict")
            .ExitsWith(1)
            .HasFinding("LS0601", "edition.yml", line: 3);

        var edition = site.Read("input/2020/edition.yml")
            .Replace(
                "title: {zh: 重点民生实事}",
                "title: {zh: 重点民生实事, en: Key Livelihood Projects}",
                StringComparison.Ordinal
            )
            .Replace("- {name: 某某工程}", "- {name: 某某工程, title: { en: Example }}", StringComparison.Ordinal);
        site.Write("input/2020/edition.yml", edition);

        site.Run("check", "--only", "translation", "--strict").ExitsWith(0);
        site.Write(
            TranslatedSite.First,
            site.Read(TranslatedSite.First).Replace("All the parks", "All the the parks", StringComparison.Ordinal)
        );
        site.Run("check", "--only", "translation", "--strict").ExitsWith(1);
    }

    [Fact]
    public void A_finding_about_a_translation_can_be_acknowledged_with_its_reason()
    {
        using var site = TranslatedSite.Of(new Pair { English = "All the parks have had had work. The the end." });
        site.Run("check").HasFinding("LS1229", TranslatedSite.First);

        site.Replace(
            Chinese,
            "commitment: ",
            "acknowledged:\n  - { code: LS1229, quote: The the, reason: 引用原句 }\ncommitment: "
        );
        var result = site.Run("check", "--only", "translation").ExitsWith(0);

        Assert.DoesNotContain(result.Findings, finding => finding.Code is "LS1229" or "LS1114");
        Assert.Contains(
            $"acknowledged LS1229 {TranslatedSite.First}(9): 引用原句",
            result.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_sheet_that_is_signed_counts_the_blocks_and_shows_both_sources()
    {
        using var site = TranslatedSite.Of(new Pair());
        site.Replace("seeds/2020.txt", "公园已经全部开放。", "公园已经开放<b>。");
        site.Run("import").ExitsWith(0);

        site.Run("check", "--report", site.PathOf("sheet.html"));

        var sheet = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(site.Read("sheet.html"));
        var table = sheet.QuerySelector("table.coverage")!;
        Assert.Contains("2020", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", table.QuerySelector("tr:last-child td:nth-child(3)")!.TextContent);
        var open = sheet
            .QuerySelectorAll(".open-blocks li")
            .Single(item => item.TextContent.Contains("result", StringComparison.Ordinal));
        Assert.Equal(
            ["公园已经全部开放。", "公园已经开放<b>。"],
            open.QuerySelectorAll(".quote").Select(quote => quote.TextContent)
        );
    }

    [Fact]
    public void Other_groups_of_findings_are_told_without_the_coverage()
    {
        using var site = TranslatedSite.Of(new Pair());

        Assert.DoesNotContain("blocks current", site.Run("check", "--only", "content").Out, StringComparison.Ordinal);
        Assert.Contains(
            "Translation 2020 en (English): 3 of 5 blocks current, 0 stale, 2 missing.",
            site.Run("check").Out,
            StringComparison.Ordinal
        );
    }

    private static TestSite WithMeasure()
    {
        var site = TranslatedSite.Of(new Pair { Commitment = "新建公园9处。", Result = "公园12处已经全部开放。" });
        site.Replace(Chinese, "source: ", "measures:\n  - { name: 公园, unit: 处, target: 9, actual: 12 }\nsource: ");
        site.Replace(TranslatedSite.First, "source-hash:", "measures:\n  - { name: Parks, unit: parks }\nsource-hash:");
        return site;
    }

    private static IReadOnlyList<(string? Project, string Block, string State, string Source, string? Before)> Open(
        CommandResult result
    )
    {
        using var document = JsonDocument.Parse(result.Out);
        return
        [
            .. document
                .RootElement.GetProperty("translation")
                .EnumerateArray()
                .SelectMany(item => item.GetProperty("open").EnumerateArray())
                .Select(item =>
                    (
                        item.GetProperty("project").GetString(),
                        item.GetProperty("block").GetString()!,
                        item.GetProperty("state").GetString()!,
                        item.GetProperty("source").GetString()!,
                        item.GetProperty("before").GetString()
                    )
                ),
        ];
    }
}
