using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests;

/// <summary>The pages hold when a report is as small, as large or as long as a report may be.</summary>
public sealed class ExtremeSiteSpecs(SiteFixture fixture)
{
    private static readonly string[] Pages =
    [
        "2020/zh/index.html",
        "2020/en/index.html",
        "2020/zh/projects.html",
        "2020/zh/01/index.html",
        "2020/zh/01/01.html",
        "2020/en/01/01.html",
        "2020/zh/01/02.html",
    ];

    [Theory]
    [InlineData(nameof(ExtremeSite.Smallest))]
    [InlineData(nameof(ExtremeSite.Largest))]
    [InlineData(nameof(ExtremeSite.Longest))]
    public async Task Every_page_of_an_extreme_report_fits_reads_and_can_be_used(string extreme)
    {
        using var site = extreme switch
        {
            nameof(ExtremeSite.Smallest) => ExtremeSite.Smallest(),
            nameof(ExtremeSite.Largest) => ExtremeSite.Largest(),
            _ => ExtremeSite.Longest(),
        };
        using var server = new StaticServer(site.OutputFolder);
        var problems = new Problems();
        await using var open = await fixture.OpenAsync();
        await open.Page.SetViewportSizeAsync(320, 640);
        foreach (var page in Pages.Where(page => site.Has("output/" + page)))
        {
            await open.Page.GotoAsync(server.AddressOf(page));
            problems.Add(page, await AxeCheck.RunAsync(open.Page));
            problems.Add(page, await LayoutCheck.TargetSizeAsync(open.Page));
            problems.Add(page, await LayoutCheck.TextSpacingAsync(open.Page));
        }

        problems.AssertNone();
    }
}
