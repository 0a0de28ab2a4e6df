using AngleSharp.Dom;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;

namespace LivelihoodSite.BrowserTests;

/// <summary>What holds for the output folder as a whole; these look at every page, always.</summary>
public sealed class WholeSiteSpecs(SiteFixture site)
{
    [Fact]
    public void Every_page_lies_at_an_address_of_a_known_kind()
    {
        Problems.AssertNone([
            .. site
                .Output.Pages.Where(p => p.Kind is PageKind.Unknown)
                .Select(p => $"{p.Path} follows no address rule: mend the address, or add the kind to PageKind"),
        ]);
        Assert.NotEmpty(site.Output.Pages);
    }

    [Fact]
    public async Task Every_page_passes_the_Nu_HTML_checker()
    {
        Assert.NotEmpty(site.Output.Pages);
        Problems.AssertNone(await MarkupCheck.RunAsync(site.Output.Folder));
    }

    [Fact]
    public void Every_link_and_every_anchor_leads_to_something_on_a_disk_as_on_a_server()
    {
        Assert.NotEmpty(site.Output.Pages);
        Problems.AssertNone(LinkCheck.Run(site.Output));
    }

    [Fact]
    public void Every_page_can_be_reached_by_links_from_the_first()
    {
        Problems.AssertNone(LinkCheck.Orphans(site.Output));
    }

    [Fact]
    public void An_edition_can_be_lifted_out_of_the_site()
    {
        Problems.AssertNone(LinkCheck.LeavingAnEdition(site.Output));
    }

    [Fact]
    public void Every_page_has_a_title_of_its_own()
    {
        var byTitle = site
            .Output.Pages.GroupBy(p => site.Output.Document(p.Path).Title ?? "", StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(byTitle);
        Problems.AssertNone([
            .. byTitle
                .Where(g => g.Key.Length == 0 || g.Count() > 1)
                .Select(g => $"“{g.Key}” is the title of {string.Join(", ", g.Select(p => p.Path).Take(5))}"),
        ]);
    }

    [Theory]
    [ClassData(typeof(EveryTranslatedKind))]
    public void Every_page_is_built_alike_in_both_languages(PageKind kind)
    {
        var problems = new Problems();
        var pages = site.Output.Pages.Where(p => p.Kind == kind).ToList();
        Assert.NotEmpty(pages);
        foreach (var page in pages.Where(p => p.Language is "zh"))
        {
            problems.Add(page.Path, ParityCheck.Run(site.Output, page));
        }

        foreach (var page in pages.Where(p => p.Language is "en"))
        {
            problems.Add(page.Path, File.Exists(site.Output.PathOf(page.Twin!)) ? [] : ["has no Chinese twin"]);
        }

        problems.AssertNone();
    }

    [Fact]
    public void Every_page_links_to_the_same_page_in_the_other_language()
    {
        var problems = new Problems();
        foreach (var page in site.Output.Pages.Where(p => p.Twin is not null))
        {
            var language = page.Language is "zh" ? "en" : "zh-Hans";
            var switches = site
                .Output.Document(page.Path)
                .QuerySelectorAll($"a[hreflang='{language}'][lang='{language}'][rel~='alternate']")
                .Count(a =>
                    string.Equals(
                        Reference.Of(page.Path, a.GetAttribute("href") ?? "").Path,
                        page.Twin,
                        StringComparison.Ordinal
                    )
                );
            problems.Add(page.Path, switches > 0 ? [] : [$"no language switch (lang, hreflang, rel) to {page.Twin}"]);
        }

        problems.AssertNone();
    }
}
