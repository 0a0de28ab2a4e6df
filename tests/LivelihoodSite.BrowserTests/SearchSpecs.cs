using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivelihoodSite.BrowserTests;

/// <summary>A resident finds their project by a few words, on a server and in a folder opened as files.</summary>
public sealed class SearchSpecs(SiteFixture site)
{
    /// <summary>A web server below a path, and the folder itself.</summary>
    public static TheoryData<bool> Places => [true, false];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task I_can_search_from_any_page_of_the_edition(bool onServer)
    {
        await using var open = await site.OpenAsync();
        var watch = new TrafficWatch(open.Page, Home(onServer));
        await open.Page.GotoAsync(Home(onServer) + site.Output.PagesOf(PageKind.Project, "zh")[0].Path);

        await open.Page.Locator(".site-search input").FillAsync("老旧电梯");
        await open.Page.Locator(".site-search input").PressAsync("Enter");

        await Expect(Hits(open.Page).First.Locator("a")).ToHaveTextAsync("老旧电梯维修改造");
        await Expect(Say(open.Page)).ToContainTextAsync("找到");
        Assert.EndsWith(
            "2019/zh/search.html?q=%E8%80%81%E6%97%A7%E7%94%B5%E6%A2%AF",
            open.Page.Url,
            StringComparison.Ordinal
        );
        Problems.AssertNone(watch.Problems);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task What_I_type_is_in_the_address_and_Back_brings_the_last_answer(bool onServer)
    {
        await using var open = await OpenAsync(onServer, "zh");
        var input = Input(open.Page);

        await input.PressSequentiallyAsync("食堂");
        await Expect(Hits(open.Page).First.Locator("a")).ToHaveTextAsync("新建社区食堂");
        await input.PressAsync("Enter");
        await input.FillAsync("招聘会");
        await Expect(Hits(open.Page).First.Locator("a")).ToHaveTextAsync("举办品质社区招聘会");
        await open.Page.GoBackAsync();

        await Expect(input).ToHaveValueAsync("食堂");
        await Expect(Hits(open.Page).First.Locator("a")).ToHaveTextAsync("新建社区食堂");
        await open.Page.GoBackAsync();
        await Expect(input).ToHaveValueAsync("");
        await Expect(open.Page.Locator("[data-all]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_answer_can_be_shared_and_keeps_its_words_when_I_change_the_language()
    {
        await using var open = await OpenAsync(onServer: true, "en", "?q=kindergarten+places");

        await Expect(Hits(open.Page).First.Locator("a"))
            .ToHaveAttributeAsync("href", "early-education/public-kindergarten.html");
        await open.Page.Locator(".languages a").ClickAsync();

        await Expect(Input(open.Page)).ToHaveValueAsync("kindergarten places");
        await Expect(Hits(open.Page).First.Locator("a")).ToHaveTextAsync("新增公办幼儿园和公办学位");
    }

    [Theory]
    [InlineData("zh", "old lifts", "safety/old-lifts.html")]
    [InlineData("zh", "Waste Sorting", "housing/waste-sorting.html")]
    [InlineData("zh", "ＡＮＹ－ＤＥＳＫ", "service-circle/any-desk-service.html")]
    [InlineData("en", "海绵城市", "environment/sponge-city.html")]
    [InlineData("en", "舌尖卫士", "safety/food-testing.html")]
    public async Task A_query_in_the_other_language_finds_the_project(string language, string query, string address)
    {
        await using var open = await OpenAsync(onServer: true, language);

        await Input(open.Page).FillAsync(query);

        await Expect(Hits(open.Page).First.Locator("a")).ToHaveAttributeAsync("href", address);
    }

    [Fact]
    public async Task While_I_compose_with_an_input_method_nothing_is_searched_and_Enter_is_its_own()
    {
        await using var open = await OpenAsync(onServer: true, "zh");
        var devTools = await open.Page.Context.NewCDPSessionAsync(open.Page);
        await Input(open.Page).FocusAsync();
        var start = open.Page.Url;

        await devTools.SendAsync(
            "Input.imeSetComposition",
            new()
            {
                ["text"] = "dianti",
                ["selectionStart"] = 6,
                ["selectionEnd"] = 6,
            }
        );
        await Expect(Input(open.Page)).ToHaveValueAsync("dianti");
        await open.Page.EvaluateAsync(
            """
            () => document.activeElement.dispatchEvent(
                new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, cancelable: true }))
            """
        );
        Assert.Equal("dianti", await Input(open.Page).InputValueAsync());
        Assert.Equal("", await Say(open.Page).TextContentAsync());
        Assert.Equal(start, open.Page.Url);

        await devTools.SendAsync("Input.insertText", new() { ["text"] = "电梯" });
        await Expect(Input(open.Page)).ToHaveValueAsync("电梯");
        await Expect(Hits(open.Page).First.Locator("a")).ToHaveTextAsync("老旧电梯维修改造");
    }

    [Fact]
    public async Task I_can_go_through_the_answers_with_the_arrow_keys_and_clear_with_Escape()
    {
        await using var open = await OpenAsync(onServer: true, "zh");
        await Input(open.Page).FillAsync("幼儿园");
        var links = Hits(open.Page).Locator("a");

        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("ArrowUp");
        await open.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(Input(open.Page)).ToBeFocusedAsync();
        await open.Page.Keyboard.PressAsync("Escape");

        await Expect(Input(open.Page)).ToHaveValueAsync("");
        await Expect(open.Page.Locator("[data-all]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_words_found_are_marked_and_a_find_in_the_result_is_quoted()
    {
        await using var open = await OpenAsync(onServer: true, "zh");

        await Input(open.Page).FillAsync("华新苑托儿所");

        var hit = Hits(open.Page).First;
        await Expect(hit.Locator("a")).ToHaveTextAsync("增加普惠性民办学位");
        await Expect(hit.Locator(".snippet")).ToContainTextAsync("完成情况");
        await Expect(hit.Locator(".snippet mark").First).ToHaveTextAsync("华新苑托儿所");
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_offers_the_categories()
    {
        await using var open = await OpenAsync(onServer: true, "zh");

        await Input(open.Page).FillAsync("<img/>核电站");

        await Expect(Say(open.Page)).ToHaveTextAsync("没有找到与“<img/>核电站”有关的项目");
        await Expect(Hits(open.Page)).ToHaveCountAsync(0);
        await Expect(open.Page.Locator("[data-empty] a")).ToHaveCountAsync(10);
        await Expect(open.Page.Locator("[data-empty] a").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Without_script_the_page_says_so_and_lists_every_project(string language)
    {
        await using var open = await site.OpenAsync(scripts: false);

        await open.Page.GotoAsync(site.Server.AddressOf($"2019/{language}/search.html?q=x"));

        await Expect(open.Page.Locator(".without-script")).ToBeVisibleAsync();
        await Expect(open.Page.Locator("[data-all] li[data-id] a")).ToHaveCountAsync(50);
        await Expect(open.Page.Locator("[data-all] li[data-id] a").Last).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh", "电梯")]
    [InlineData("en", "华新苑托儿所")]
    public async Task An_answer_is_accessible_and_says_the_language_of_its_parts(string language, string query)
    {
        await using var open = await OpenAsync(onServer: true, language);
        await Input(open.Page).FillAsync(query);
        await Expect(Hits(open.Page).First).ToBeVisibleAsync();

        Problems.AssertNone(await AxeCheck.RunAsync(open.Page));
        Problems.AssertNone(await LanguageCheck.RunAsync(open.Page, isForBoth: false));
        Problems.AssertNone(await LayoutCheck.TargetSizeAsync(open.Page));
    }

    private static ILocator Input(IPage page) => page.Locator("#search_q");

    private static ILocator Say(IPage page) => page.Locator("main [data-say]");

    private static ILocator Hits(IPage page) => page.Locator("[data-results] > li");

    private string Home(bool onServer) =>
        onServer ? site.Server.AddressOf("") : new Uri(site.Output.Folder + "/").AbsoluteUri;

    private async Task<OpenPage> OpenAsync(bool onServer, string language, string query = "")
    {
        var open = await site.OpenAsync();
        await open.Page.GotoAsync($"{Home(onServer)}2019/{language}/search.html{query}");
        return open;
    }
}
