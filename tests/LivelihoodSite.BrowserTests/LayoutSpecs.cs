using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>Every page fits small screens, large letters and plain browsers.</summary>
public sealed class LayoutSpecs(SiteFixture site)
{
    private static readonly Func<IPage, Task> Narrow = page => page.SetViewportSizeAsync(320, 640);

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_fits_a_window_of_320_pixels(PageKind kind, string language) =>
        site.EachAsync(kind, language, LayoutCheck.ReflowAsync, Narrow);

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_keeps_its_text_with_wider_spacing(PageKind kind, string language) =>
        site.EachAsync(kind, language, LayoutCheck.TextSpacingAsync, Narrow);

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_keeps_its_text_at_twice_its_size(PageKind kind, string language) =>
        site.EachAsync(kind, language, LayoutCheck.LargeTextAsync, page => page.SetViewportSizeAsync(1280, 900));

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_has_targets_that_a_finger_hits(PageKind kind, string language) =>
        site.EachAsync(kind, language, LayoutCheck.TargetSizeAsync, Narrow);

    [Theory]
    [ClassData(typeof(EveryKind))]
    public async Task Every_page_loads_in_silence_and_asks_nobody_else(PageKind kind, string language)
    {
        var problems = new Problems();
        foreach (var address in site.Output.PagesOf(kind, language))
        {
            await using var open = await site.OpenAsync();
            var watch = new TrafficWatch(open.Page, site.Server.AddressOf(""));
            await open.Page.GotoAsync(
                site.Server.AddressOf(address.Path),
                new() { WaitUntil = WaitUntilState.NetworkIdle }
            );
            problems.Add(address.Path, watch.Problems);
        }

        problems.AssertNone();
    }

    [Theory]
    [ClassData(typeof(EveryKind))]
    public async Task Every_page_works_without_script(PageKind kind, string language)
    {
        var problems = new Problems();
        await using var without = await site.OpenAsync(scripts: false);
        await using var with = await site.OpenAsync();
        foreach (var address in site.Output.PagesOf(kind, language))
        {
            await without.Page.GotoAsync(site.Server.AddressOf(address.Path));
            await with.Page.GotoAsync(site.Server.AddressOf(address.Path));
            var source = site.Output.Document(address.Path);
            problems.Add(address.Path, await ScriptlessCheck.RunAsync(without.Page, with.Page, source));
        }

        problems.AssertNone();
    }
}
