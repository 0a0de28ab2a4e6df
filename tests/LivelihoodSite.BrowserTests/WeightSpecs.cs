using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>Pages are light, stand still while they load, and keep to a strict content security policy.</summary>
public sealed class WeightSpecs(SiteFixture site)
{
    private const int Kilobyte = 1000;

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_project_page_weighs_at_most_60_kB_on_first_view(string language)
    {
        await using var open = await site.OpenAsync();
        var weights = new List<(string Type, string Url, int Bytes)>();
        open.Page.Response += (_, response) =>
        {
            var path = new Uri(response.Url).AbsolutePath[StaticServer.Mount.Length..];
            var size = (int)new FileInfo(site.Output.PathOf(path)).Length;
            weights.Add((response.Request.ResourceType, path, size));
        };

        await open.Page.GotoAsync(
            site.Server.AddressOf(site.Output.PagesOf(PageKind.Project, language)[0].Path),
            new() { WaitUntil = WaitUntilState.NetworkIdle }
        );

        var counted = weights.Where(weight => weight.Type is "document" or "stylesheet" or "script").ToList();
        Assert.Contains(counted, weight => weight.Type is "script");
        Assert.True(counted.Sum(weight => weight.Bytes) <= 60 * Kilobyte, string.Join('\n', counted));
        Assert.True(
            counted.Where(w => w.Type is "stylesheet").Sum(w => w.Bytes) <= 30 * Kilobyte,
            string.Join('\n', counted)
        );
    }

    [Fact]
    public void All_scripts_together_weigh_at_most_20_kB_without_the_search_index()
    {
        var scripts = site
            .Output.Files.Where(f => f is "editions.js" || f.StartsWith("2019/assets/js/", StringComparison.Ordinal))
            .Select(f => (File: f, Bytes: new FileInfo(site.Output.PathOf(f)).Length))
            .ToList();

        Assert.NotEmpty(scripts);
        Assert.True(scripts.Sum(s => s.Bytes) <= 20 * Kilobyte, string.Join('\n', scripts));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_search_index_of_fifty_projects_stays_below_150_kB(string language)
    {
        var index = site.Output.Files.Single(f =>
            f.StartsWith($"2019/assets/search-index.{language}.", StringComparison.Ordinal)
        );

        Assert.InRange(new FileInfo(site.Output.PathOf(index)).Length, 10 * Kilobyte, 150 * Kilobyte);
    }

    [Theory]
    [InlineData(PageKind.Home, "")]
    [InlineData(PageKind.Category, "")]
    [InlineData(PageKind.Project, "")]
    [InlineData(PageKind.Projects, "")]
    [InlineData(PageKind.Projects, "?category=safety&sort=title")]
    [InlineData(PageKind.Search, "")]
    [InlineData(PageKind.Search, "?q=%E7%94%B5%E6%A2%AF")]
    public async Task Nothing_moves_while_a_page_loads(PageKind kind, string query)
    {
        foreach (var width in (int[])[320, 1280])
        {
            await using var open = await site.OpenAsync();
            await open.Page.SetViewportSizeAsync(width, 800);
            await open.Page.AddInitScriptAsync(
                """
                window.shifts = [];
                new PerformanceObserver(list => {
                    for (const entry of list.getEntries()) {
                        window.shifts.push(`${entry.value.toFixed(4)} ` + entry.sources.map(source =>
                            source.node && (source.node.id || source.node.className || source.node.nodeName)).join(', '));
                    }
                }).observe({ type: 'layout-shift', buffered: true });
                """
            );
            await open.Page.GotoAsync(
                site.Server.AddressOf(site.Output.PagesOf(kind, "zh")[0].Path) + query,
                new() { WaitUntil = WaitUntilState.NetworkIdle }
            );
            await open.Page.EvaluateAsync(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
            );

            Problems.AssertNone(await open.Page.EvaluateAsync<string[]>("() => window.shifts"));
        }
    }

    [Theory]
    [InlineData(PageKind.Home, "en")]
    [InlineData(PageKind.Search, "zh")]
    public async Task Nothing_moves_wherever_the_beginning_of_a_page_is_broken_off_for_a_moment(
        PageKind kind,
        string language
    )
    {
        var path = site.Output.PagesOf(kind, language)[0].Path;
        foreach (var width in (int[])[320, 1280])
        {
            await using var open = await site.OpenAsync();
            await open.Page.SetViewportSizeAsync(width, 800);
            await open.Page.GotoAsync(site.Server.AddressOf(path));

            var shifts = await open.Page.EvaluateAsync<string[]>(
                """
                async html => {
                    const shifts = [];
                    let end = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(
                        `${entry.value.toFixed(5)} after …${html.slice(Math.max(end - 40, 0), end)}`
                    ))).observe({ type: 'layout-shift' });
                    const painted = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    const stop = html.indexOf('<main');
                    for (end = html.indexOf('<body'); end < stop; end = html.indexOf('>', end) + 1) {
                        document.open();
                        document.write(html.slice(0, end));
                        await painted();
                        const loaded = new Promise(done => addEventListener('load', done, { once: true }));
                        document.write(html.slice(end));
                        document.close();
                        await loaded;
                        await painted();
                    }
                    return shifts;
                }
                """,
                await File.ReadAllTextAsync(site.Output.PathOf(path), TestContext.Current.CancellationToken)
            );

            Problems.AssertNone(shifts);
        }
    }

    [Theory]
    [ClassData(typeof(EveryKind))]
    public async Task Every_page_keeps_to_a_strict_content_security_policy(PageKind kind, string language)
    {
        using var server = new StaticServer(site.Output.Folder, StaticServer.StrictPolicy);
        foreach (var address in site.Output.PagesOf(kind, language))
        {
            await using var open = await site.OpenAsync();
            await open.Page.AddInitScriptAsync(
                """
                window.violations = [];
                document.addEventListener('securitypolicyviolation', e =>
                    window.violations.push(`${e.violatedDirective}: ${e.blockedURI} ${e.sample}`));
                """
            );

            await open.Page.GotoAsync(server.AddressOf(address.Path), new() { WaitUntil = WaitUntilState.NetworkIdle });

            Problems.AssertNone(await open.Page.EvaluateAsync<string[]>("() => window.violations"));
        }
    }
}
