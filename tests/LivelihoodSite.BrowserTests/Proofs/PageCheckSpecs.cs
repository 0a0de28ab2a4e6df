using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Proofs;

/// <summary>Every check of a page can fail: it notices its mistake, and only that.</summary>
public sealed class PageCheckSpecs(SiteFixture site)
{
    private static readonly Dictionary<string, Func<IPage, Task<IReadOnlyList<string>>>> Checks = new(
        StringComparer.Ordinal
    )
    {
        ["axe"] = page => AxeCheck.RunAsync(page),
        ["colours"] = page => AxeCheck.RunAsync(page, AxeCheck.ColourRules),
        ["language"] = page => LanguageCheck.RunAsync(page),
        ["headings"] = LayoutCheck.HeadingsAsync,
        ["reflow"] = LayoutCheck.ReflowAsync,
        ["spacing"] = LayoutCheck.TextSpacingAsync,
        ["targets"] = LayoutCheck.TargetSizeAsync,
        ["keyboard"] = KeyboardCheck.RunAsync,
    };

    [Fact]
    public async Task A_sound_page_passes_every_check()
    {
        await using var standIn = await StandIn.OfPageAsync(
            site,
            """
            <main><h1>Promises</h1><h2>Schools</h2>
            <p>Ten places, see <a href="#x">the source</a>, in Chinese <span lang="zh-Hans">增加学位</span>.</p>
            <ul><li><a class="big" href="#y">More</a></li></ul></main>
            """,
            ".big { display: inline-block; min-width: 24px; min-height: 24px; }"
        );

        foreach (var (name, check) in Checks)
        {
            var problems = await check(standIn.Page);
            Assert.True(problems.Count == 0, $"{name}: {string.Join('\n', problems)}");
        }
    }

    [Theory]
    [InlineData("axe", "<main><h1>A</h1><img src='x.png'></main>", "", "image-alt")]
    [InlineData("colours", "<main><h1>A</h1><p>Pale</p></main>", "p { color: #ccc; }", "color-contrast")]
    [InlineData("language", "<p>Where is 增加学位 gone</p>", "", "Chinese text in lang=\"en\"")]
    [InlineData("language", "<p><a href='#x' aria-label='返回'>x</a></p>", "", "Chinese aria-label")]
    [InlineData("language", "<div lang='zh-Hans'><p>Nobody marked this text</p></div>", "", "English text")]
    [InlineData("headings", "<h1>A</h1><h1>B</h1>", "", "2 h1")]
    [InlineData("headings", "<h1>A</h1><h3>B</h3>", "", "H1 is followed by H3")]
    [InlineData("reflow", "<p class='wide'>A</p>", ".wide { width: 2000px; }", "px wide")]
    [InlineData("spacing", "<p>One line that is cut</p>", "p { height: 1em; overflow: hidden; }", "is cut off")]
    [InlineData("targets", "<ul><li><a href='#x'>A</a></li></ul>", "", "target of")]
    [InlineData("keyboard", "<a href='#x'>A</a>", "a:focus { outline: none; }", "cannot be seen")]
    [InlineData(
        "keyboard",
        "<a href='#x'>A</a><div class='bar'></div>",
        ".bar { position: fixed; inset: 0; background: red; }",
        "something covers"
    )]
    [InlineData("keyboard", "<a href='#x'>A</a>", "a { position: fixed; left: -999px; }", "outside the window")]
    public async Task A_mistake_is_noticed(string check, string body, string css, string expected)
    {
        await using var standIn = await StandIn.OfPageAsync(site, body, css);

        var problems = await Checks[check](standIn.Page);

        Assert.Contains(problems, p => p.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colour_that_is_only_wrong_in_the_dark_is_noticed()
    {
        await using var standIn = await StandIn.OfPageAsync(
            site,
            "<main><h1>A</h1><p>Text</p></main>",
            "@media (prefers-color-scheme: dark) { body { background: #111; } h1, p { color: #333; } }"
        );

        Assert.Empty(await AxeCheck.RunAsync(standIn.Page, AxeCheck.ColourRules));
        await standIn.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.NotEmpty(await AxeCheck.RunAsync(standIn.Page, AxeCheck.ColourRules));
    }

    [Fact]
    public async Task A_page_in_the_wrong_language_is_noticed()
    {
        await using var standIn = await StandIn.OfPageAsync(site, "<p>Text</p>");

        Assert.Empty(await LanguageCheck.OfPageAsync(standIn.Page, "en"));
        Assert.NotEmpty(await LanguageCheck.OfPageAsync(standIn.Page, "zh"));
    }

    [Fact]
    public async Task A_page_that_complains_or_asks_elsewhere_is_noticed()
    {
        await using var standIn = await StandIn.OfPageAsync(
            site,
            "<p>Text</p><img src='gone.png' alt=''><img src='http://127.0.0.1:9/x.png' alt=''>"
        );
        var watch = new TrafficWatch(standIn.Page, standIn.Server.AddressOf(""));

        await standIn.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Contains(watch.Problems, p => p.Contains("the browser says", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_a_script_brings_to_light_is_noticed()
    {
        const string Files = """
            -- index.html --
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head>
            <body><h1>A</h1><button>Print</button><p id="late" hidden>Hidden line</p><script src="a.js"></script></body></html>
            -- a.js --
            document.getElementById('late').hidden = false;
            """;
        await using var without = await StandIn.OfFilesAsync(site, Files, scripts: false);
        await using var with = await StandIn.OfFilesAsync(site, Files);
        await without.Page.GotoAsync(without.Server.AddressOf("index.html"));
        await with.Page.GotoAsync(with.Server.AddressOf("index.html"));

        var problems = await ScriptlessCheck.RunAsync(without.Page, with.Page, with.Output.Document("index.html"));

        Assert.Contains(problems, p => p.Contains("seen only with script: Hidden line", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("needs script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_prints_on_two_sheets_is_noticed_and_its_paper_can_be_read()
    {
        await using var standIn = await StandIn.OfPageAsync(
            site,
            """
            <div><p lang='zh-Hans'>增加普惠性民办学位150个，惠及一老一小用户。</p><p>A second column beside the first</p></div>
            <p class='next'>Second sheet</p>
            """,
            "div { display: grid; grid-template-columns: 10em 10em; } .next { break-before: page; }"
        );

        var printed = await PrintedPage.OfAsync(standIn.Page);

        Assert.Equal(2, printed.Sheets);
        Assert.True(printed.Shows("增加普惠性民办学位150个，惠及一老一小用户。"), printed.Text);
        Assert.False(printed.Shows("增加普惠性民办学位160个"));
    }
}
