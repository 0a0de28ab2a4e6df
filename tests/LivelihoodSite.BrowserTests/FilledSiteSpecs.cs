using System.Text.Json;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests;

/// <summary>The site as an office would publish it, with every fact, base address and data block.</summary>
public sealed class FilledSiteSpecs(SiteFixture site)
{
    private const string SeenViolations =
        "() => { window.seen = []; document.addEventListener('securitypolicyviolation', e => window.seen.push(e.blockedURI + ' ' + e.violatedDirective)); }";

    [Fact]
    public async Task Every_page_passes_the_Nu_HTML_checker()
    {
        Assert.NotEmpty(site.FilledOutput.Pages);
        Problems.AssertNone(
            await MarkupCheck.RunAsync(site.FilledOutput.Pages.Select(page => site.FilledServer.AddressOf(page.Path)))
        );
    }

    [Theory]
    [ClassData(typeof(EveryKind))]
    public async Task No_page_has_a_barrier_that_axe_knows(PageKind kind, string language)
    {
        var problems = new Problems();
        await using var open = await site.OpenAsync();
        foreach (var address in site.FilledOutput.PagesOf(kind, language))
        {
            await open.Page.GotoAsync(site.FilledServer.AddressOf(address.Path));
            problems.Add(address.Path, await AxeCheck.RunAsync(open.Page));
        }

        problems.AssertNone();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Styles_and_pictures_load_under_the_policy_on_a_server_and_from_a_disk(bool fromDisk)
    {
        var home = fromDisk
            ? new Uri(site.FilledOutput.Folder + "/").AbsoluteUri
            : site.FilledServer.Origin.AbsoluteUri;
        var problems = new Problems();
        foreach (var row in new EveryKind())
        {
            var (kind, language) = row.Data;
            if (fromDisk && kind is PageKind.NotFound)
            {
                // Its addresses begin at the server's root: it is never opened from a disk.
                continue;
            }

            await using var open = await site.OpenAsync();
            await open.Page.AddInitScriptAsync($"({SeenViolations})()");
            var watch = new TrafficWatch(open.Page, home);
            foreach (var address in site.FilledOutput.PagesOf(kind, language))
            {
                await open.Page.GotoAsync(
                    fromDisk
                        ? new Uri(site.FilledOutput.PathOf(address.Path)).AbsoluteUri
                        : site.FilledServer.AddressOf(address.Path)
                );
                problems.Add(
                    address.Path,
                    [
                        .. await open.Page.EvaluateAsync<string[]>("() => window.seen"),
                        .. await open.Page.EvaluateAsync<string[]>(
                            "() => [...document.images].filter(i => { i.loading = 'eager'; return i.complete && i.naturalWidth === 0; }).map(i => i.src)"
                        ),
                        .. await open.Page.EvaluateAsync<bool>(
                            "() => getComputedStyle(document.documentElement).getPropertyValue('--paper') !== ''"
                        )
                            ? Array.Empty<string>()
                            : ["has no style"],
                    ]
                );
            }

            problems.Add(kind.ToString(), watch.Problems);
        }

        problems.AssertNone();
    }

    [Fact]
    public async Task A_script_of_another_hand_does_not_run()
    {
        await using var open = await site.OpenAsync();
        await open.Page.AddInitScriptAsync($"({SeenViolations})()");
        await open.Page.GotoAsync(site.FilledServer.AddressOf("2019/zh/index.html"));

        var seen = await open.Page.EvaluateAsync<string[]>(
            "async () => { const s = document.createElement('script'); s.textContent = 'document.title = 1'; const heard = new Promise(r => document.addEventListener('securitypolicyviolation', r)); document.head.append(s); await heard; return window.seen; }"
        );

        Assert.Equal(["inline script-src-elem"], seen);
        Assert.NotEqual("1", await open.Page.TitleAsync());
    }

    [Fact]
    public void Every_data_block_is_JSON_and_names_its_own_page()
    {
        var problems = new Problems();
        foreach (var page in site.FilledOutput.Pages.Where(page => page.Language.Length > 0))
        {
            var blocks = site.FilledOutput.Document(page.Path).QuerySelectorAll("script[type='application/ld+json']");
            var ids = blocks.Select(block =>
                JsonDocument.Parse(block.TextContent).RootElement.GetProperty("@id").GetString()
            );
            problems.Add(
                page.Path,
                ids.SequenceEqual([SiteFixture.BaseUrl + page.Path]) ? [] : ["has another data block"]
            );
        }

        problems.AssertNone();
        Assert.NotEmpty(site.FilledOutput.Pages);
    }
}
