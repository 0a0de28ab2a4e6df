using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>What inspections of government sites find on the pages of a site with every fact.</summary>
public sealed partial class GovernmentPagesSpecs : IDisposable
{
    private readonly TestSite site = FilledSite.Create();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("index.html")]
    [InlineData("editions.html")]
    [InlineData("404.html")]
    [InlineData("2019/index.html")]
    [InlineData("2019/zh/index.html")]
    [InlineData("2019/zh/projects.html")]
    [InlineData("2019/zh/print.html")]
    [InlineData("2019/zh/about.html")]
    [InlineData("2019/zh/early-education/index.html")]
    [InlineData("2019/zh/early-education/inclusive-places.html")]
    public void Every_kind_of_page_carries_the_labels_of_the_site_once(string address)
    {
        Build();

        var page = site.Page(address);

        Assert.Equal("沙河口区重点民生实事", Label(page, "SiteName"));
        Assert.Equal("district.example", Label(page, "SiteDomain"));
        Assert.Equal("0000000000", Label(page, "SiteIDCode"));
        Assert.Equal(
            page.QuerySelectorAll("meta[name]").Length,
            page.QuerySelectorAll("meta[name]")
                .Select(meta => meta.GetAttribute("name")!)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Count()
        );
    }

    [Fact]
    public void The_home_and_a_category_carry_the_labels_of_a_column()
    {
        Build();

        var home = site.Page("2019/zh/index.html");
        var category = site.Page("2019/zh/early-education/index.html");

        Assert.Equal("首页", Label(home, "ColumnType"));
        Assert.Equal("2019年度重点民生实事", Label(home, "ColumnName"));
        Assert.NotEmpty(Label(home, "ColumnDescription")!);
        Assert.Equal("数据发布", Label(category, "ColumnType"));
        Assert.Equal("早教惠民工程", Label(category, "ColumnName"));
        Assert.Equal(
            "增加公办和普惠性民办幼儿园学位，开展家长学校活动，提供免费早期教育服务。",
            Label(category, "ColumnDescription")
        );
        Assert.Equal("早教惠民工程,重点民生实事,民生,完成情况", Label(category, "ColumnKeywords"));
    }

    [Fact]
    public void A_project_carries_the_labels_of_its_content_in_the_words_of_its_language()
    {
        Build();

        var chinese = site.Page("2019/zh/early-education/inclusive-places.html");
        var english = site.Page("2019/en/early-education/inclusive-places.html");

        Assert.Equal("增加普惠性民办学位", Label(chinese, "ArticleTitle"));
        Assert.Equal("2020-01-15 09:30", Label(chinese, "PubDate"));
        Assert.Equal("示例区人民政府", Label(chinese, "ContentSource"));
        Assert.Equal("早教惠民工程", Label(chinese, "ColumnName"));
        Assert.Equal("2020-01-15 09:30", Label(english, "PubDate"));
        Assert.Equal("People’s Government of the Example District", Label(english, "ContentSource"));
        Assert.Equal("Data release", Label(english, "ColumnType"));
        Assert.Equal($"{FilledSite.BaseUrl}2019/en/early-education/inclusive-places.html", Label(english, "Url"));
        Assert.Equal($"{FilledSite.BaseUrl}2019/share.png", Label(english, "Image"));
    }

    [Fact]
    public void A_date_without_an_hour_is_shown_but_gives_no_label()
    {
        site.Replace("input/2019/edition.yml", "published: 2020-01-15 09:30", "published: 2020-01-15");
        Build();

        var page = site.Page("2019/zh/early-education/inclusive-places.html");

        Assert.Null(Label(page, "PubDate"));
        Assert.Contains("2020年1月15日", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("2019/zh/index.html")]
    [InlineData("2019/zh/early-education/inclusive-places.html")]
    public void The_footer_shows_what_inspections_look_for(string address)
    {
        Build();

        var footer = site.Page(address).QuerySelector("footer")!;

        foreach (
            var fact in (string[])
                [
                    "主办单位示例区人民政府",
                    "承办单位示例区政府办公室",
                    "电话000-00000000",
                    "地址示例路1号",
                    "网站标识码0000000000",
                    "ICP备案号示ICP备00000000号",
                    "公安备案号示公网安备00000000000000号",
                    "我为政府网站找错",
                ]
        )
        {
            Assert.Contains(fact, footer.TextContent, StringComparison.Ordinal);
        }

        var badge = footer.QuerySelector("img")!;
        Assert.Equal("党政机关网站标识", badge.GetAttribute("alt"));
        Assert.Equal(("120", "40"), (badge.GetAttribute("width"), badge.GetAttribute("height")));
        var file = new Uri(new Uri("https://x/" + address), badge.GetAttribute("src")).AbsolutePath[1..];
        Assert.True(site.Has("output/" + file), file);
    }

    [Fact]
    public void A_site_without_facts_shows_none_of_their_lines()
    {
        using var plain = TestSite.CopyOfRepository();
        plain.Run("build").ExitsWith(0);

        foreach (var address in (string[])["index.html", "2019/zh/index.html"])
        {
            Assert.Empty(plain.Page(address).QuerySelectorAll(".government"));
            Assert.DoesNotContain("SiteIDCode", plain.Read("output/" + address), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Header_and_footer_can_be_those_of_the_portal()
    {
        const string Header = "<header class=portal onclick='x()'><a href='/zwgk/'>政务公开 Portal</a></header>";
        const string Footer = "<footer><a href=\"https://portal.example/none\">主办单位：示例区</a></footer>";
        site.Write("input/host/header.html", Header);
        site.Write("input/host/footer.html", Footer);
        site.Write(
            "input/site.yml",
            site.Read("input/site.yml") + "host: { header: host/header.html, footer: host/footer.html }\n"
        );

        Build();

        foreach (
            var address in (string[])
                ["index.html", "2019/zh/index.html", "2019/en/early-education/inclusive-places.html"]
        )
        {
            site.AssertOutput(address, Header, Footer);
            var page = site.Page(address);
            Assert.Null(page.QuerySelector(".site-name"));
            Assert.Null(page.QuerySelector("footer .facts, .colophon .facts"));
            Assert.Null(page.QuerySelector("meta[http-equiv]"));
        }

        site.Run("check", "--strict", "--only", "publishing").ExitsWith(0);
    }

    [Fact]
    public void A_relative_reference_in_a_part_of_the_portal_is_named_with_its_line()
    {
        site.Write("input/host/header.html", "<header>\n<img src=\"logo.png\" alt=\"\">\n</header>");
        site.Write("input/site.yml", site.Read("input/site.yml") + "host: { header: host/header.html }\n");

        site.Run("check", "--strict", "--only", "publishing")
            .ExitsWith(1)
            .HasFinding("LS1011", "input/host/header.html", 2);
    }

    [Fact]
    public void Every_page_says_what_a_browser_may_load_before_it_loads_anything()
    {
        Build();

        foreach (var address in (string[])["index.html", "404.html", "2019/zh/index.html", "2019/en/print.html"])
        {
            var policy = Assert.Single(site.Page(address).QuerySelectorAll("meta[http-equiv]"));
            Assert.Equal("Content-Security-Policy", policy.GetAttribute("http-equiv"));
            Assert.Equal(
                ContentSecurityPolicy.Page,
                DataBlockHash().Replace(policy.GetAttribute("content")!, "", count: 1)
            );
            Assert.Equal("utf-8", policy.PreviousElementSibling!.GetAttribute("charset"));
        }
    }

    [Fact]
    public void The_documented_header_is_the_policy_of_the_pages_and_forbids_frames()
    {
        Assert.Equal(
            ContentSecurityPolicy.Header,
            ContentSecurityPolicy.Page.Replace(" file:", "", StringComparison.Ordinal) + "; frame-ancestors 'none'"
        );
        Assert.Contains(
            ContentSecurityPolicy.Header,
            File.ReadAllText(Repository.PathOf("docs/publishing.md")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            ContentSecurityPolicy.Page,
            File.ReadAllText(Repository.PathOf("docs/decisions/0006-what-a-browser-may-load.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_site_that_is_only_read_from_a_disk_carries_no_policy()
    {
        site.Replace("input/site.yml", "base_url: " + FilledSite.BaseUrl, "base_url:");
        Build();

        Assert.Null(site.Page("2019/zh/index.html").QuerySelector("meta[http-equiv]"));
    }

    [GeneratedRegex(" 'sha256-[A-Za-z0-9+/]{43}='", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DataBlockHash();

    private static string? Label(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"meta[name='{name}']").SingleOrDefault()?.GetAttribute("content");

    private void Build() => site.Run("build").ExitsWith(0);
}
