using AngleSharp.Dom;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Editions;

/// <summary>The demo site, built once for the tests that only read it.</summary>
public sealed class BuiltDemoSite : IDisposable
{
    /// <summary>Builds it.</summary>
    public BuiltDemoSite() => Site.Run("build").ExitsWith(0);

    internal TestSite Site { get; } = DemoSite.Create();

    /// <summary>Removes it.</summary>
    public void Dispose() => Site.Dispose();
}

/// <summary>Pages across years say what a person worked out by hand (tests/DemoSite/expected.md).</summary>
public sealed class AcrossYearsSpecs(BuiltDemoSite built) : IClassFixture<BuiltDemoSite>
{
    private readonly TestSite site = built.Site;

    [Fact]
    public void I_see_the_stated_status_of_every_series_in_every_year()
    {
        var page = site.Page("zh/series/index.html");

        var rows = page.QuerySelectorAll("table.years tbody tr")
            .Select(row =>
                string.Join(
                    " | ",
                    new[] { SlugOf(row.QuerySelector("th a")!) }.Concat(
                        row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())
                    )
                )
            );

        Assert.Equal(Expected("Status by year").Select(row => string.Join(" | ", row)), rows);
    }

    [Fact]
    public void I_see_promise_against_result_over_the_years_where_unit_and_basis_agree_and_breaks_are_marked()
    {
        var rows = SeriesOf(site).SelectMany(Figures);

        Assert.Equal(Expected("Figures over the years").Select(row => string.Join(" | ", row)), rows);
    }

    [Fact]
    public void Each_chart_shows_the_years_and_breaks_of_its_table()
    {
        var figures = SeriesOf(site)
            .SelectMany(slug => site.Page($"zh/series/{slug}.html").QuerySelectorAll(".series-figure"))
            .ToList();

        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            Assert.Equal(
                figure.QuerySelectorAll("tbody tr:not(.break) th").Select(cell => cell.TextContent),
                figure.QuerySelectorAll(".series-point .label").Select(label => label.TextContent)
            );
            Assert.Equal(
                figure.QuerySelectorAll("tbody tr.break").Length,
                figure.QuerySelectorAll(".series-break").Length
            );
        }
    }

    [Fact]
    public void Bars_of_all_years_are_drawn_to_one_scale()
    {
        var figure = site.Page("zh/series/older-estates.html").QuerySelector(".series-figure")!;

        // 12 → 11, 15 → 15, 10 → 10 of at most 15.
        Assert.Equal(
            ["80%", "73.33%", "100%", "100%", "66.67%", "66.67%"],
            figure.QuerySelectorAll("svg rect").Select(bar => bar.GetAttribute("width"))
        );
    }

    [Fact]
    public void Words_of_each_year_stand_on_the_page_of_the_series_with_status_and_comparison_apart()
    {
        var year = site.Page("zh/series/older-estates.html").QuerySelector("section:has(#y2023)")!;

        Assert.Equal("改造老旧小区10个，惠及居民2600户。", year.QuerySelector(".promise .verbatim")!.TextContent);
        Assert.Equal("完成改造10个，惠及居民2588户。", year.QuerySelector(".result .verbatim")!.TextContent);
        Assert.Equal("完成", year.QuerySelector(".stated .status")!.TextContent.Trim());
        Assert.Equal(
            ["达到（目标10个，报告为10个）", "未达到（目标2,600户，报告为2,588户）"],
            year.QuerySelectorAll(".verdict-row .verdict").Select(verdict => verdict.TextContent.Trim())
        );
        Assert.Equal(
            "../../2023/zh/neighbourhoods/older-estates.html",
            year.QuerySelector(".series-title a")!.GetAttribute("href")
        );
    }

    [Fact]
    public void A_year_without_the_project_is_told_and_so_is_a_break_in_definition()
    {
        var gap = site.Page("zh/series/pocket-parks.html").QuerySelector("section:has(#y2022)")!;
        var canteens = site.Page("en/series/community-canteens.html").QuerySelector("section:has(#y2023)")!;

        Assert.Contains("没有列入本项目", gap.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(
            "Break in definition: From 2023 the report gives the total number of canteens.",
            canteens.QuerySelector(".translation-note")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2021-2022")]
    [InlineData("2022-2023")]
    public void I_see_what_continued_what_is_new_and_what_is_not_listed_again_by_category(string pair)
    {
        var page = site.Page($"zh/compare/{pair}.html");

        var rows = page.QuerySelectorAll("section:has(ul.changes)")
            .SelectMany(section =>
                section
                    .QuerySelectorAll("ul.changes > li")
                    .Select(row =>
                        string.Join(
                            " | ",
                            pair,
                            section.QuerySelector("h2")!.TextContent,
                            row.ParentElement!.PreviousElementSibling!.FirstChild!.TextContent.Trim(),
                            row.QuerySelector("h4")!.TextContent,
                            row.QuerySelector(".note")?.TextContent ?? ""
                        )
                    )
            );

        Assert.Equal(
            Expected("Changes from year to year").Where(row => row[0] == pair).Select(row => string.Join(" | ", row)),
            rows
        );
    }

    [Theory]
    [InlineData("2021-2022", 5, 3, 3)]
    [InlineData("2022-2023", 7, 3, 1)]
    public void The_counts_of_a_comparison_add_up(string pair, params int[] totals)
    {
        var page = site.Page($"en/compare/{pair}.html");

        Assert.Equal(
            totals,
            page.QuerySelectorAll(".big-numbers b").Select(total => int.Parse(total.TextContent, null))
        );
        for (var column = 0; column < 3; column++)
        {
            Assert.Equal(
                totals[column],
                page.QuerySelectorAll("table.counts tbody tr")
                    .Sum(row => int.Parse(row.QuerySelectorAll("td")[column].TextContent, null))
            );
        }
    }

    [Fact]
    public void The_first_page_leads_to_the_newest_report_and_the_list_says_which_are_older()
    {
        var first = site.Page("index.html").QuerySelector("ul.editions li a")!;
        var list = site.Page("editions.html").QuerySelector("section[lang='en'] ul.editions")!;

        Assert.Equal("2023/zh/index.html", first.GetAttribute("href"));
        Assert.Equal(
            ["newest report", "a newer report is available", "a newer report is available"],
            list.QuerySelectorAll(".description").Select(line => line.TextContent.Split(" · ")[0])
        );
    }

    [Fact]
    public void A_project_leads_to_its_other_years_without_leaving_its_edition_but_by_the_list_of_editions()
    {
        var link = site.Page("2021/en/elderly-care/community-canteens.html").QuerySelector("a[data-series]")!;
        var list = site.Page("editions.html");

        Assert.Equal("../../../editions.html#en-community-canteens", link.GetAttribute("href"));
        Assert.Equal("community-canteens", link.GetAttribute("data-series"));
        Assert.Equal(
            "en/series/community-canteens.html",
            list.GetElementById("en-community-canteens")!.QuerySelector("a")!.GetAttribute("href")
        );
        Assert.Empty(site.Page("2021/en/elderly-care/care-platform.html").QuerySelectorAll("a[data-series]"));
    }

    [Fact]
    public void A_site_that_hides_comparisons_hides_them_here_too()
    {
        using var hidden = DemoSite.Create();
        hidden.Write("input/site.yml", hidden.Read("input/site.yml") + "verdicts: hide\n");

        hidden.Run("build").ExitsWith(0);

        var page = hidden.Page("zh/series/older-estates.html");
        Assert.Empty(page.QuerySelectorAll("svg.chart, .verdict"));
        Assert.NotEmpty(page.QuerySelectorAll(".status"));
    }

    [Fact]
    public void With_a_base_address_pages_across_years_are_canonical_and_name_their_versions()
    {
        using var own = DemoSite.CreatePublished("https://demo.example/a/");

        own.Run("build").ExitsWith(0);

        var page = own.Page("en/series/pocket-parks.html");
        Assert.Equal(
            "https://demo.example/a/en/series/pocket-parks.html",
            page.QuerySelector("link[rel='canonical']")!.GetAttribute("href")
        );
        Assert.Equal(
            ["zh-Hans zh/", "en en/", "x-default zh/"],
            page.QuerySelectorAll("link[rel='alternate'][hreflang]")
                .Select(link =>
                    $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")!["https://demo.example/a/".Length..][..3]}"
                )
        );
        own.AssertOutput(
            "sitemap-pages.xml",
            "<loc>https://demo.example/a/zh/compare/2021-2022.html</loc>",
            "hreflang=\"en\" href=\"https://demo.example/a/en/series/index.html\""
        );
        own.AssertOutput("sitemap.xml", "a/sitemap-pages.xml", "a/2021/sitemap.xml", "a/2022/sitemap.xml");
    }

    private static IEnumerable<string> SeriesOf(TestSite site) =>
        site.Page("zh/series/index.html").QuerySelectorAll("tbody th a").Select(SlugOf);

    private static string SlugOf(IElement link) => Path.GetFileNameWithoutExtension(link.GetAttribute("href")!);

    private IEnumerable<string> Figures(string slug) =>
        from figure in site.Page($"zh/series/{slug}.html").QuerySelectorAll(".series-figure")
        from row in figure.QuerySelectorAll("tbody tr:not(.break)")
        let cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()
        let year = row.QuerySelector("th")!.TextContent.Replace("年度", "", StringComparison.Ordinal)
        let isBreak = row.PreviousElementSibling is { ClassName: "break" }
        let share = cells.Count > 3 ? cells[3] : ""
        select string.Join(
            " | ",
            slug,
            figure.QuerySelector("h2")!.TextContent,
            year,
            cells[0],
            cells[1],
            cells[2],
            share,
            isBreak ? "break" : ""
        );

    private static IEnumerable<string[]> Expected(string heading) =>
        File.ReadAllText(Repository.PathOf(DemoSite.Expected))
            .Split($"## {heading}\n")[1]
            .Split("\n## ")[0]
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());
}
