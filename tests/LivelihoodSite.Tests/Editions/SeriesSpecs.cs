using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Archiving;

namespace LivelihoodSite.Tests.Editions;

/// <summary>People decide which projects are one series; the program suggests, and refuses what cannot be.</summary>
public sealed class SeriesSpecs : IDisposable
{
    private const string Parks = "input/2023/03-neighbourhoods/02-pocket-parks.zh.md";
    private const string Canteens = "input/2022/01-elderly-care/01-community-canteens.zh.md";

    private readonly TestSite site = DemoSite.Create();

    [Fact]
    public void A_promise_that_looks_like_the_year_before_is_suggested_until_somebody_decides()
    {
        Assert.DoesNotContain("LS1043", Check().Err, StringComparison.Ordinal);
        site.Replace(Canteens, "series: community-canteens\n", "");

        var finding = Check().HasFinding("LS1043", Canteens);

        Assert.Contains("新建社区老年食堂6处。", finding.Message, StringComparison.Ordinal);
        Assert.Contains("series: community-canteens", finding.Message, StringComparison.Ordinal);
        site.Replace(
            Canteens,
            "slug: community-canteens\n",
            "slug: community-canteens\nacknowledged: [{code: LS1043, reason: 另一项目}]\n"
        );
        var acknowledged = Check();
        Assert.Contains("acknowledged LS1043", acknowledged.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(
            acknowledged.Findings,
            other => other.Code == "LS1043" && other.Path.EndsWith(Canteens, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("series: pocket-parks", "series: 口袋公园", "LS1040")]
    [InlineData("series: pocket-parks", "series: older-estates", "LS1041")]
    [InlineData("series: pocket-parks", "series-break: {zh: 口径, en: Basis}", "LS1042")]
    public void What_cannot_be_a_series_is_refused_with_its_file(string words, string mistake, string code)
    {
        site.Replace(Parks, words, mistake);

        site.Run("build").ExitsWith(1).HasFinding(code, Parks);
    }

    [Fact]
    public void A_project_of_a_frozen_edition_that_names_no_series_is_taken_into_one_and_its_pages_stay_the_same()
    {
        using var own = ReadySite.CreateFrozen();
        var before = own.Snapshot("output/2020");
        own.Write(
            "input/2021/edition.yml",
            """
            year: 2021
            title: { zh: 重点民生实事, en: Key Livelihood Projects }
            categories:
              - { name: 养老服务工程, slug: elderly-care, title: { en: Elderly care } }

            """
        );
        own.Write(
            "input/2021/01/01.zh.md",
            """
            ---
            id: 2021-01-01
            series: canteens
            continues: 2020-01-01
            commitment: 新建社区食堂3处。
            status: {stated: 完成, code: completed}
            ---
            建成3处。

            """
        );
        own.Write("input/2021/01/01.en.md", "---\ntitle: Canteens\ncommitment: Open three.\n---\nDone.\n");

        own.Run("build").ExitsWith(0);

        before.AssertSameBytes(own.Snapshot("output/2020"));
        Assert.Equal(
            ["2020年度", "2021年度"],
            own.Page("zh/series/canteens.html").QuerySelectorAll(".series-year h2").Select(year => year.TextContent)
        );
        Assert.Equal(
            ["1", "0", "2"],
            own.Page("zh/compare/2020-2021.html").QuerySelectorAll(".big-numbers b").Select(total => total.TextContent)
        );
        own.AssertOutput("editions.js", "\"taken\":{\"2020-01-01\":\"canteens\"}");
    }

    [Theory]
    [InlineData("continues: 2021-09-09", "LS1044")]
    [InlineData("continues: 2023-01-01", "LS1044")]
    [InlineData("continues: parks", "LS1044")]
    public void What_cannot_be_continued_is_refused_with_its_file(string key, string code)
    {
        site.Replace(Parks, "series: pocket-parks", $"series: pocket-parks\n{key}");

        site.Run("build").ExitsWith(1).HasFinding(code, Parks);
    }

    [Fact]
    public void A_break_that_is_not_translated_is_told_like_any_other_missing_text()
    {
        site.Replace(Parks, "series: pocket-parks", "series: pocket-parks\nseries-break: 口径变化。");

        site.Run("build").ExitsWith(1).HasFinding("LS0601", Parks);
    }

    [Fact]
    public void The_series_stands_in_the_data_files()
    {
        site.Run("build").ExitsWith(0);

        site.AssertOutput(
            "2023/data/projects.json",
            "\"series\": \"community-canteens\"",
            "\"en\": \"From 2023 the report gives the total number of canteens."
        );
        site.AssertOutput("2023/data/projects.csv", ",series,", ",community-canteens,");
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    private CommandResult Check() => site.Run("check", "--only", "content", "--today", "2024-06-01");
}
