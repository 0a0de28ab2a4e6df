using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>What holds for every page of the site, whatever its kind and language.</summary>
public sealed class EveryPageSpecs(SiteFixture site)
{
    private static readonly ViewportSize Narrow = new() { Width = 320, Height = 640 };

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_is_accessible_by_the_rules_of_axe(PageKind kind, string language) =>
        EachAsync(kind, language, page => AxeCheck.RunAsync(page));

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_is_accessible_in_dark_colours(PageKind kind, string language) =>
        EachAsync(
            kind,
            language,
            page => AxeCheck.RunAsync(page, AxeCheck.ColourRules),
            new() { ColorScheme = ColorScheme.Dark }
        );

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_says_its_language_and_that_of_every_part(PageKind kind, string language) =>
        EachAsync(
            kind,
            language,
            async page => [.. await LanguageCheck.OfPageAsync(page, language), .. await LanguageCheck.RunAsync(page)]
        );

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_has_one_first_heading_and_skips_no_level(PageKind kind, string language) =>
        EachAsync(kind, language, LayoutCheck.HeadingsAsync);

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_fits_a_window_of_320_pixels(PageKind kind, string language) =>
        EachAsync(kind, language, LayoutCheck.ReflowAsync, new() { ViewportSize = Narrow });

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_keeps_its_text_with_wider_spacing(PageKind kind, string language) =>
        EachAsync(kind, language, LayoutCheck.TextSpacingAsync, new() { ViewportSize = Narrow });

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_has_targets_that_a_finger_hits(PageKind kind, string language) =>
        EachAsync(kind, language, LayoutCheck.TargetSizeAsync, new() { ViewportSize = Narrow });

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_can_be_used_with_the_keyboard_alone(PageKind kind, string language) =>
        EachAsync(kind, language, KeyboardCheck.RunAsync);

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
        await using var without = await site.OpenAsync(new() { JavaScriptEnabled = false });
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

    private async Task EachAsync(
        PageKind kind,
        string language,
        Func<IPage, Task<IReadOnlyList<string>>> check,
        BrowserNewContextOptions? options = null
    )
    {
        var problems = new Problems();
        await using var open = await site.OpenAsync(options);
        foreach (var address in site.Output.PagesOf(kind, language))
        {
            await open.Page.GotoAsync(site.Server.AddressOf(address.Path));
            problems.Add(address.Path, await check(open.Page));
        }

        problems.AssertNone();
    }
}
