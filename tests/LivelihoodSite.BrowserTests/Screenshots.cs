using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests;

/// <summary>Pictures for people to look at; <c>tests/screenshots.sh</c> takes them, no other run does.</summary>
public sealed class Screenshots(SiteFixture site)
{
    [Theory(Explicit = true)]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task I_can_look_at_the_main_pages_in_both_languages(int width)
    {
        var folder = Repository.PathOf("tests/screenshots");
        await using var open = await site.OpenAsync();
        await open.Page.SetViewportSizeAsync(width, 900);
        foreach (var kind in (PageKind[])[PageKind.Home, PageKind.Projects, PageKind.Category, PageKind.Project])
        {
            foreach (var language in (string[])["zh", "en"])
            {
                await open.Page.GotoAsync(site.Server.AddressOf(site.Output.PagesOf(kind, language)[0].Path));
                await open.Page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"{kind}-{language}-{width}.png"), FullPage = true }
                );
            }
        }
    }
}
