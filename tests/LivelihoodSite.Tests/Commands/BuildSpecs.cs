using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Commands;

/// <summary>The real report through the real command line.</summary>
public sealed class BuildSpecs
{
    private const string Project = "input/2019/01-early-education/02-inclusive-places";

    [Fact]
    public void I_can_build_the_real_site_with_a_page_for_every_project_in_both_languages()
    {
        using var site = TestSite.CopyOfRepository();

        var result = site.Run("build", "--verbose").ExitsWith(0);

        Assert.Contains("Projects", result.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, finding => finding.IsError);
        foreach (var language in (string[])["zh", "en"])
        {
            var categories = Directory.GetDirectories(site.PathOf($"output/2019/{language}"));
            Assert.Equal(10, categories.Length);
            Assert.Equal(
                50,
                categories.Sum(folder =>
                    Directory
                        .GetFiles(folder)
                        .Count(file => Path.GetFileName(file) is not ("index.html" or "print.html"))
                )
            );
        }
    }

    [Fact]
    public void Importing_the_real_report_again_changes_no_file()
    {
        using var site = TestSite.CopyOfRepository();
        var before = site.Snapshot("input");

        site.Run("import").ExitsWith(0);

        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void Two_builds_in_two_folders_are_the_same_to_the_byte()
    {
        using var one = TestSite.CopyOfRepository();
        using var other = TestSite.CopyOfRepository();

        one.Run("build").ExitsWith(0);
        other.Run("build").ExitsWith(0);

        one.Snapshot().AssertSameBytes(other.Snapshot());
    }

    [Fact]
    public void A_second_build_writes_nothing()
    {
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();

        var result = site.Run("build").ExitsWith(0);

        Assert.Contains("Nothing has changed", result.Out, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot());
    }

    [Theory]
    [InlineData("title: ", "title： ", "LS0401")]
    [InlineData("title: ", "title: \"", "LS0401")]
    [InlineData("title: ", "titel: ", "LS0406")]
    [InlineData("id: 2019-01-02", "id: 2019-01-02\nid: 2019-01-02", "LS0403")]
    [InlineData("id: 2019-01-02", "id: &a 2019-01-02", "LS0402")]
    public void Malformed_front_matter_gives_one_clear_line_and_the_old_output_stays(
        string good,
        string bad,
        string code
    )
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();
        site.Replace($"{Project}.zh.md", good, bad);

        var result = site.Run("build").ExitsWith(1);

        result.HasFinding(code, $"{Project}.zh.md");
        before.AssertSame(site.Snapshot());
    }

    [Fact]
    public void A_slug_used_twice_names_both_files_and_the_old_output_stays()
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();
        site.Replace($"{Project}.zh.md", "slug: inclusive-places", "slug: parent-school");

        var result = site.Run("build").ExitsWith(1);

        var finding = Assert.Single(result.Findings, finding => finding.Code == "LS0416");
        Assert.Contains("parent-school", finding.Message, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot());
    }

    [Fact]
    public void A_missing_translation_names_the_file_to_write_and_the_old_output_stays()
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();
        site.Delete($"{Project}.en.md");

        site.Run("build").ExitsWith(1).HasFinding("LS0601", $"{Project}.en.md");

        before.AssertSame(site.Snapshot());
    }

    [Fact]
    public void A_missing_translation_shows_the_Chinese_under_a_notice_where_the_site_allows_it()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace("input/site.yml", "untranslated: error", "untranslated: notice");
        site.Delete($"{Project}.en.md");

        site.Run("build").ExitsWith(0).HasFinding("LS0601", $"{Project}.en.md");

        var page = site.Page("2019/en/early-education/inclusive-places.html");
        Assert.Contains(
            page.QuerySelectorAll("[lang=zh-Hans]"),
            element => element.TextContent.Contains("增加普惠性民办学位150个。", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_changed_Chinese_text_makes_exactly_that_block_of_the_translation_stale()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace("seeds/2019.txt", "共增加普惠民办学位360个", "共增加普惠民办学位361个");

        var result = site.Run("build").ExitsWith(0);

        var finding = Assert.Single(result.Findings, finding => finding.Code == "LS0602");
        Assert.Contains("result", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_link_in_a_text_is_fatal_and_names_its_file()
    {
        using var site = SampleSite.CreateImported();
        site.Write("input/pages/about.zh.md", "---\ntitle: 关于\n---\n[看](nowhere.html)\n");

        site.Run("build").ExitsWith(1).HasFinding("LS0703", "input/pages/about.zh.md");

        Assert.False(Directory.Exists(site.OutputFolder));
    }

    [Theory]
    [InlineData("index.html#nowhere")]
    [InlineData("about.html#nowhere")]
    [InlineData("#nowhere")]
    public void A_missing_anchor_is_fatal_and_names_its_file(string link)
    {
        using var site = SampleSite.CreateImported();
        site.Write("input/pages/about.zh.md", $"---\ntitle: 关于\n---\n[看]({link})\n");

        site.Run("build").ExitsWith(1).HasFinding("LS0704", "input/pages/about.zh.md");
    }

    [Theory]
    [InlineData("#看")]
    [InlineData("#%E7%9C%8B")]
    [InlineData("about.html#看")]
    [InlineData("#page_main")]
    public void A_link_may_name_a_place_of_its_own_page_in_any_spelling(string link)
    {
        using var site = SampleSite.CreateImported();
        site.Write("input/pages/about.zh.md", $"---\ntitle: 关于\n---\n[看]({link})\n\n## 看\n\n字\n");

        site.Run("build").ExitsWith(0);
    }

    [Fact]
    public void A_script_in_the_report_is_shown_as_text()
    {
        using var site = SampleSite.Create();
        site.Replace("seeds/2020.txt", "已建成12处", "<script>alert(1)</script>{{ 1 + 1 }}已建成12处");
        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);

        site.Run("build").ExitsWith(0);

        var page = site.Page("2020/zh/01/01.html");
        Assert.Empty(page.QuerySelectorAll("script:not([src^='../../assets/js/'], [src='../../../editions.js'])"));
        Assert.Contains(
            "<script>alert(1)</script>{{ 1 + 1 }}已建成12处",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_wrong_word_in_a_template_names_its_line_and_the_old_output_stays()
    {
        using var site = SampleSite.CreateImported();
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();
        var path = "theme/layouts/project.html";
        site.Write(path, site.Read(path) + "\n{{ no_such_thing }}\n");

        var result = site.Run("build").ExitsWith(1);

        var finding = Assert.Single(result.Findings, finding => finding.IsError);
        Assert.EndsWith(path, finding.Path, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot());
    }

    [Fact]
    public void Without_a_site_I_am_told_where_to_go()
    {
        using var site = TestSite.Empty();

        var result = site.Run("build").ExitsWith(2);

        Assert.Contains("input/site.yml", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_base_address_there_is_a_sitemap_and_every_page_names_its_versions()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace("input/site.yml", "base_url:", "base_url: https://www.example.org/a/b/");

        site.Run("build").ExitsWith(0);

        site.AssertOutput(
            "2019/sitemap.xml",
            "<loc>https://www.example.org/a/b/2019/zh/early-education/inclusive-places.html</loc>",
            "hreflang=\"x-default\""
        );
        var page = site.Page("2019/en/early-education/inclusive-places.html");
        Assert.Equal(
            ["en", "x-default", "zh-Hans"],
            page.QuerySelectorAll("head link[rel=alternate][hreflang]")
                .Select(link => link.GetAttribute("hreflang")!)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_site_of_its_pages_alone_has_all_that_they_lead_to()
    {
        using var site = DemoSite.Create();
        site.Write("input/site.yml", site.Read("input/site.yml") + "parts: pages\n");

        var build = site.Run("build").ExitsWith(0);

        Assert.DoesNotContain(build.Findings, finding => finding.IsError);
        Assert.True(site.Has("output/zh/compare/2022-2023.html"));
        Assert.False(site.Has("output/2023/zh/print.html"));
        Assert.DoesNotContain("href=\"\"", site.Read("output/2023/zh/sitemap.html"), StringComparison.Ordinal);
    }
}
