using System.Text.Json;
using AngleSharp.Dom;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Bilingual;

/// <summary>What readers, editors and users of the data learn of a translation that is old or missing.</summary>
public sealed class TranslationStateSpecs
{
    private const string Page = "2019/en/early-education/inclusive-places.html";
    private const string SideBySide = "2019/bilingual/early-education/inclusive-places.html";
    private const string English = "input/2019/01-early-education/02-inclusive-places.en.md";

    [Theory]
    [InlineData("commitment", "▲增加普惠性民办学位150个。", "▲增加普惠性民办学位160个。")]
    [InlineData("result", "共增加普惠民办学位360个。", "共增加普惠民办学位361个。")]
    public void A_changed_Chinese_sentence_makes_exactly_its_block_stale(string block, string old, string changed)
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace("seeds/2019.txt", old, changed);

        site.Run("import").ExitsWith(0);
        var check = site.Run("check", "--only", "translation");
        site.Run("build").ExitsWith(0);

        var finding = check.HasFinding("LS0602", English);
        Assert.Contains($"{block} was translated", finding.Message, StringComparison.Ordinal);
        Assert.Single(check.Findings, found => found.Code is "LS0602");
        var notice = Assert.Single(Notices(site, Page));
        Assert.Equal(block, notice.Closest("section")!.GetAttribute("aria-labelledby"));
        Assert.Equal("en", notice.Closest("[lang]")!.GetAttribute("lang"));
        Assert.Equal([$"2019-01-02 {block}"], StaleBlocks(site));
        Assert.Empty(Notices(site, "2019/en/early-education/parent-school.html"));
        Assert.Empty(Notices(site, "2019/zh/early-education/inclusive-places.html"));

        var both = Notices(site, SideBySide);
        Assert.Equal(["zh-Hans", "en"], both.Select(each => each.Closest("[lang]")!.GetAttribute("lang")));
        Assert.All(both, each => Assert.NotNull(each.Closest(".part")!.QuerySelector($"#p2019-01-02-{block}")));
        Assert.Single(Notices(site, "2019/en/print.html"));
        Assert.Single(Notices(site, "2019/en/early-education/print.html"));
    }

    [Fact]
    public void Without_a_change_nothing_is_stale()
    {
        using var site = TestSite.CopyOfRepository();

        site.Run("build").ExitsWith(0);

        Assert.Empty(Notices(site, Page));
        Assert.Empty(Notices(site, SideBySide));
        Assert.Empty(StaleBlocks(site));
    }

    [Fact]
    public void A_missing_translation_shows_the_Chinese_under_a_notice()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace("input/site.yml", "untranslated: error", "untranslated: notice");
        var text = site.Read(English);
        site.Write(English, text[..(text.LastIndexOf("---\n", StringComparison.Ordinal) + 4)]);

        site.Run("build").ExitsWith(0).HasFinding("LS0601", English);

        var result = site.Page(Page).QuerySelector("section.result")!;
        Assert.Equal(
            "This text has not been translated yet. The Chinese original is shown.",
            result.QuerySelector(".translation-note")!.TextContent
        );
        var chinese = result.QuerySelector(".verbatim")!;
        Assert.Equal("zh-Hans", chinese.GetAttribute("lang"));
        Assert.Contains("共增加普惠民办学位360个。", chinese.TextContent, StringComparison.Ordinal);
        Assert.Single(Notices(site, Page));
        Assert.Equal("Not translated", Assert.Single(Notices(site, SideBySide)).TextContent);
        Assert.Contains(
            "\"result\": \"missing\"",
            site.Read("output/2019/data/projects.json"),
            StringComparison.Ordinal
        );
    }

    private static List<IElement> Notices(TestSite site, string address) =>
        [.. site.Page(address).QuerySelectorAll("main .translation-note")];

    private static List<string> StaleBlocks(TestSite site)
    {
        using var json = JsonDocument.Parse(site.Read("output/2019/data/projects.json"));
        return
        [
            .. from category in json.RootElement.GetProperty("categories").EnumerateArray()
            from project in category.GetProperty("projects").EnumerateArray()
            let english = project.GetProperty("translations").GetProperty("en")
            from state in english.GetProperty("states").EnumerateObject()
            where state.Value.GetString() is "stale" && english.GetProperty("state").GetString() is "stale"
            select $"{project.GetProperty("id").GetString()} {state.Name}",
        ];
    }
}
