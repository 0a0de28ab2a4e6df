using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>The pictures of the manual (docs/images/); <c>tests/screenshots.sh manual</c> takes them, no other run does.</summary>
public sealed class ManualPictures(SiteFixture fixture)
{
    private const string Broken = "input/2019/01-early-education/02-inclusive-places.en.md";

    [Fact(Explicit = true)]
    public async Task I_can_show_each_main_page_in_both_languages()
    {
        await using var open = await fixture.OpenAsync();
        foreach (var (language, query) in (IEnumerable<(string, string)>)[("zh", "加装电梯"), ("en", "lifts")])
        {
            var edition = $"2019/{language}/";
            await TakeAsync(open.Page, fixture.Server, edition + "index.html", $"home.{language}");
            await TakeAsync(
                open.Page,
                fixture.Server,
                edition + "elderly-care/index.html",
                $"category.{language}",
                560
            );
            await TakeAsync(
                open.Page,
                fixture.Server,
                edition + "early-education/inclusive-places.html",
                $"project.{language}"
            );
            await TakeAsync(open.Page, fixture.Server, edition + "projects.html", $"list.{language}");
            await TakeAsync(
                open.Page,
                fixture.Server,
                $"{edition}search.html?q={Uri.EscapeDataString(query)}",
                $"search.{language}",
                780
            );
            await TakeAsync(
                open.Page,
                fixture.DemoServer,
                $"{language}/compare/2022-2023.html",
                $"years.{language}",
                620
            );
        }

        await TakeAsync(
            open.Page,
            fixture.Server,
            "2019/bilingual/early-education/inclusive-places.html",
            "bilingual",
            620
        );
        await TakeAsync(open.Page, fixture.DemoServer, "editions.html", "editions", 560);
    }

    [Fact(Explicit = true)]
    public async Task I_can_show_a_sheet_for_the_counter_and_a_booklet()
    {
        await using var open = await fixture.OpenAsync();
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var language in (string[])["zh", "en"])
        {
            await TakeAsync(
                open.Page,
                fixture.Server,
                $"2019/{language}/early-education/inclusive-places.html",
                $"handout.{language}",
                760,
                720
            );
            await TakeAsync(open.Page, fixture.Server, $"2019/{language}/print.html", $"booklet.{language}", 900, 720);
        }
    }

    [Fact(Explicit = true)]
    public async Task I_can_show_the_sheet_that_is_signed()
    {
        using var site = TestSite.CopyOfRepository();
        site.Run("check", "--report", site.PathOf("sheet.html")).ExitsWith(0);
        await using var open = await fixture.OpenAsync();
        await TakeAsync(open.Page, new Uri(site.PathOf("sheet.html")).AbsoluteUri, "sheet", 760, 900);
    }

    [Fact(Explicit = true)]
    public async Task I_can_show_an_error_over_the_last_good_page()
    {
        await using var served = await ServedSite.StartAsync(TestSite.CopyOfRepository());
        await using var open = await fixture.OpenAsync();
        await open.Page.GotoAsync(served.Of("2019/en/early-education/inclusive-places.html").AbsoluteUri);
        await Assertions
            .Expect(open.Page.GetByRole(AriaRole.Navigation, new() { Name = "Preview" }))
            .ToBeVisibleAsync();
        served.Site.Write(Broken, served.Site.Read(Broken).Replace("\ntitle:", "\ntitel:", StringComparison.Ordinal));
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ShootAsync(open.Page, "preview", 620, 1120);
    }

    private static Task TakeAsync(
        IPage page,
        StaticServer server,
        string address,
        string name,
        int height = 700,
        int width = 1120
    ) => TakeAsync(page, server.AddressOf("") + address, name, height, width);

    private static async Task TakeAsync(IPage page, string address, string name, int height, int width)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await ShootAsync(page, name, height, width);
    }

    private static async Task ShootAsync(IPage page, string name, int height, int width)
    {
        await page.SetViewportSizeAsync(width, height);
        await page.ScreenshotAsync(
            new() { Path = Repository.PathOf($"docs/images/{name}.png"), Animations = ScreenshotAnimations.Disabled }
        );
    }
}
