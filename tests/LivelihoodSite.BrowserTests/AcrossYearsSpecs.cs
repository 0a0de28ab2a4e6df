using AngleSharp.Dom;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>Pages across years are as sound as those of an edition: on the fictitious site of three years.</summary>
public sealed class AcrossYearsSpecs(SiteFixture site)
{
    [Theory]
    [ClassData(typeof(EveryKindAcross))]
    public async Task Every_page_is_accessible_can_be_used_with_the_keyboard_and_says_its_languages(
        PageKind kind,
        string language
    )
    {
        var problems = new Problems();
        await using var open = await site.OpenAsync();
        foreach (var address in site.DemoOutput.PagesOf(kind, language))
        {
            await open.Page.GotoAsync(site.DemoServer.AddressOf(address.Path));
            problems.Add(address.Path, await AxeCheck.RunAsync(open.Page));
            problems.Add(address.Path, await LanguageCheck.OfPageAsync(open.Page, language));
            problems.Add(address.Path, await LanguageCheck.RunAsync(open.Page, isForBoth: language.Length == 0));
            problems.Add(address.Path, await LayoutCheck.HeadingsAsync(open.Page));
            problems.Add(address.Path, await KeyboardCheck.RunAsync(open.Page));
            await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            problems.Add(address.Path, await AxeCheck.RunAsync(open.Page, AxeCheck.ColourRules));
            await open.Page.EmulateMediaAsync(
                new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active }
            );
            problems.Add(address.Path, await AxeCheck.RunAsync(open.Page, AxeCheck.ColourRules));
            await open.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        }

        problems.AssertNone();
    }

    [Theory]
    [ClassData(typeof(EveryKindAcross))]
    public async Task Every_page_fits_small_windows_wider_spacing_large_letters_and_a_finger(
        PageKind kind,
        string language
    )
    {
        var problems = new Problems();
        await using var open = await site.OpenAsync();
        foreach (var address in site.DemoOutput.PagesOf(kind, language))
        {
            await open.Page.SetViewportSizeAsync(320, 640);
            await open.Page.GotoAsync(site.DemoServer.AddressOf(address.Path));
            problems.Add(address.Path, await LayoutCheck.ReflowAsync(open.Page));
            problems.Add(address.Path, await LayoutCheck.TargetSizeAsync(open.Page));
            problems.Add(address.Path, await LayoutCheck.TextSpacingAsync(open.Page));
            await open.Page.SetViewportSizeAsync(1280, 900);
            await open.Page.GotoAsync(site.DemoServer.AddressOf(address.Path));
            problems.Add(address.Path, await LayoutCheck.LargeTextAsync(open.Page));
        }

        problems.AssertNone();
    }

    [Theory]
    [ClassData(typeof(EveryKindAcross))]
    public async Task Every_page_loads_in_silence_without_script_and_under_a_strict_policy(
        PageKind kind,
        string language
    )
    {
        using var server = new StaticServer(site.DemoOutput.Folder, StaticServer.StrictPolicy);
        var problems = new Problems();
        await using var without = await site.OpenAsync(scripts: false);
        foreach (var address in site.DemoOutput.PagesOf(kind, language))
        {
            await using var with = await site.OpenAsync();
            var watch = new TrafficWatch(with.Page, server.AddressOf(""));
            await with.Page.GotoAsync(server.AddressOf(address.Path), new() { WaitUntil = WaitUntilState.NetworkIdle });
            await without.Page.GotoAsync(server.AddressOf(address.Path));
            problems.Add(address.Path, watch.Problems);
            problems.Add(
                address.Path,
                await ScriptlessCheck.RunAsync(without.Page, with.Page, site.DemoOutput.Document(address.Path))
            );
        }

        problems.AssertNone();
    }

    [Fact]
    public async Task The_whole_site_has_sound_markup_links_titles_and_twins_and_editions_that_can_be_lifted_out()
    {
        var output = site.DemoOutput;
        var problems = new Problems();
        problems.Add("addresses", output.Pages.Where(p => p.Kind is PageKind.Unknown).Select(p => p.Path));
        problems.Add("links", LinkCheck.Run(output));
        problems.Add("orphans", LinkCheck.Orphans(output));
        problems.Add("editions", LinkCheck.LeavingAnEdition(output));
        problems.Add(
            "titles",
            output
                .Pages.GroupBy(p => output.Document(p.Path).Title ?? "", StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => $"“{g.Key}”: {string.Join(", ", g.Select(p => p.Path).Take(4))}")
        );
        foreach (var page in output.Pages.Where(p => p.Language is "zh"))
        {
            problems.Add(page.Path, ParityCheck.Run(output, page));
        }

        foreach (var page in output.Pages.Where(p => p.Twin is not null && p.Edition.Length == 0))
        {
            var language = page.Language is "zh" ? "en" : "zh-Hans";
            problems.Add(
                page.Path,
                output
                    .Document(page.Path)
                    .QuerySelectorAll($"a[hreflang='{language}'][rel~='alternate']")
                    .Any(a => Reference.Of(page.Path, a.GetAttribute("href") ?? "").Path == page.Twin)
                    ? []
                    : [$"no language switch to {page.Twin}"]
            );
        }

        problems.Add(
            "fiction",
            output
                .Pages.Where(p => p.Kind is not PageKind.NotFound)
                .Where(p =>
                    output.Document(p.Path).Body!.TextContent is var text
                    && !text.Contains("虚构", StringComparison.Ordinal)
                    && !text.Contains("fictitious", StringComparison.OrdinalIgnoreCase)
                )
                .Select(p => p.Path + " does not say that it is fictitious")
        );
        problems.Add("markup", await MarkupCheck.RunAsync(output.Folder));
        problems.AssertNone();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task I_can_go_from_the_newest_year_to_the_oldest_and_back(bool fromServer, bool scripts)
    {
        var home = fromServer ? new Uri(site.DemoServer.AddressOf("")) : new Uri(site.DemoOutput.Folder + "/");
        await using var open = await site.OpenAsync(scripts);
        var page = open.Page;

        // From 2023 by the list of years to 2021.
        await GoAsync("2023/zh/elderly-care/community-canteens.html");
        await FollowAsync("footer a[href$='editions.html']", "editions.html");
        await FollowAsync("section:first-of-type a[href='2021/zh/index.html']", "2021/zh/index.html");

        // And back: at once where scripts run, else by the list.
        if (scripts)
        {
            await FollowAsync(".newer a", "2023/zh/index.html");
        }
        else
        {
            Assert.Equal(0, await page.Locator(".newer").CountAsync());
            await FollowAsync("footer a[href$='editions.html']", "editions.html");
            await FollowAsync("section:first-of-type a[href='2023/zh/index.html']", "2023/zh/index.html");
        }

        // From a project to the same project of another year and back, by the page of its series.
        await GoAsync("2021/en/elderly-care/community-canteens.html");
        if (scripts)
        {
            await FollowAsync("a[data-series]", "en/series/community-canteens.html");
        }
        else
        {
            await FollowAsync("a[data-series]", "editions.html#en-community-canteens");
            await FollowAsync("#en-community-canteens a", "en/series/community-canteens.html");
        }

        await FollowAsync("section:has(#y2023) .series-title a", "2023/en/elderly-care/community-canteens.html");
        await GoAsync("en/series/community-canteens.html");
        await FollowAsync("section:has(#y2021) .series-title a", "2021/en/elderly-care/community-canteens.html");

        Task GoAsync(string address) => page.GotoAsync(new Uri(home, address).AbsoluteUri);

        async Task FollowAsync(string link, string address)
        {
            await page.Locator(link).First.ClickAsync();
            await page.WaitForURLAsync(
                home.AbsoluteUri + address,
                new() { WaitUntil = WaitUntilState.DOMContentLoaded }
            );
        }
    }

    [Fact]
    public async Task The_newest_year_and_an_edition_that_was_lifted_out_say_nothing_of_newer_ones()
    {
        await using var open = await site.OpenAsync();
        await open.Page.GotoAsync(site.DemoServer.AddressOf("2023/zh/index.html"));
        Assert.Equal(0, await open.Page.Locator(".newer").CountAsync());

        var alone = Directory.CreateTempSubdirectory("livelihood-alone-");
        try
        {
            var edition = site.DemoOutput.PathOf("2021");
            foreach (var file in Directory.EnumerateFiles(edition, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(alone.FullName, "2021", Path.GetRelativePath(edition, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            await open.Page.GotoAsync(
                new Uri(Path.Combine(alone.FullName, "2021/zh/elderly-care/community-canteens.html")).AbsoluteUri
            );

            Assert.Equal(0, await open.Page.Locator(".newer").CountAsync());
            Assert.True(await open.Page.Locator("h1").IsVisibleAsync());
            Assert.True(await open.Page.Locator(".aids button").First.IsVisibleAsync());
        }
        finally
        {
            alone.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_page_that_names_no_series_gets_its_link_when_a_later_year_takes_it_into_one()
    {
        using var own = DemoSite.Create();
        own.Replace("input/2021/01-elderly-care/01-community-canteens.zh.md", "series: community-canteens\n", "");
        own.Replace(
            "input/2022/01-elderly-care/01-community-canteens.zh.md",
            "series: community-canteens",
            "series: community-canteens\ncontinues: 2021-01-01"
        );
        own.Run("build").ExitsWith(0);
        await using var open = await site.OpenAsync();
        await open.Page.GotoAsync(
            new Uri(own.PathOf("output/2021/en/elderly-care/community-canteens.html")).AbsoluteUri
        );

        await open.Page.GetByText("This project year by year").ClickAsync();

        await open.Page.WaitForURLAsync(new Uri(own.PathOf("output/en/series/community-canteens.html")).AbsoluteUri);
        Assert.Equal(1, await open.Page.Locator("#y2021").CountAsync());
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_of_an_older_year_says_that_there_is_a_newer_one()
    {
        await using var open = await site.OpenAsync();
        await open.Page.AddInitScriptAsync(
            """
            window.shifts = [];
            new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry => entry.value.toFixed(4))))
                .observe({ type: 'layout-shift', buffered: true });
            """
        );
        await open.Page.GotoAsync(
            site.DemoServer.AddressOf("2021/zh/elderly-care/community-canteens.html"),
            new() { WaitUntil = WaitUntilState.NetworkIdle }
        );
        await open.Page.EvaluateAsync(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        );

        Assert.True(await open.Page.Locator(".newer").IsVisibleAsync());
        Problems.AssertNone(await open.Page.EvaluateAsync<string[]>("() => window.shifts"));
    }
}
