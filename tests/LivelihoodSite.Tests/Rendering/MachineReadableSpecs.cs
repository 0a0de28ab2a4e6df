using System.Buffers.Binary;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using LivelihoodSite.Content;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Rendering.Editions;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>What other machines read of a site that knows its address.</summary>
public sealed class MachineReadableSpecs : IDisposable
{
    private const string Project = "input/2019/01-early-education/02-inclusive-places.zh.md";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    private readonly TestSite site = FilledSite.Create();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("index.html", "WebSite")]
    [InlineData("2019/zh/index.html", "Report")]
    [InlineData("2019/zh/data.html", "Dataset")]
    [InlineData("2019/zh/early-education/index.html", "CollectionPage")]
    [InlineData("2019/zh/early-education/inclusive-places.html", "WebPage")]
    [InlineData("2019/zh/about.html", "WebPage")]
    public void Every_kind_of_page_says_in_a_data_block_what_it_is(string address, string type)
    {
        Build();

        var block = Block(address);

        Assert.Equal("https://schema.org", block.GetProperty("@context").GetString());
        Assert.Equal(type, block.GetProperty("@type").GetString());
        var id = block.GetProperty("@id").GetString();
        Assert.Equal(FilledSite.BaseUrl + (address == "index.html" ? "" : address), id);
    }

    [Fact]
    public void The_report_names_its_translation_and_the_translation_its_original()
    {
        Build();
        const string Chinese = FilledSite.BaseUrl + "2019/zh/index.html";
        const string English = FilledSite.BaseUrl + "2019/en/index.html";

        var original = Block("2019/zh/index.html");
        var translation = Block("2019/en/index.html");

        Assert.Equal("zh-Hans", original.GetProperty("inLanguage").GetString());
        Assert.Equal(English, original.GetProperty("workTranslation")[0].GetProperty("@id").GetString());
        Assert.Equal("en", translation.GetProperty("inLanguage").GetString());
        Assert.Equal(Chinese, translation.GetProperty("translationOfWork").GetProperty("@id").GetString());
        Assert.Equal("2020-01-15T09:30:00+08:00", original.GetProperty("datePublished").GetString());
        Assert.Equal("示例区人民政府", original.GetProperty("publisher").GetProperty("name").GetString());
    }

    [Fact]
    public void A_data_block_claims_nothing_that_nobody_has_given()
    {
        using var plain = TestSite.CopyOfRepository();
        plain.Replace("input/site.yml", "base_url:", "base_url: https://district.example/");
        plain.Run("build").ExitsWith(0);

        var script = plain.Page("2019/zh/index.html").QuerySelector("script[type='application/ld+json']")!.TextContent;

        foreach (
            var claim in (string[])["publisher", "license", "datePublished", "temporalCoverage", "spatialCoverage"]
        )
        {
            Assert.DoesNotContain(claim, script, StringComparison.Ordinal);
        }

        plain.AssertNoOutput("2019/zh/changes.xml");
    }

    [Fact]
    public void Without_an_address_there_is_no_data_block_no_picture_and_no_feed()
    {
        using var plain = TestSite.CopyOfRepository();
        plain.Run("build").ExitsWith(0);

        var page = plain.Page("2019/zh/index.html");

        Assert.Empty(
            page.QuerySelectorAll(
                "script:not([src]):not([type='application/json']), meta[property], link[rel='alternate']"
            )
        );
        plain.AssertNoOutput("2019/share.png");
        plain.AssertNoOutput("sitemap.xml");
    }

    [Fact]
    public void A_text_cannot_break_out_of_the_data_block()
    {
        site.Replace(Project, "title: 增加普惠性民办学位", "title: '</script><b>“&'");
        Build();

        var page = site.Page("2019/zh/early-education/inclusive-places.html");

        Assert.Equal(
            "</script><b>“&",
            Block("2019/zh/early-education/inclusive-places.html").GetProperty("name").GetString()
        );
        Assert.Null(page.Head!.QuerySelector("b"));
    }

    [Fact]
    public void A_page_that_is_shared_shows_the_picture_of_its_edition()
    {
        Build();

        var page = site.Page("2019/en/index.html");
        var bytes = File.ReadAllBytes(site.PathOf("output/2019/share.png"));

        Assert.Equal(FilledSite.BaseUrl + "2019/share.png", Property(page, "og:image"));
        Assert.Equal(
            "Key Livelihood Projects 2019. Categories: 10. Projects: 50, of which 50 are reported as completed (including exceeded or early).",
            Property(page, "og:image:alt")
        );
        Assert.Equal(ShareImage.Width, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(ShareImage.Height, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.InRange(bytes.Length, 5_000, 60_000);
    }

    [Fact]
    public void I_can_subscribe_to_publication_and_corrections()
    {
        site.Replace(
            Project,
            "\n---\n",
            "\ncorrection:\n  - { old: 共增加普惠民办学位360个, new: 共增加普惠民办学位361个, date: 2020-03-01, reason: 区教育局更正, reason-en: Corrected by the bureau }\n---\n"
        );
        site.Replace(Project, "民办学位360个。", "民办学位361个。");
        Build();

        var feed = XDocument.Parse(site.Read("output/2019/zh/changes.xml")).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("2020-03-01T00:00:00+08:00", feed.Element(Atom + "updated")!.Value);
        Assert.Equal("示例区人民政府", feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(
            ["2020-03-01T00:00:00+08:00", "2020-01-15T09:30:00+08:00"],
            entries.Select(entry => entry.Element(Atom + "updated")!.Value)
        );
        Assert.Contains("361个", entries[0].Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal(3, feed.Descendants(Atom + "id").Select(id => id.Value).Distinct(StringComparer.Ordinal).Count());
        var link = Assert.Single(
            site.Page("2019/zh/early-education/index.html").QuerySelectorAll("link[type='application/atom+xml']")
        );
        Assert.Equal("../changes.xml", link.GetAttribute("href"));
    }

    [Fact]
    public void The_sitemap_lists_every_page_but_one_with_its_language_versions()
    {
        Build();
        var pages = Directory
            .EnumerateFiles(site.OutputFolder, "*.html", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(site.OutputFolder, path).Replace('\\', '/'))
            .Where(path => path != "404.html")
            .Order(StringComparer.Ordinal);

        var files = XDocument
            .Parse(site.Read("output/sitemap.xml"))
            .Descendants(Sitemap + "loc")
            .Select(loc => loc.Value[FilledSite.BaseUrl.Length..])
            .ToList();
        var urls = files
            .SelectMany(file => XDocument.Parse(site.Read("output/" + file)).Descendants(Sitemap + "url"))
            .ToList();

        Assert.Equal(["sitemap-pages.xml", "2019/sitemap.xml"], files);
        Assert.Equal(
            pages,
            urls.Select(url => url.Element(Sitemap + "loc")!.Value[FilledSite.BaseUrl.Length..])
                .Order(StringComparer.Ordinal)
        );
        var project = urls.Single(url =>
            url.Element(Sitemap + "loc")!
                .Value.EndsWith("en/early-education/inclusive-places.html", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["zh-Hans 2019/zh/", "en 2019/en/", "x-default 2019/zh/"],
            project
                .Elements(Xhtml + "link")
                .Select(link =>
                    $"{link.Attribute("hreflang")!.Value} {link.Attribute("href")!.Value[FilledSite.BaseUrl.Length..][..8]}"
                )
        );
    }

    [Fact]
    public void A_sitemap_of_a_very_large_site_is_cut_into_files_with_an_index()
    {
        var pages = Enumerable
            .Range(1, 5)
            .Select(n =>
                (IReadOnlyList<(string?, string)>)[("zh-Hans", $"2019/zh/{n}.html"), ("en", $"2019/en/{n}.html")]
            );

        var files = SitemapFiles.Of(FilledSite.BaseUrl, pages, "2019/sitemap", limit: 4);
        var index = SitemapFiles.Index(FilledSite.BaseUrl, files.Select(file => file.Name));

        Assert.Equal(
            ["2019/sitemap-1.xml", "2019/sitemap-2.xml", "2019/sitemap-3.xml"],
            files.Select(file => file.Name)
        );
        Assert.Equal(
            files.Select(file => FilledSite.BaseUrl + file.Name),
            XDocument.Parse(index).Descendants(Sitemap + "loc").Select(loc => loc.Value)
        );
        Assert.Equal([4, 4, 2], files.Select(file => XmlOf(file.Xml).Descendants(Sitemap + "url").Count()));
    }

    private static XDocument XmlOf(FileWriter write)
    {
        using var file = new Utf8Room();
        write(file);
        return XDocument.Load(new MemoryStream(file.ToArray()));
    }

    private static string? Property(IParentNode page, string name) =>
        page.QuerySelector($"meta[property='{name}']")?.GetAttribute("content");

    private JsonElement Block(string address) =>
        JsonDocument
            .Parse(Assert.Single(site.Page(address).QuerySelectorAll("script[type='application/ld+json']")).TextContent)
            .RootElement;

    private void Build() => site.Run("build").ExitsWith(0);
}
