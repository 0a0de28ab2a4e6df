using LivelihoodSite.TestHarness;

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
