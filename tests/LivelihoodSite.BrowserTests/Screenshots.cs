using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>Pictures for people to look at; <c>tests/screenshots.sh</c> takes them, no other run does.</summary>
public sealed class Screenshots(SiteFixture site)
{
    [Theory(Explicit = true)]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task I_can_look_at_the_main_pages_in_both_languages(int width, ColorScheme colours)
    {
        var folder = Repository.PathOf("tests/screenshots");
        await using var open = await site.OpenAsync();
        await open.Page.SetViewportSizeAsync(width, 900);
        await open.Page.EmulateMediaAsync(new() { ColorScheme = colours });
        foreach (
            var kind in (PageKind[])
                [PageKind.Home, PageKind.Projects, PageKind.Category, PageKind.Project, PageKind.Search]
        )
        {
            foreach (var language in (string[])["zh", "en"])
            {
                await open.Page.GotoAsync(site.Server.AddressOf(site.Output.PagesOf(kind, language)[0].Path));
                await open.Page.ScreenshotAsync(
                    new()
                    {
                        Path = Path.Combine(folder, $"{kind}-{language}-{width}-{colours}.png".ToLowerInvariant()),
                        FullPage = true,
                    }
                );
            }
        }
    }
}
