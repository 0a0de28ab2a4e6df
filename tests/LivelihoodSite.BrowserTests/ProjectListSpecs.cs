using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LivelihoodSite.BrowserTests;

/// <summary>The list of all projects narrows and sorts, and its address says how.</summary>
public sealed class ProjectListSpecs(SiteFixture site)
{
    private const string Rows = "main table.projects tbody tr";

    public static TheoryData<bool> Places => [true, false];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task I_can_narrow_the_list_and_share_its_address(bool onServer)
    {
        await using var open = await OpenAsync(onServer, "en");
        var watch = new TrafficWatch(open.Page, Home(onServer));
        await Expect(Count(open.Page)).ToHaveTextAsync("50 of 50 projects");

        await open.Page.Locator("#filter_category").SelectOptionAsync("education");
        await Expect(Count(open.Page)).ToHaveTextAsync("7 of 50 projects");
        await open.Page.Locator("#filter_q").FillAsync("free");
        await open.Page.Locator("#filter_status").SelectOptionAsync("completed");
        await Expect(Shown(open.Page)).ToHaveCountAsync(await Shown(open.Page).CountAsync());
        var titles = await Shown(open.Page).Locator("th a").AllTextContentsAsync();
        var address = open.Page.Url;

        Assert.EndsWith("?q=free&category=education&status=completed", address, StringComparison.Ordinal);
        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.Contains("ree", title, StringComparison.Ordinal));
        await using var other = await site.OpenAsync();
        await other.Page.GotoAsync(address);
        await Expect(Count(other.Page)).ToHaveTextAsync($"{titles.Count} of 50 projects");
        Assert.Equal(titles, await Shown(other.Page).Locator("th a").AllTextContentsAsync());
        Problems.AssertNone(watch.Problems);
    }

    [Fact]
    public async Task Back_and_forward_bring_the_list_as_it_was()
    {
        await using var open = await OpenAsync(onServer: true, "zh");

        await open.Page.Locator("#filter_category").SelectOptionAsync("housing");
        await open.Page.Locator("#filter_sort").SelectOptionAsync("status");
        await open.Page.GoBackAsync();
        await Expect(open.Page.Locator("#filter_sort")).ToHaveValueAsync("");
        await Expect(Count(open.Page)).ToHaveTextAsync("显示50个项目中的4个");
        await open.Page.GoBackAsync();
        await Expect(Count(open.Page)).ToHaveTextAsync("显示50个项目中的50个");
        await open.Page.GoForwardAsync();

        await Expect(open.Page.Locator("#filter_category")).ToHaveValueAsync("housing");
        await Expect(Count(open.Page)).ToHaveTextAsync("显示50个项目中的4个");
    }

    [Fact]
    public async Task I_can_sort_by_the_heads_of_the_table_and_return_to_the_order_of_the_report()
    {
        await using var open = await OpenAsync(onServer: true, "en");
        var before = await Shown(open.Page).Locator("th a").AllTextContentsAsync();

        await open.Page.Locator("#filter_sort").SelectOptionAsync("title");
        var head = open.Page.Locator("th[data-sort=title]");
        await Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        var upwards = await Shown(open.Page).Locator("th a").AllTextContentsAsync();
        await head.Locator("button").ClickAsync();
        await Expect(head).ToHaveAttributeAsync("aria-sort", "descending");
        var downwards = await Shown(open.Page).Locator("th a").AllTextContentsAsync();

        Assert.EndsWith("?sort=-title", open.Page.Url, StringComparison.Ordinal);
        Assert.StartsWith("“15-minute", upwards[0], StringComparison.Ordinal);
        Assert.Equal(upwards.Reverse(), downwards);
        await open.Page.Locator("button[type=reset]").ClickAsync();
        await Expect(open.Page.Locator("section[data-category]").First).ToBeVisibleAsync();
        Assert.Equal(before, await Shown(open.Page).Locator("th a").AllTextContentsAsync());
    }

    [Fact]
    public async Task A_list_without_rows_says_so()
    {
        await using var open = await OpenAsync(onServer: true, "zh", "?q=核电站&category=nonsense");

        await Expect(Count(open.Page)).ToHaveTextAsync("显示50个项目中的0个");
        await Expect(open.Page.Locator("[data-none]")).ToBeVisibleAsync();
        await Expect(open.Page.Locator("#filter_category")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Without_script_the_list_is_complete_and_has_no_controls()
    {
        await using var open = await site.OpenAsync(scripts: false);

        await open.Page.GotoAsync(site.Server.AddressOf("2019/zh/projects.html?category=housing"));

        await Expect(Shown(open.Page)).ToHaveCountAsync(50);
        await Expect(open.Page.Locator("main form")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("zh", "?sort=status")]
    [InlineData("en", "?category=safety&sort=title")]
    public async Task A_sorted_list_is_accessible(string language, string query)
    {
        await using var open = await OpenAsync(onServer: true, language, query);
        await Expect(open.Page.Locator("[data-flat]")).ToBeVisibleAsync();

        Problems.AssertNone(await AxeCheck.RunAsync(open.Page));
        Problems.AssertNone(await LanguageCheck.RunAsync(open.Page, isForBoth: false));
        await open.Page.SetViewportSizeAsync(320, 640);
        Problems.AssertNone(await LayoutCheck.ReflowAsync(open.Page));
        Problems.AssertNone(await LayoutCheck.TargetSizeAsync(open.Page));
    }

    [Theory]
    [InlineData("zh", "")]
    [InlineData("en", "?sort=status")]
    public async Task On_a_phone_no_row_scrolls_sideways_and_the_list_is_still_a_table(string language, string query)
    {
        await using var open = await OpenAsync(onServer: true, language, query);
        await Expect(Shown(open.Page)).ToHaveCountAsync(50);
        var table = open.Page.Locator("main table.projects:visible").First;
        var wide = await table.AriaSnapshotAsync();

        await open.Page.SetViewportSizeAsync(320, 640);

        Assert.Equal(
            0,
            await open
                .Page.Locator("main .table-wrap:visible")
                .EvaluateAllAsync<int>("all => Math.max(...all.map(one => one.scrollWidth - one.clientWidth))")
        );
        Assert.Contains("- columnheader", wide, StringComparison.Ordinal);
        Assert.Contains("- rowheader", wide, StringComparison.Ordinal);
        Assert.Equal(wide, await table.AriaSnapshotAsync());
    }

    private static ILocator Count(IPage page) => page.Locator("main [data-say]");

    private static ILocator Shown(IPage page) => page.Locator($"{Rows}:visible");

    private string Home(bool onServer) =>
        onServer ? site.Server.AddressOf("") : new Uri(site.Output.Folder + "/").AbsoluteUri;

    private async Task<OpenPage> OpenAsync(bool onServer, string language, string query = "")
    {
        var open = await site.OpenAsync();
        await open.Page.GotoAsync($"{Home(onServer)}2019/{language}/projects.html{query}");
        return open;
    }
}
