using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests.Proofs;

/// <summary>Every check of a whole site can fail: it notices its mistake, and only that.</summary>
public sealed class SiteCheckSpecs(SiteFixture site)
{
    private const string TwinPages = """
        -- 2019/zh/about.html --
        <h1>甲</h1><h2>乙</h2><a href="../en/about.html">English</a><a href="index.html#x">首页</a>
        -- 2019/en/about.html --
        <h1>A</h1><h2>B</h2><a href="../zh/about.html">中文</a><a href="index.html#x">Home</a>

        """;

    [Theory]
    [InlineData("index.html", PageKind.Root, "")]
    [InlineData("404.html", PageKind.NotFound, "")]
    [InlineData("2019/index.html", PageKind.EditionChoice, "")]
    [InlineData("2019/zh/index.html", PageKind.Home, "zh")]
    [InlineData("2019/en/print.html", PageKind.Booklet, "en")]
    [InlineData("2019/en/early-education/index.html", PageKind.Category, "en")]
    [InlineData("2019/zh/early-education/print.html", PageKind.CategoryHandout, "zh")]
    [InlineData("2019/zh/03/05.html", PageKind.Project, "zh")]
    [InlineData("2019/zh/nobody-knows.html", PageKind.Unknown, "zh")]
    [InlineData("2019/fr/index.html", PageKind.Unknown, "")]
    [InlineData("about.html", PageKind.Unknown, "")]
    public void An_address_tells_the_kind_of_its_page(string address, PageKind kind, string language)
    {
        var page = PageAddress.Of(address);

        Assert.Equal(kind, page.Kind);
        Assert.Equal(language, page.Language);
    }

    [Theory]
    [InlineData("<a href='other.html'>x</a>")]
    [InlineData("<a href='other.html#there'>x</a>")]
    [InlineData("<a href='#here'>x</a><p id='here'>x</p>")]
    [InlineData("<a href='https://www.example.org/'>x</a>")]
    [InlineData("<script src='editions.js'></script>")]
    [InlineData("<link rel='canonical' href='https://www.example.org/'>")]
    public void A_sound_link_passes(string body)
    {
        Assert.Empty(LinksOf(body));
    }

    [Theory]
    [InlineData("<a href='gone.html'>x</a>", "leads to no file")]
    [InlineData("<a href='Other.html'>x</a>", "leads to no file")]
    [InlineData("<a href='folder/'>x</a>", "leads to no file")]
    [InlineData("<a href='other.html#gone'>x</a>", "leads to no anchor")]
    [InlineData("<a href='../other.html'>x</a>", "leaves the output folder")]
    [InlineData("<a href='/other.html'>x</a>", "starts at the root")]
    [InlineData("<a href='other.html?page=2'>x</a>", "question mark")]
    [InlineData("<img src='https://www.example.org/x.png'>", "loaded from elsewhere")]
    [InlineData("<link rel='stylesheet' href='https://www.example.org/x.css'>", "loaded from elsewhere")]
    public void A_broken_link_is_noticed(string body, string expected)
    {
        var problem = Assert.Single(LinksOf(body));

        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_address_in_a_style_sheet_is_noticed()
    {
        using var files = TestSite.FromFiles("-- a/x.css --\nb { background: url(\"gone.svg\"); }\n");

        Assert.Single(LinkCheck.Run(new SiteOutput(files.Folder)));
    }

    [Fact]
    public void A_page_without_a_way_to_it_is_noticed()
    {
        using var files = TestSite.FromFiles(
            "-- index.html --\n<a href='a.html'>x</a>\n-- a.html --\nx\n-- b.html --\nx\n-- 404.html --\nx\n"
        );

        Assert.Equal(["b.html"], LinkCheck.Orphans(new SiteOutput(files.Folder)));
    }

    [Fact]
    public void A_link_that_leaves_an_edition_is_noticed()
    {
        using var files = TestSite.FromFiles(
            """
            -- 2019/index.html --
            <link rel="stylesheet" href="../assets/x.css"><a href="../editions.html">x</a><a href="zh/index.html">x</a>
            """
        );

        Assert.Single(LinkCheck.LeavingAnEdition(new SiteOutput(files.Folder)));
    }

    [Fact]
    public void Two_pages_that_are_built_alike_pass()
    {
        Assert.Empty(ParityOf(TwinPages));
    }

    [Theory]
    [InlineData("<h2>B</h2>", "", "1 h2 in Chinese, 0 in English")]
    [InlineData("<h2>B</h2>", "<h2>B</h2><table></table>", "0 table in Chinese, 1 in English")]
    [InlineData("<a href=\"index.html#x\">Home</a>", "", "only the Chinese page links to")]
    [InlineData("<h2>B</h2>", "<h2>B</h2><a href=\"data.html\">x</a>", "only the English page links to")]
    public void Two_pages_that_are_built_differently_are_noticed(string old, string replacement, string expected)
    {
        var problems = ParityOf(TwinPages.Replace(old, replacement, StringComparison.Ordinal));

        Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_markup_is_noticed_with_its_file_and_line()
    {
        using var files = TestSite.FromFiles(
            """
            -- good.html --
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><p>A</p></body></html>
            -- a b/bad.html --
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head>
            <body><p>A</p><br/></p></body></html>
            """
        );

        var problems = await MarkupCheck.RunAsync(files.Folder);

        Assert.All(problems, p => Assert.StartsWith("a b/bad.html(2): ", p, StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains(": error: ", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains(": info: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_404_page_without_style_or_with_dead_links_is_noticed()
    {
        await using var good = await StandIn.OfFilesAsync(site, NotFoundSite(StaticServer.Mount));
        await using var bad = await StandIn.OfFilesAsync(site, NotFoundSite(""));

        Assert.Empty(await NotFoundCheck.RunAsync(good.Page, good.Server, good.Output, "2019/zh/x/y.html"));
        var problems = await NotFoundCheck.RunAsync(bad.Page, bad.Server, bad.Output, "2019/zh/x/y.html");
        Assert.Contains(problems, p => p.Contains("no style sheet", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("leads nowhere", StringComparison.Ordinal));
    }

    [Fact]
    public void A_kind_without_a_page_is_no_silent_success()
    {
        using var files = TestSite.FromFiles("-- index.html --\nx\n");
        var output = new SiteOutput(files.Folder);

        Assert.Single(output.PagesOf(PageKind.Root, ""));
        Assert.Throws<InvalidOperationException>(() => output.PagesOf(PageKind.Home, "zh"));
    }

    private static string NotFoundSite(string root) =>
        $$"""
            -- 404.html --
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title>
            <link rel="stylesheet" href="{{root}}site.css"></head>
            <body><h1>A</h1><p><a href="{{root}}index.html">Home</a> <a href="#h">Down</a></p></body></html>
            -- index.html --
            x
            -- site.css --
            h1, p { color: #111; }
            """;

    private static IReadOnlyList<string> LinksOf(string body)
    {
        using var files = TestSite.FromFiles(
            $"-- index.html --\n{body}\n-- other.html --\n<p id='there'>x</p>\n-- folder/index.html --\nx\n"
        );
        return LinkCheck.Run(new SiteOutput(files.Folder));
    }

    private static IReadOnlyList<string> ParityOf(string sections)
    {
        using var files = TestSite.FromFiles(sections);
        return ParityCheck.Run(new SiteOutput(files.Folder), PageAddress.Of("2019/zh/about.html"));
    }
}
