using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>A reader who changes the language stays on the same project, however the site got to them.</summary>
public sealed class LanguageSwitchSpecs(SiteFixture site)
{
    [Fact]
    public Task I_can_switch_the_language_and_back_on_a_web_server_below_a_path() =>
        ThereAndBackAsync(new Uri(site.Server.AddressOf("")), scripts: true);

    [Fact]
    public Task I_can_switch_the_language_and_back_in_a_folder_opened_as_files() =>
        ThereAndBackAsync(new Uri(site.Output.Folder + "/"), scripts: true);

    [Fact]
    public Task I_can_switch_the_language_and_back_without_script() =>
        ThereAndBackAsync(new Uri(site.Server.AddressOf("")), scripts: false);

    private async Task ThereAndBackAsync(Uri home, bool scripts)
    {
        var start = site.Output.PagesOf(PageKind.Project, "zh")[0];
        await using var open = await site.OpenAsync(scripts);

        await open.Page.GotoAsync(new Uri(home, start.Path).AbsoluteUri);
        await SwitchTo(open.Page, "en").ClickAsync();
        await open.Page.WaitForURLAsync(new Uri(home, start.Twin!).AbsoluteUri);
        Assert.Equal("en", await open.Page.Locator("html").GetAttributeAsync("lang"));

        await SwitchTo(open.Page, "zh-Hans").ClickAsync();
        await open.Page.WaitForURLAsync(new Uri(home, start.Path).AbsoluteUri);
        Assert.Equal("zh-Hans", await open.Page.Locator("html").GetAttributeAsync("lang"));
    }

    private static ILocator SwitchTo(IPage page, string language) =>
        page.Locator($"a[hreflang='{language}'][rel~='alternate']").First;
}
