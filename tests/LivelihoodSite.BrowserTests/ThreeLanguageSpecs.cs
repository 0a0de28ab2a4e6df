using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests;

/// <summary>A site with a third language (Japanese) is as sound as that with two.</summary>
public sealed class ThreeLanguageSpecs(SiteFixture fixture)
{
    [Fact]
    public async Task One_page_of_every_kind_is_accessible_marks_its_languages_and_passes_the_Nu_HTML_checker()
    {
        using var site = ThreeLanguageSite.Create();
        site.Run("build").ExitsWith(0);
        var output = new SiteOutput(site.OutputFolder);
        var problems = new Problems();
        problems.Add("links", LinkCheck.Run(output, StaticServer.Mount));

        using var server = new StaticServer(output.Folder);
        problems.Add("markup", await MarkupCheck.RunAsync(output.Pages.Select(page => server.AddressOf(page.Path))));
        await using var open = await fixture.OpenAsync();
        foreach (var (kind, language) in Rows(output))
        {
            var address = output.PagesOf(kind, language)[0].Path;
            await open.Page.GotoAsync(server.AddressOf(address));
            problems.Add(address, await AxeCheck.RunAsync(open.Page));
            problems.Add(address, await LanguageCheck.OfPageAsync(open.Page, language));
            problems.Add(address, await LanguageCheck.RunAsync(open.Page, isForBoth: language.Length == 0));
        }

        problems.AssertNone();
    }

    private static IEnumerable<(PageKind Kind, string Language)> Rows(SiteOutput output) =>
        output.Pages.Select(page => (page.Kind, page.Language)).Distinct().Order();
}
