using AngleSharp.Dom;
using LivelihoodSite.Quantities;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Bilingual;

/// <summary>Both languages side by side, through the real command.</summary>
public sealed class SideBySideSpecs
{
    private const string Page = "2020/bilingual/01/01.html";

    [Fact]
    public void Sentences_stand_beside_their_translation_where_both_sides_have_as_many()
    {
        using var site = Translated(
            "完成。已建成12处；服务老人2000余人。",
            "Twelve were built. They serve more than 2,000 people."
        );

        site.Run("build").ExitsWith(0);

        Assert.Equal(
            ["已建成12处； | Twelve were built.", "服务老人2000余人。 | They serve more than 2,000 people."],
            Rows(site)
        );
    }

    [Theory]
    [InlineData("完成。甲方建成12处。乙方建成20处。", "B built 20. A built 12.")]
    [InlineData(
        "完成。一。本年度在全区各街道建成一批服务设施并投入使用。",
        "A batch of facilities was built in every subdistrict. Yes."
    )]
    [InlineData("完成。甲。乙。", "A. B. C.")]
    public void Whole_paragraphs_stand_side_by_side_where_the_sentences_do_not_fit(string result, string english)
    {
        using var site = Translated(result, english);

        site.Run("build").ExitsWith(0);

        Assert.Equal([$"{result["完成。".Length..]} | {english}"], Rows(site));
    }

    [Fact]
    public void The_same_figure_carries_the_same_letter_and_no_letter_is_part_of_the_text()
    {
        using var site = Translated(
            "完成。已建成12处，服务老人2000余人。",
            "In all, 12 were built, serving more than 2,000 people."
        );

        site.Run("build").ExitsWith(0);

        var page = site.Page(Page);
        Assert.Equal(
            ["a 9处", "a 9", "b 12处", "c 2000余人", "b 12", "c 2,000"],
            page.QuerySelectorAll(".verbatim [data-mark]")
                .Select(mark => $"{mark.GetAttribute("data-mark")} {mark.TextContent}")
        );
        Assert.Contains("已建成12处，服务老人2000余人。", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_more_than_paragraphs_keeps_its_form_on_both_sides()
    {
        using var site = Translated("完成。已建成12处。", "Built:\n\n- twelve\n- **soon** more");

        site.Run("build").ExitsWith(0);

        var side = site.Page(Page)
            .QuerySelectorAll(".side[lang='en']")
            .First(each => each.QuerySelector("ul") is not null);
        Assert.Equal(2, side.QuerySelectorAll("li").Length);
        Assert.Equal("soon", side.QuerySelector("strong")!.TextContent);
    }

    [Fact]
    public void Every_page_side_by_side_says_in_both_languages_that_the_Chinese_prevails()
    {
        using var site = Translated("完成。已建成12处。", "Twelve were built.");

        site.Run("build").ExitsWith(0);

        foreach (
            var address in (string[])
                [Page, "2020/bilingual/index.html", "2020/bilingual/01/index.html", "2020/bilingual/print.html"]
        )
        {
            var page = site.Page(address);
            Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
            Assert.Contains(
                "译文仅供参考，以中文为准。",
                page.QuerySelector("main")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "This translation is for reference only. The Chinese text prevails.",
                page.QuerySelector("main [lang='en']:has(strong)")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.Equal("zh-Hans", page.QuerySelector("h1 > [lang]")!.GetAttribute("lang"));
        }

        Assert.Equal("New canteens", site.Page(Page).QuerySelector("h1 > [lang='en']")!.TextContent);
    }

    [Fact]
    public void I_get_from_a_project_to_both_languages_and_back()
    {
        using var site = Translated("完成。已建成12处。", "Twelve were built.");

        site.Run("build").ExitsWith(0);

        foreach (var language in (string[])["zh", "en"])
        {
            Assert.Single(
                site.Page($"2020/{language}/01/01.html")
                    .QuerySelectorAll(".languages a[href='../../bilingual/01/01.html']")
            );
            Assert.Single(
                site.Page(Page).QuerySelectorAll($".languages a[hreflang][href='../../{language}/01/01.html']")
            );
            Assert.Single(
                site.Page($"2020/{language}/sitemap.html").QuerySelectorAll("main a[href='../bilingual/index.html']")
            );
        }

        Assert.Equal("双语对照", site.Page(Page).QuerySelector(".languages [aria-current]")!.TextContent);
    }

    [Fact]
    public void The_sitemap_for_search_engines_lists_a_page_in_both_languages_without_versions()
    {
        using var site = Translated("完成。已建成12处。", "Twelve were built.");
        site.Write("input/site.yml", site.Read("input/site.yml") + "base_url: https://district.example/a/\n");

        site.Run("build").ExitsWith(0);

        Assert.Contains(
            $"<loc>https://district.example/a/{Page}</loc>\n  </url>",
            site.Read("output/2020/sitemap.xml"),
            StringComparison.Ordinal
        );
        Assert.Empty(site.Page(Page).QuerySelectorAll("link[rel='alternate']"));
        Assert.Single(site.Page(Page).QuerySelectorAll("link[rel='canonical']"));
    }

    [Fact]
    public void A_lost_Chinese_sentence_stops_the_build()
    {
        using var site = Translated(
            "完成。已建成12处；服务老人2000余人。",
            "Twelve were built. They serve more than 2,000 people."
        );
        site.Replace(
            "theme/partials/bilingual-block.html",
            "{{ row.source }}",
            "{{ if row.start }}{{ row.source }}{{ end }}"
        );

        var build = site.Run("build").ExitsWith(1);

        Assert.Contains(
            build.Findings,
            finding => finding.Code is "LS0702" && finding.Message.Contains(Page, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_site_in_one_language_has_no_pages_side_by_side()
    {
        using var site = SampleSite.CreateImported();
        site.Write(
            "input/site.yml",
            site.Read("input/site.yml") + "languages: [{ code: zh, tag: zh-Hans, name: 中文 }]\n"
        );
        site.Replace("input/site.yml", ", en: Example District Livelihood Projects", "");
        site.Delete("input/pages/about.en.md");
        site.Delete("input/pages/accessibility.en.md");
        foreach (
            var path in Directory.EnumerateFiles(site.PathOf("input/2020"), "*.en.md", SearchOption.AllDirectories)
        )
        {
            File.Delete(path);
        }

        site.Run("build").ExitsWith(0);

        site.AssertNoOutput("2020/bilingual/index.html");
        Assert.DoesNotContain("bilingual", site.Read("output/2020/zh/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("服务1.9万人次", "19,000 attendances", "1.9万人次 19,000")]
    [InlineData("捐款181万元", "1.81 million yuan", "181万元 1.81 million")]
    [InlineData("失业率1.8%", "a rate of 1.8%", "1.8% 1.8%")]
    [InlineData("培训三千多人", "more than 3,000 people", "三千多人 3,000")]
    [InlineData("增加26个", "opened on 26 December with more", "")]
    [InlineData("增加15个", "a 15-minute circle", "")]
    [InlineData("失业率3%", "3 people", "")]
    [InlineData("甲5个，乙5个", "5 and 5", "")]
    [InlineData("共2019个", "in 2019", "")]
    [InlineData("共7场", "Seven fairs", "7场 Seven")]
    [InlineData("建设1处", "One was built", "")]
    public void Only_figures_that_are_certainly_the_same_are_paired(string chinese, string english, string expected)
    {
        var pairs = FigurePairs.Of(chinese, english);

        Assert.Equal(
            expected,
            string.Join("; ", pairs.Select(pair => $"{chinese[pair.Source]} {english[pair.Translation]}"))
        );
    }

    /// <summary>The sample site with one project whose words are complete in English.</summary>
    private static TestSite Translated(string result, string english)
    {
        var site = SampleSite.Create();
        var report = SampleSite.Report.Replace(
            "完成。已建成12处，服务老人2000余人。",
            result,
            StringComparison.Ordinal
        );
        site.Write("seeds/2020.txt", report + "\n");
        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);
        site.Write(
            "input/2020/01/01.en.md",
            $"---\ntitle: New canteens\ncommitment: Open 9 new community canteens.\n---\n{english}\n"
        );
        return site;
    }

    /// <summary>The rows of the result, both sides.</summary>
    private static IEnumerable<string> Rows(TestSite site) =>
        site.Page(Page)
            .QuerySelector("[id$='-result']")!
            .ParentElement!.QuerySelectorAll(".pair:has(> .side)")
            .Select(row => string.Join(" | ", row.Children.Select(side => side.TextContent.Trim())));
}
