using System.Xml.Linq;
using AngleSharp.Dom;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests;

/// <summary>A site that knows its own address (<c>base_url</c>).</summary>
public sealed class BaseAddressSpecs(SiteFixture site)
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task A_page_that_is_not_there_shows_the_404_page_with_its_style_and_working_links()
    {
        await using var open = await site.OpenAsync();

        var found = await NotFoundCheck.RunAsync(
            open.Page,
            site.ServerWithBaseUrl,
            site.OutputWithBaseUrl,
            "2019/zh/x/y.html"
        );

        Problems.AssertNone(found);
    }

    [Fact]
    public void Every_link_leads_to_something()
    {
        Assert.NotEmpty(site.OutputWithBaseUrl.Pages);
        Problems.AssertNone(LinkCheck.Run(site.OutputWithBaseUrl, StaticServer.Mount));
    }

    [Fact]
    public void Every_absolute_address_of_the_site_names_a_file_of_the_site()
    {
        var output = site.OutputWithBaseUrl;
        var problems = new Problems();
        foreach (var page in output.Pages)
        {
            var addresses = output
                .Document(page.Path)
                .QuerySelectorAll("link[rel~='canonical'], link[rel~='alternate'], meta[property='og:url']")
                .Select(e => e.GetAttribute("href") ?? e.GetAttribute("content") ?? "");
            problems.Add(page.Path, addresses.Where(a => !NamesAFile(output, page.Path, a)));
        }

        problems.AssertNone();
    }

    [Fact]
    public void The_sitemap_for_search_engines_lists_files_of_the_site()
    {
        var output = site.OutputWithBaseUrl;
        var files = Locations(output, "sitemap.xml");
        var addresses = files
            .Concat(files.SelectMany(file => Locations(output, file[SiteFixture.BaseUrl.Length..])))
            .ToList();

        Assert.True(addresses.Count > files.Count, string.Join('\n', addresses));
        Problems.AssertNone([.. addresses.Where(a => !NamesAFile(output, "sitemap.xml", a))]);
    }

    private static List<string> Locations(SiteOutput output, string file) =>
        [.. XDocument.Load(output.PathOf(file)).Descendants(Sitemap + "loc").Select(l => l.Value)];

    private static bool NamesAFile(SiteOutput output, string page, string address)
    {
        var relative = address.StartsWith(SiteFixture.BaseUrl, StringComparison.Ordinal)
            ? Reference.Of("index.html", address[SiteFixture.BaseUrl.Length..]).Path
            : Reference.Of(page, address).Path;
        return File.Exists(output.PathOf(relative is "" or "index.html" ? "index.html" : relative.TrimEnd('/')))
            || File.Exists(output.PathOf(relative + "index.html"));
    }
}
