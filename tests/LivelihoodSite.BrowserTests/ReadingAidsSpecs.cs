using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivelihoodSite.BrowserTests;

/// <summary>Larger text, high contrast and reading aloud: chosen once, kept on every page, without a trace in the address.</summary>
public sealed class ReadingAidsSpecs(SiteFixture site)
{
    public static TheoryData<PageKind, string> Pages =>
        new()
        {
            { PageKind.Home, "zh" },
            { PageKind.Project, "zh" },
            { PageKind.Search, "en" },
            { PageKind.Projects, "en" },
            { PageKind.Booklet, "zh" },
        };

    [Fact]
    public async Task The_size_of_the_text_is_kept_on_the_next_page_from_its_first_paint()
    {
        await using var reader = await NewReaderAsync();
        var page = await reader.NewPageAsync();
        await page.GotoAsync(Address(PageKind.Project, "zh"));
        var address = page.Url;

        await page.Locator("[data-size='3']").ClickAsync();
        await Expect(page.Locator("[data-size='3']")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal("24px", await RootSizeAsync(page));
        Assert.Equal(address, page.Url);

        // The class must be there before anything of the page is: a script that runs at the end would flash.
        await page.AddInitScriptAsync(
            """
            new MutationObserver((_, watch) => {
                if (document.body) {
                    window.atFirst = document.documentElement.className;
                    watch.disconnect();
                }
            }).observe(document, { childList: true, subtree: true });
            """
        );
        await page.GotoAsync(Address(PageKind.Home, "en"));
        Assert.Contains("size-3", await page.EvaluateAsync<string>("() => window.atFirst"), StringComparison.Ordinal);
        await page.Locator("[data-size='1']").ClickAsync();
        Assert.Equal("16px", await RootSizeAsync(page));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task With_the_largest_text_and_high_contrast_every_page_still_fits(PageKind kind, string language)
    {
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await using var reader = await NewReaderAsync();
            var page = await reader.NewPageAsync();
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.GotoAsync(Address(kind, language));
            await page.Locator("[data-size='3']").ClickAsync();
            await page.Locator("[data-contrast]").ClickAsync();
            await Expect(page.Locator("[data-contrast]")).ToHaveAttributeAsync("aria-pressed", "true");

            Problems.AssertNone(await AxeCheck.RunAsync(page));
            await page.SetViewportSizeAsync(320, 640);
            Problems.AssertNone(await LayoutCheck.ReflowAsync(page));
            Problems.AssertNone(await LayoutCheck.TargetSizeAsync(page));
        }
    }

    [Fact]
    public async Task The_page_is_read_aloud_in_its_languages_and_stops_when_told()
    {
        await using var reader = await NewReaderAsync();
        var page = await reader.NewPageAsync();
        // A voice that only writes down what it is given: machines that run tests have none.
        await page.AddInitScriptAsync(
            """
            window.spoken = [];
            let now = null;
            Object.defineProperty(window, 'speechSynthesis', { value: {
                speak(words) { now = words; window.spoken.push([words.lang, words.text]); },
                cancel() { now = null; },
            } });
            window.finishPiece = () => now.onend();
            """
        );
        await page.GotoAsync(Address(PageKind.Project, "zh"));
        var heading = await page.Locator("h1").InnerTextAsync();

        await page.Locator("[data-read]").ClickAsync();
        await page.EvaluateAsync("() => window.finishPiece()");
        var spoken = await page.EvaluateAsync<string[][]>("() => window.spoken");
        Assert.Contains(spoken, piece => piece[0] is "zh-CN" && piece[1].Contains(heading, StringComparison.Ordinal));
        await Expect(page.Locator("[data-read]")).ToHaveTextAsync("暂停");
        await Expect(page.Locator(".being-read")).ToHaveCountAsync(1);

        await page.Locator("[data-read]").ClickAsync();
        await Expect(page.Locator("[data-read]")).ToHaveTextAsync("继续");
        await page.Locator("[data-read]").ClickAsync();
        var resumed = await page.EvaluateAsync<string[][]>("() => window.spoken");
        Assert.Equal(spoken[^1], resumed[^1]);

        await page.Locator("[data-stop]").ClickAsync();
        await Expect(page.Locator("[data-read]")).ToHaveTextAsync("朗读");
        await Expect(page.Locator("[data-stop]")).ToBeDisabledAsync();
        await Expect(page.Locator(".being-read")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_browser_without_a_voice_offers_no_reading()
    {
        await using var reader = await NewReaderAsync();
        var page = await reader.NewPageAsync();
        await page.AddInitScriptAsync("Object.defineProperty(window, 'speechSynthesis', { value: undefined });");

        await page.GotoAsync(Address(PageKind.Project, "zh"));

        await Expect(page.Locator("[data-size='1']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-read]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_still_enlarges_the_text()
    {
        await using var reader = await NewReaderAsync();
        var page = await reader.NewPageAsync();
        var watch = new TrafficWatch(page, site.Server.AddressOf(""));
        await page.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage'); } });"
        );
        await page.GotoAsync(Address(PageKind.Project, "zh"));

        await page.Locator("[data-size='2']").ClickAsync();

        Assert.Equal("20px", await RootSizeAsync(page));
        Problems.AssertNone(watch.Problems);
    }

    [Fact]
    public async Task Without_script_there_are_no_reading_aids()
    {
        await using var open = await site.OpenAsync(scripts: false);

        await open.Page.GotoAsync(Address(PageKind.Project, "zh"));

        await Expect(open.Page.Locator("[data-aids] button")).ToHaveCountAsync(0);
    }

    private static Task<string> RootSizeAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize");

    private string Address(PageKind kind, string language) =>
        site.Server.AddressOf(site.Output.PagesOf(kind, language)[0].Path);

    // What one test lets the browser remember must not reach another.
    private async Task<IBrowserContext> NewReaderAsync()
    {
        await using var open = await site.OpenAsync();
        return await open.Page.Context.Browser!.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
    }
}
