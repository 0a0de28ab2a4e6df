using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>A site changes one thing of the theme and keeps the rest; the example of docs/theming.md.</summary>
public sealed class ThemeOverlaySpecs : IDisposable
{
    private readonly TestSite site = TestSite.CopyOfRepository();

    public ThemeOverlaySpecs() => Directory.Delete(site.PathOf("theme"), recursive: true);

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_theme_inside_the_program_is_the_theme_of_the_repository()
    {
        var folder = Repository.PathOf("theme");

        Assert.Equal(
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
            DefaultTheme.Names
        );
        Assert.All(
            DefaultTheme.Names,
            name => Assert.Equal(File.ReadAllBytes(Path.Combine(folder, name)), DefaultTheme.Read(name))
        );
    }

    [Fact]
    public void A_site_without_a_theme_looks_like_one_with_the_whole_theme()
    {
        using var whole = TestSite.CopyOfRepository();
        whole.Run("build").ExitsWith(0);

        site.Run("build").ExitsWith(0);

        whole.Snapshot().AssertSameBytes(site.Snapshot());
    }

    [Fact]
    public void A_word_that_no_page_takes_is_told_with_what_was_meant()
    {
        site.Write("theme/i18n/zh.yml", "skip: 跳到正文\nnav_indx: 首页\n");

        var found = site.Run("check").ExitsWith(1).HasFinding("LS0808", "theme/i18n/zh.yml", line: 2);

        Assert.Contains("Did you mean nav_index?", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_of_its_own_serves_a_template_of_its_own()
    {
        site.Write("theme/i18n/zh.yml", "hotline_note: 热线\n");
        site.Write("theme/i18n/en.yml", "hotline_note: Hotline\n");
        site.Write("theme/partials/facts.html", "<p class=\"facts\">{{ w.hotline_note }}</p>\n");

        site.Run("build").ExitsWith(0);

        Assert.Equal("热线", site.Page("2019/zh/projects.html").QuerySelector("footer .facts")!.TextContent);
    }

    [Fact]
    public void A_site_can_change_one_partial_one_token_and_one_word()
    {
        site.Write("theme/assets/css/custom.css", ":root { --accent: #1f6b45; }\n");
        site.Write("theme/i18n/zh.yml", "nav_index: 民生实事首页\n");
        site.Write("theme/i18n/en.yml", "nav_index: Livelihood home\n");
        site.Write("theme/partials/facts.html", "<p class=\"facts\">{{ edition.title }}</p>\n");

        site.Run("build").ExitsWith(0);

        var page = site.Page("2019/zh/projects.html");
        Assert.Equal("民生实事首页", page.QuerySelector(".main-nav a")!.TextContent);
        Assert.Equal("全部项目", page.QuerySelectorAll(".main-nav a")[1].TextContent);
        Assert.Equal("2019年度重点民生实事", page.QuerySelector("footer .facts")!.TextContent);
        Assert.Equal("Livelihood home", site.Page("2019/en/projects.html").QuerySelector(".main-nav a")!.TextContent);
        var css = File.ReadAllText(Assert.Single(Directory.GetFiles(site.PathOf("output/assets"), "site.*.css")));
        Assert.EndsWith(":root { --accent: #1f6b45; }", css.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("--paper:#fcfbf7;", css, StringComparison.Ordinal);
    }

    [Fact]
    public void Style_sheets_lose_what_says_nothing_and_nothing_else()
    {
        site.Write(
            "theme/assets/css/custom.css",
            """
            /* Ours. */
            a:hover > b,
            a :focus {
              --empty: ;
              --pair: { a: b };
              content: "a: b {";
              grid-template:
                "a b"
                "c d";
            }

            """
        );

        site.Run("build").ExitsWith(0);

        var css = File.ReadAllText(Assert.Single(Directory.GetFiles(site.PathOf("output/assets"), "site.*.css")));
        Assert.EndsWith(
            "a:hover > b,a :focus{--empty: ;--pair:{ a: b };content:\"a: b {\";grid-template:\n\"a b\"\n\"c d\";}",
            css,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_partial_of_one_s_own_shows_each_page_what_it_names_whether_all_pages_share_it_or_not()
    {
        site.Write("theme/partials/facts.html", "<p class=\"facts\">{{ site.name }}, {{ w.nav_index }}</p>\n");
        site.Write("theme/partials/address.html", "<p class=\"own\">{{ site.name }}, {{ page.heading }}</p>\n");

        site.Run("build").ExitsWith(0);

        foreach (var (language, home) in ((string, string)[])[("zh", "首页"), ("en", "Home")])
        {
            foreach (var name in (string[])["fitness-games", "reading", "youth-football"])
            {
                var page = site.Page($"2019/{language}/culture-sport/{name}.html");
                var start = page.QuerySelector(".site-name")!.TextContent.Trim('▲', ' ', '\n');
                Assert.Equal($"{start}, {home}", page.QuerySelector("footer .facts")!.TextContent);
                Assert.Equal(
                    $"{start}, {page.QuerySelector("h1")!.TextContent}",
                    page.QuerySelector("footer .own")!.TextContent
                );
            }
        }
    }

    [Fact]
    public void A_mistake_in_a_site_s_own_file_is_told_by_the_name_of_that_file()
    {
        site.Write("theme/partials/facts.html", "<p>{{ edition.titel }}</p>\n");

        site.Run("build").ExitsWith(1).HasFinding("LS0802", "theme/partials/facts.html", 1);
    }

    [Fact]
    public void A_word_that_fills_other_places_than_in_the_other_language_is_an_error()
    {
        site.Write("theme/i18n/en.yml", "projects_lead: All projects.\n");

        site.Run("build").ExitsWith(1).HasFinding("LS0806", "theme/i18n/en.yml");
    }

    [Fact]
    public void A_changed_file_of_the_theme_is_a_reason_to_build_again()
    {
        site.Run("build").ExitsWith(0);
        site.Write("theme/i18n/zh.yml", "nav_index: 民生实事首页\n");

        var result = site.Run("build").ExitsWith(0);

        Assert.DoesNotContain("Nothing has changed", result.Out, StringComparison.Ordinal);
        Assert.Equal("民生实事首页", site.Page("2019/zh/projects.html").QuerySelector(".main-nav a")!.TextContent);
    }
}
