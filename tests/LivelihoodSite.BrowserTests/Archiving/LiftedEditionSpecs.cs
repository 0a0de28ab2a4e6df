using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivelihoodSite.BrowserTests.Archiving;

/// <summary>The folder of one edition, lifted out alone onto a memory stick and opened without a server.</summary>
public sealed class LiftedEditionSpecs : IDisposable
{
    private readonly SiteFixture _site;
    private readonly DirectoryInfo _stick = Directory.CreateTempSubdirectory("livelihood-stick-");

    public LiftedEditionSpecs(SiteFixture site)
    {
        _site = site;
        var edition = Path.Combine(site.Output.Folder, "2019");
        foreach (var file in Directory.EnumerateFiles(edition, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_stick.FullName, "U 盘", "2019", Path.GetRelativePath(edition, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string Home => new Uri(Path.Combine(_stick.FullName, "U 盘", "2019")).AbsoluteUri + "/";

    [Fact]
    public async Task I_can_search_an_edition_that_was_lifted_out()
    {
        await using var open = await _site.OpenAsync();
        var asked = Watch(open.Page);

        await open.Page.GotoAsync(Home + "zh/search.html");
        await open.Page.Locator("main input[type=search]").FillAsync("老旧电梯");

        await Expect(open.Page.Locator("[data-results] a").First).ToHaveTextAsync("老旧电梯维修改造");
        await open.Page.Locator("[data-results] a").First.ClickAsync();
        await Expect(open.Page.Locator("h1")).ToContainTextAsync("老旧电梯维修改造");
        Assert.Empty(asked);
    }

    [Fact]
    public async Task I_can_switch_the_language_of_an_edition_that_was_lifted_out_and_print_its_sheets()
    {
        await using var open = await _site.OpenAsync();
        var asked = Watch(open.Page);

        await open.Page.GotoAsync(Home + "zh/early-education/inclusive-places.html");
        await open.Page.Locator("a[hreflang='en'][rel~='alternate']").First.ClickAsync();
        await Expect(open.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        var sheet = await PrintedPage.OfAsync(open.Page);

        Assert.Equal(1, sheet.Sheets);
        Assert.Contains("150", sheet.Text, StringComparison.Ordinal);
        await open.Page.GotoAsync(Home + "en/print.html");
        Assert.True((await PrintedPage.OfAsync(open.Page)).Sheets > 10);
        Assert.Empty(asked);
    }

    [Fact]
    public async Task I_find_document_data_hashes_and_how_it_was_made_in_an_edition_that_was_lifted_out()
    {
        await using var open = await _site.OpenAsync(scripts: false);
        var folder = new Uri(Home).LocalPath;

        foreach (var page in (string[])["zh/about.html", "en/about.html", "zh/downloads.html", "en/downloads.html"])
        {
            await open.Page.GotoAsync(Home + page);
            var making = open.Page.Locator(".making");
            await Expect(making).ToContainTextAsync("LivelihoodSite");
            foreach (var link in await making.Locator("a").AllAsync())
            {
                var target = new Uri(new Uri(Home + page), await link.GetAttributeAsync("href"));
                Assert.StartsWith(folder, target.LocalPath, StringComparison.Ordinal);
                Assert.True(File.Exists(target.LocalPath), target.LocalPath);
            }

            Assert.Equal(3, await making.Locator("a").CountAsync());
        }
    }

    public void Dispose() => _stick.Delete(recursive: true);

    // Everything asked for outside the folder, but for the one optional script.
    private List<string> Watch(IPage page)
    {
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(Home, StringComparison.Ordinal)
                && !request.Url.EndsWith("/editions.js", StringComparison.Ordinal)
            )
            {
                asked.Add(request.Url);
            }
        };
        page.PageError += (_, error) => asked.Add(error);
        page.RequestFailed += (_, request) =>
        {
            if (!request.Url.EndsWith("/editions.js", StringComparison.Ordinal))
            {
                asked.Add($"failed: {request.Url}");
            }
        };
        return asked;
    }
}
