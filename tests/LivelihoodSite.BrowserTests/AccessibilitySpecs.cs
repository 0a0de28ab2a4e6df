using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>Whoever listens, types or sees few colours gets the whole of every page.</summary>
public sealed class AccessibilitySpecs(SiteFixture site)
{
    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_is_accessible_by_the_rules_of_axe(PageKind kind, string language) =>
        site.EachAsync(kind, language, page => AxeCheck.RunAsync(page));

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_is_accessible_in_dark_colours(PageKind kind, string language) =>
        site.EachAsync(
            kind,
            language,
            page => AxeCheck.RunAsync(page, AxeCheck.ColourRules),
            page => page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark })
        );

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_is_accessible_in_the_colours_that_a_reader_forces(PageKind kind, string language) =>
        site.EachAsync(
            kind,
            language,
            page => AxeCheck.RunAsync(page, AxeCheck.ColourRules),
            page => page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active })
        );

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_says_its_language_and_that_of_every_part(PageKind kind, string language) =>
        site.EachAsync(
            kind,
            language,
            async page =>
                [
                    .. await LanguageCheck.OfPageAsync(page, language),
                    .. await LanguageCheck.RunAsync(page, isForBoth: language.Length == 0),
                ]
        );

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_has_one_first_heading_and_skips_no_level(PageKind kind, string language) =>
        site.EachAsync(kind, language, LayoutCheck.HeadingsAsync);

    [Theory]
    [ClassData(typeof(EveryKind))]
    public Task Every_page_can_be_used_with_the_keyboard_alone(PageKind kind, string language) =>
        site.EachAsync(kind, language, KeyboardCheck.RunAsync);
}
