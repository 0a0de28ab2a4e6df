using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Editions;

/// <summary>Addresses are for ever: once published, a page is made again or leads to where it lies now.</summary>
public sealed class AddressSpecs : IDisposable
{
    private const string Base = "https://demo.example/a/";
    private const string Canteens = "input/2021/01-elderly-care/01-community-canteens.zh.md";

    private readonly TestSite site = DemoSite.CreatePublished(Base);

    [Fact]
    public void What_a_published_site_holds_is_written_down_and_the_next_build_has_nothing_to_do()
    {
        site.Run("build").ExitsWith(0);

        var ledger = site.Read("archives/addresses/2021.tsv");
        Assert.Contains(
            "\n2021/zh/elderly-care/community-canteens.html\t2021-01-01\n",
            ledger,
            StringComparison.Ordinal
        );
        Assert.Contains("\n2021/zh/elderly-care/index.html\t2021-01\n", ledger, StringComparison.Ordinal);
        Assert.Contains("\n2021/data/projects.csv\n", ledger, StringComparison.Ordinal);
        Assert.DoesNotContain("assets", ledger, StringComparison.Ordinal);
        Assert.Contains(
            "\nzh/compare/2021-2022.html\n",
            site.Read("archives/addresses/site.tsv"),
            StringComparison.Ordinal
        );
        Assert.Contains("Nothing has changed", site.Run("build").ExitsWith(0).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_writes_nothing_down_and_may_change_its_addresses()
    {
        site.Replace("input/site.yml", "published: true", "published: false");
        site.Run("build").ExitsWith(0);
        site.Replace(Canteens, "slug: community-canteens", "slug: canteens");

        site.Run("build").ExitsWith(0);

        Assert.False(site.Has("archives/addresses/2021.tsv"));
        site.AssertOutput("2021/zh/elderly-care/canteens.html", "新建社区老年食堂");
    }

    [Fact]
    public void A_changed_slug_stops_the_build_names_the_file_and_leaves_the_published_site()
    {
        site.Run("build").ExitsWith(0);
        var published = site.Snapshot();
        var ledgers = site.Snapshot("archives");
        site.Replace(Canteens, "slug: community-canteens", "slug: canteens");

        var result = site.Run("build").ExitsWith(1);

        var finding = result.HasFinding("LS1020", Canteens);
        Assert.Contains(
            "2021/bilingual/elderly-care/community-canteens.html",
            finding.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("aliases: [elderly-care/community-canteens]", finding.Message, StringComparison.Ordinal);
        published.AssertSame(site.Snapshot());
        ledgers.AssertSame(site.Snapshot("archives"));
    }

    [Fact]
    public void An_alias_is_a_plain_page_in_its_language_with_a_link_to_the_new_address()
    {
        site.Run("build").ExitsWith(0);
        site.Replace(Canteens, "slug: community-canteens", "slug: canteens\naliases: [community-canteens]");

        site.Run("build").ExitsWith(0);

        foreach (var language in (string[])["zh", "en", "bilingual"])
        {
            var page = site.Page($"2021/{language}/elderly-care/community-canteens.html");
            Assert.All(
                page.QuerySelectorAll("main p a"),
                link => Assert.Equal("canteens.html", link.GetAttribute("href"))
            );
            Assert.Equal(language is "bilingual" ? 2 : 1, page.QuerySelectorAll("main p a").Length);
            Assert.Equal(
                $"{Base}2021/{language}/elderly-care/canteens.html",
                page.QuerySelector("link[rel='canonical']")!.GetAttribute("href")
            );
            Assert.Empty(page.QuerySelectorAll("meta[http-equiv='refresh']"));
        }

        var english = site.Page("2021/en/elderly-care/community-canteens.html");
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Moved: New community canteens for older people", english.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(
            "elderly-care/community-canteens.html",
            site.Read("output/2021/sitemap.xml"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_alias_of_a_category_moves_everything_in_it()
    {
        site.Run("build").ExitsWith(0);
        site.Replace("input/2021/edition.yml", "slug: elderly-care", "slug: older-people\n    aliases: [elderly-care]");

        site.Run("build").ExitsWith(0);

        Assert.Equal(
            "../older-people/community-canteens.html",
            site.Page("2021/zh/elderly-care/community-canteens.html").QuerySelector("main p a")!.GetAttribute("href")
        );
        Assert.True(site.Has("output/2021/en/elderly-care/print.html"));
    }

    [Fact]
    public void A_changed_slug_of_a_category_is_told_once_for_each_page_with_the_key_that_mends_all()
    {
        site.Run("build").ExitsWith(0);
        site.Replace("input/2021/edition.yml", "slug: elderly-care", "slug: older-people");

        var result = site.Run("build").ExitsWith(1);

        Assert.Contains(
            result.Findings,
            finding =>
                finding.Code == "LS1020"
                && finding.Path.EndsWith("input/2021/edition.yml", StringComparison.Ordinal)
                && finding.Message.Contains("aliases: [elderly-care]", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_published_edition_cannot_be_taken_away()
    {
        site.Run("build").ExitsWith(0);
        Directory.Delete(site.PathOf("input/2022"), recursive: true);

        var result = site.Run("build").ExitsWith(1);

        result.HasFinding("LS1021", "archives/addresses/2022.tsv");
    }

    [Fact]
    public void A_renamed_series_needs_the_name_that_it_had()
    {
        site.Run("build").ExitsWith(0);
        const string New = "input/2021/03-neighbourhoods/02-pocket-parks.zh.md";
        const string Later = "input/2023/03-neighbourhoods/02-pocket-parks.zh.md";
        site.Replace(New, "series: pocket-parks", "series: small-parks");
        site.Replace(Later, "series: pocket-parks", "series: small-parks");
        var refused = site.Run("build").ExitsWith(1);
        Assert.Contains("series-aliases: [pocket-parks]", refused.Err, StringComparison.Ordinal);
        site.Replace(Later, "series: small-parks", "series: small-parks\nseries-aliases: [pocket-parks]");

        site.Run("build").ExitsWith(0);

        Assert.Equal(
            "small-parks.html",
            site.Page("zh/series/pocket-parks.html").QuerySelector("main p a")!.GetAttribute("href")
        );
    }

    [Fact]
    public void A_comparison_keeps_its_page_when_a_year_is_put_in_between()
    {
        foreach (var path in (string[])["input/2022", "seeds/2022.txt"])
        {
            Move(path, "aside/" + path);
        }

        site.Run("build").ExitsWith(0);
        Assert.True(site.Has("output/zh/compare/2021-2023.html"));
        foreach (var path in (string[])["input/2022", "seeds/2022.txt"])
        {
            Move("aside/" + path, path);
        }

        site.Run("build").ExitsWith(0);

        foreach (var pair in (string[])["2021-2022", "2021-2023", "2022-2023"])
        {
            Assert.True(site.Has($"output/zh/compare/{pair}.html"), pair);
        }
    }

    [Fact]
    public void An_alias_that_cannot_have_been_an_address_is_refused()
    {
        site.Replace(Canteens, "slug: community-canteens", "slug: community-canteens\naliases: [zh/a/b, 食堂]");

        var result = site.Run("build").ExitsWith(1);

        Assert.Equal(2, result.Findings.Count(finding => finding.Code == "LS1022"));
    }

    /// <inheritdoc/>
    public void Dispose() => site.Dispose();

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(to))!);
        Directory.Move(site.PathOf(from), site.PathOf(to));
    }
}
