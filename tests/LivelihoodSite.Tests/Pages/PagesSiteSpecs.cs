using AngleSharp.Dom;

namespace LivelihoodSite.Tests.Pages;

/// <summary>A site made of Markdown pages alone (<c>kind: pages</c>).</summary>
public sealed class PagesSiteSpecs
{
    private const string Files = """
        -- input/site.yml --
        kind: pages
        pages: guide
        name: { zh: 办事指南, en: Guide }
        untranslated: notice
        -- guide/README.md --
        # 办事指南

        怎样申请。找谁办理。

        ## 申请

        - [怎样申请](applying.md)：三步。
        - [表格](forms/README.md)
        -- guide/README.en.md --
        # Guide

        How to apply.

        ## Applying

        - [How to apply](applying.en.md): three steps.
        - [Forms](forms/)
        -- guide/applying.md --
        # 怎样申请

        先读[费用](forms/fees.md#费用)，再去窗口，带上[表格](forms/form.csv)。

        ![办事大厅的二号窗口](images/counter.svg)

        ## 准备材料

        | 材料 | 份数 |
        |---|---:|
        | 身份证复印件 | 1 |

        ## 提交

        ```console
        $ livelihood build
        好了
        ```
        -- guide/applying.en.md --
        # How to apply

        See [the fees](forms/fees.md#费用) at 2号窗口.
        -- guide/forms/README.md --
        # 表格

        - [费用](fees.md)
        -- guide/forms/fees.md --
        # 费用说明

        **背景。** 回到[申请](../applying.md#提交)。

        ## 费用

        不收费。
        -- guide/forms/form.csv --
        姓名,住址
        -- guide/forms/unused.csv --
        空
        -- guide/images/counter.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>
        """;

    [Fact]
    public void I_get_pages_in_both_languages_with_contents_neighbours_and_the_same_page_in_the_other_language()
    {
        using var site = TestSite.FromFiles(Files);
        site.Run("build").ExitsWith(0);

        var page = site.Page("zh/applying.html");

        Assert.Equal("怎样申请", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("怎样申请 - 办事指南", page.Title);
        Assert.Equal(
            ["applying.html", "forms/index.html"],
            page.QuerySelectorAll(".manual-contents a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(
            "page",
            page.QuerySelector(".manual-contents a[href='applying.html']")!.GetAttribute("aria-current")
        );
        Assert.Equal("index.html", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("forms/index.html", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("../en/applying.html", page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal(
            ["#准备材料", "#提交"],
            page.QuerySelectorAll(".on-this-page a").Select(link => link.GetAttribute("href"))
        );
        site.AssertOutput("index.html", "href=\"zh/index.html\"", "href=\"en/index.html\"");
        site.AssertNoOutput("editions.html");
    }

    [Fact]
    public void I_follow_links_between_files_from_page_to_page_in_my_language()
    {
        using var site = TestSite.FromFiles(Files);
        site.Run("build").ExitsWith(0);

        Assert.Equal(
            ["forms/fees.html#%E8%B4%B9%E7%94%A8"],
            site.Page("en/applying.html").QuerySelectorAll(".prose a").Select(link => link.GetAttribute("href"))
        );
        var fees = site.Page("zh/forms/fees.html");
        Assert.Equal("../applying.html#%E6%8F%90%E4%BA%A4", fees.QuerySelector(".prose p a")!.GetAttribute("href"));
        Assert.Equal(
            ["../index.html", "index.html"],
            fees.QuerySelectorAll(".crumbs a").Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void I_read_of_a_page_what_it_says_first_and_not_the_label_before_it()
    {
        using var site = TestSite.FromFiles(Files);
        site.Run("build").ExitsWith(0);

        var description = site.Page("zh/forms/fees.html").QuerySelector("meta[name=description]")!;
        Assert.Equal("回到申请。", description.GetAttribute("content"));
    }

    [Fact]
    public void I_see_pictures_tables_and_commands_as_they_can_be_read_and_used()
    {
        using var site = TestSite.FromFiles(Files);
        site.Run("build").ExitsWith(0);

        var page = site.Page("zh/applying.html");

        var picture = page.QuerySelector("img")!;
        Assert.Matches("^../assets/counter\\.[0-9a-f]{8}\\.svg$", picture.GetAttribute("src"));
        Assert.True(site.Has("output/" + picture.GetAttribute("src")!["../".Length..]));
        Assert.Equal("办事大厅的二号窗口", picture.GetAttribute("alt"));
        var form = page.QuerySelector("a[download]")!;
        Assert.Equal("form.csv", form.GetAttribute("download"));
        Assert.Equal("姓名,住址\n", site.Read("output/" + form.GetAttribute("href")!["../".Length..]));
        Assert.DoesNotContain(site.Snapshot().Paths, path => path.Contains("unused", StringComparison.Ordinal));
        Assert.Equal("0", page.QuerySelector(".table-wrap")!.GetAttribute("tabindex"));
        Assert.Equal(
            "livelihood build\n好了\n",
            page.QuerySelector("pre")!.TextContent.Replace("$ ", "", StringComparison.Ordinal)
        );
        Assert.Equal("0", page.QuerySelector("pre")!.GetAttribute("tabindex"));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void I_am_told_what_is_not_translated_and_what_changed_since()
    {
        using var site = TestSite.FromFiles(Files);
        var built = site.Run("build").ExitsWith(0);
        built.HasFinding("LS0601", "guide/forms/fees.md");
        var hint = built.HasFinding("LS0602", "guide/applying.en.md").Message;
        site.AssertOutput("en/applying.html", "The original has changed since this translation was made.");
        Assert.Equal("zh-Hans", site.Page("en/forms/fees.html").QuerySelector(".prose")!.GetAttribute("lang"));

        var hash = hint[hint.IndexOf("source-hash: ", StringComparison.Ordinal)..][..29];
        site.Write("guide/applying.en.md", $"---\n{hash}\n---\n{site.Read("guide/applying.en.md")}");
        Assert.DoesNotContain(
            site.Run("build").ExitsWith(0).Findings,
            finding => finding.Path.EndsWith("applying.en.md", StringComparison.Ordinal)
        );

        site.Replace("guide/applying.md", "再去窗口", "再去二号窗口");
        site.Run("build").ExitsWith(0).HasFinding("LS0602", "guide/applying.en.md");
    }

    [Theory]
    [InlineData("LS0703", "guide/applying.md", "forms/fees.md#费用", "forms/fee.md")]
    [InlineData("LS0704", "guide/applying.md", "fees.md#费用", "fees.md#没有")]
    [InlineData("LS1281", "guide/applying.md", "办事大厅的二号窗口", "")]
    [InlineData("LS1282", "guide/applying.md", "images/counter.svg", "images/count.svg")]
    [InlineData("LS1284", "guide/forms/fees.md", "[费用](fees.md)", "没有", "guide/forms/README.md")]
    [InlineData("LS0405", "guide/forms/fees.md", "# 费用说明", "费用说明")]
    [InlineData("LS0417", "guide/applying.fr.md", "", "")]
    [InlineData("LS0413", "guide/How To.md", "", "")]
    [InlineData("LS0407", "input/site.yml", "pages: guide", "pages: ../guide")]
    [InlineData("LS0407", "input/site.yml", "kind: pages", "kind: page")]
    public void I_am_stopped_by_a_mistake_with_the_file_that_holds_it(
        string code,
        string path,
        string old,
        string replacement,
        string? changed = null
    )
    {
        using var site = TestSite.FromFiles(Files);
        if (old.Length == 0)
        {
            site.Write(path, "# 新页\n");
        }
        else
        {
            site.Replace(changed ?? path, old, replacement);
        }

        var built = site.Run("build").ExitsWith(1);

        Assert.Contains(
            built.Findings,
            finding => finding.Code == code && finding.Path.EndsWith(path, StringComparison.Ordinal)
        );
        Assert.False(site.Has("output/index.html"));
    }

    [Fact]
    public void I_am_told_the_line_of_a_picture_without_words()
    {
        using var site = TestSite.FromFiles(Files);
        site.Replace("guide/applying.md", "办事大厅的二号窗口", "");
        site.Run("build").ExitsWith(1).HasFinding("LS1281", "guide/applying.md", 5);
    }

    [Fact]
    public void I_need_a_first_page()
    {
        using var site = TestSite.FromFiles(Files);
        site.Delete("guide/README.md");
        site.Delete("guide/README.en.md");
        site.Run("build").ExitsWith(1).HasFinding("LS1283", "guide/README.md");
    }

    [Fact]
    public void I_find_each_section_by_its_words()
    {
        using var site = TestSite.FromFiles(Files);
        site.Run("build").ExitsWith(0);

        var page = site.Page("zh/search.html");

        Assert.Equal(
            ["index.html", "index.html#申请", "applying.html", "applying.html#准备材料", "applying.html#提交"],
            page.QuerySelectorAll(".hit-title a")
                .Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!))
                .Take(5)
        );
        var index = site.Read("output/zh/" + page.QuerySelector("script[src*=search-index]")!.GetAttribute("src"));
        Assert.Contains("身份证复印件 1", index, StringComparison.Ordinal);
        Assert.Contains("How to apply", index, StringComparison.Ordinal);
    }

    [Fact]
    public void I_get_a_new_site_after_a_page_or_picture_has_changed_and_the_same_bytes_otherwise()
    {
        using var site = TestSite.FromFiles(Files);
        site.Run("build").ExitsWith(0);
        var before = site.Snapshot();
        Assert.Contains("Nothing has changed", site.Run("build").ExitsWith(0).Out, StringComparison.Ordinal);

        site.Replace("guide/images/counter.svg", "width=\"10\" height=\"10\"/", "width=\"9\" height=\"9\"/");
        Assert.DoesNotContain("Nothing has changed", site.Run("build").ExitsWith(0).Out, StringComparison.Ordinal);
        site.Replace("guide/images/counter.svg", "width=\"9\" height=\"9\"/", "width=\"10\" height=\"10\"/");
        site.Run("build").ExitsWith(0);

        Assert.Empty(before.DifferencesTo(site.Snapshot()));
    }

    [Fact]
    public void I_can_keep_the_pages_in_the_folder_of_the_site_itself()
    {
        using var site = TestSite.FromFiles(
            Files
                .Replace("pages: guide", "pages: .", StringComparison.Ordinal)
                .Replace("-- guide/", "-- ", StringComparison.Ordinal)
        );
        site.Run("build").ExitsWith(0);
        site.Run("build").ExitsWith(0);
        Assert.Equal("怎样申请", site.Page("zh/applying.html").QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void I_come_from_an_old_address_to_the_page_as_it_is_called_now()
    {
        using var site = TestSite.FromFiles(Files);
        site.Replace("input/site.yml", "kind: pages", "kind: pages\nbase_url: https://example.org/guide/");
        site.Replace("guide/applying.md", "# 怎样申请", "---\naliases: [how-to, office/README]\n---\n\n# 怎样申请");
        site.Replace("guide/forms/fees.md", "# 费用说明", "---\naliases: [costs]\n---\n\n# 费用说明");
        site.Run("build").ExitsWith(0);

        var moved = site.Page("zh/how-to.html");

        Assert.Equal("applying.html", moved.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("怎样申请", moved.QuerySelector("main a")!.TextContent);
        Assert.Equal("zh-Hans", moved.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            "https://example.org/guide/zh/applying.html",
            moved.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        var folder = site.Page("zh/office/index.html");
        Assert.Equal("../applying.html", folder.QuerySelector("main a")!.GetAttribute("href"));
        Assert.True(site.Has("output/zh/office/" + folder.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")));
        // A page without translation stands in its place under the same names; one with a translation has names of its own.
        Assert.Equal("forms/fees.html", site.Page("en/costs.html").QuerySelector("main a")!.GetAttribute("href"));
        site.AssertNoOutput("en/how-to.html");
        Assert.DoesNotContain("how-to", site.Read("output/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("how-to", site.Read("output/zh/search.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LS1022", "../how-to")]
    [InlineData("LS1022", "How To")]
    [InlineData("LS0910", "forms/fees")]
    public void I_am_told_of_an_old_address_that_cannot_be_or_is_that_of_another_page(string code, string alias)
    {
        using var site = TestSite.FromFiles(Files);
        site.Replace("guide/applying.md", "# 怎样申请", $"---\naliases: ['{alias}']\n---\n\n# 怎样申请");

        var built = site.Run("build").ExitsWith(1);

        Assert.Contains(built.Findings, finding => finding.Code == code);
    }

    [Fact]
    public void I_get_a_check_that_asks_for_no_facts_of_a_government_site()
    {
        using var site = TestSite.FromFiles(Files);
        var checkedSite = site.Run("check").ExitsWith(0);
        Assert.All(checkedSite.Findings, finding => Assert.StartsWith("LS06", finding.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void I_get_absolute_addresses_and_a_policy_once_the_site_has_an_address()
    {
        using var site = TestSite.FromFiles(Files);
        site.Replace("input/site.yml", "kind: pages", "kind: pages\nbase_url: https://example.org/guide/");
        site.Run("build").ExitsWith(0);

        site.AssertOutput(
            "zh/applying.html",
            "<link rel=\"canonical\" href=\"https://example.org/guide/zh/applying.html\">",
            "Content-Security-Policy"
        );
        site.AssertOutput("sitemap.xml", "<loc>https://example.org/guide/en/applying.html</loc>");
        site.AssertOutput("404.html", "href=\"/guide/assets/site.");
    }
}
