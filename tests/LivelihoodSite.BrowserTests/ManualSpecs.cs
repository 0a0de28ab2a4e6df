using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests;

/// <summary>The manual (docs/), a site of pages alone, is held to the same rules as a site of reports.</summary>
public sealed class ManualSpecs(SiteFixture fixture, ManualSpecs.BuiltManual manual)
    : IClassFixture<ManualSpecs.BuiltManual>
{
    // Contents, and a page with tables and code; the long pages and the search are walked under --all.
    private static readonly string[] Everyday = ["index", "theming"];

    public static TheoryData<string, string> Pages()
    {
        var rows = new TheoryData<string, string> { { "index.html", "" } };
        foreach (var language in (string[])["en", "zh"])
        {
            foreach (var name in TestScope.All ? BuiltManual.Names : Everyday)
            {
                rows.Add($"{language}/{name}.html", language);
            }
        }

        return rows;
    }

    [Fact]
    public async Task Every_page_of_the_manual_passes_the_Nu_HTML_checker_is_reached_by_links_and_links_to_what_is_there()
    {
        var problems = new Problems();
        problems.Add("links", LinkCheck.Run(manual.Output));
        // The form on every page leads to the search.
        problems.Add(
            "orphans",
            LinkCheck.Orphans(manual.Output).Where(path => !path.EndsWith("/search.html", StringComparison.Ordinal))
        );
        problems.Add(
            "markup",
            await MarkupCheck.RunAsync(manual.Output.Pages.Select(page => manual.Server.AddressOf(page.Path)))
        );
        problems.AssertNone();
    }

    [Fact]
    public void Every_page_of_the_manual_has_a_title_of_its_own_and_leads_to_itself_in_the_other_language()
    {
        var pages = manual.Output.Pages.Where(page => page.Path.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.Equal(pages.Count, pages.Select(page => manual.Output.Document(page.Path).Title).Distinct().Count());
        var problems = new Problems();
        foreach (var page in pages)
        {
            var (other, tag) = page.Path.StartsWith("zh/", StringComparison.Ordinal)
                ? ("en/", "en")
                : ("zh/", "zh-Hans");
            var link = manual.Output.Document(page.Path).QuerySelector($".languages a[hreflang='{tag}']");
            var target = Reference.Of(page.Path, link?.GetAttribute("href") ?? "").Path;
            problems.Add(page.Path, target == other + page.Path[3..] ? [] : [$"the language switch leads to {target}"]);
        }

        problems.AssertNone();
    }

    [Fact]
    public void Every_page_of_the_manual_is_built_alike_in_both_languages()
    {
        var problems = new Problems();
        foreach (var name in BuiltManual.Names)
        {
            var zh = $"zh/{name}.html";
            problems.Add(zh, ParityCheck.Run(manual.Output, zh, English(zh), English));
        }

        problems.AssertNone();

        static string English(string path) =>
            path.StartsWith("zh/", StringComparison.Ordinal) ? "en/" + path[3..] : path;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_of_the_manual_can_be_read_by_everyone(string address, string language)
    {
        var problems = new Problems();
        await using var open = await fixture.OpenAsync();
        var page = open.Page;
        var watch = new TrafficWatch(page, manual.Server.AddressOf(""));
        await Load();
        problems.Add("axe", await AxeCheck.RunAsync(page));
        problems.Add("language of the page", await LanguageCheck.OfPageAsync(page, language));
        problems.Add("languages", await LanguageCheck.RunAsync(page, isForBoth: language.Length == 0));
        problems.Add("headings", await LayoutCheck.HeadingsAsync(page));
        problems.Add("keyboard", await KeyboardCheck.RunAsync(page));
        problems.Add("traffic", watch.Problems);

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        problems.Add("dark", await AxeCheck.RunAsync(page, AxeCheck.ColourRules));
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Light });
        problems.Add("forced colours", await AxeCheck.RunAsync(page, AxeCheck.ColourRules));
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });

        await page.SetViewportSizeAsync(320, 640);
        await Load();
        problems.Add("320 px", await LayoutCheck.ReflowAsync(page));
        problems.Add("targets", await LayoutCheck.TargetSizeAsync(page));
        problems.Add("spacing", await LayoutCheck.TextSpacingAsync(page));
        await page.SetViewportSizeAsync(1280, 900);
        await Load();
        problems.Add("large text", await LayoutCheck.LargeTextAsync(page));

        await using var without = await fixture.OpenAsync(scripts: false);
        await without.Page.GotoAsync(manual.Server.AddressOf(address));
        await Load();
        problems.Add(
            "without script",
            await ScriptlessCheck.RunAsync(without.Page, page, manual.Output.Document(address))
        );
        problems.AssertNone();

        Task Load() => page.GotoAsync(manual.Server.AddressOf(address));
    }

    [Theory]
    [InlineData("en", "LS0301", "diagnostics.html#structure-warnings-ls03")]
    [InlineData("zh", "更正", "checking.html")]
    public async Task I_find_a_section_of_the_manual_by_a_word(string language, string word, string expected)
    {
        await using var open = await fixture.OpenAsync();
        await open.Page.GotoAsync(manual.Server.AddressOf($"{language}/search.html?q={Uri.EscapeDataString(word)}"));
        await Assertions.Expect(open.Page.Locator(".hits:not([hidden]) mark").First).ToBeVisibleAsync();
        var links = await open
            .Page.Locator("[data-results] .hit-title a")
            .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        Assert.Contains(links, link => link.StartsWith(expected, StringComparison.Ordinal));
    }

    /// <summary>The manual, built once, and a server that shows it.</summary>
    public sealed class BuiltManual : IDisposable
    {
        private readonly Lazy<TestSite> _site = new(() =>
        {
            var site = ManualSite.Copy();
            site.Run("build").ExitsWith(0);
            return site;
        });
        private readonly Lazy<SiteOutput> _output;
        private readonly Lazy<StaticServer> _server;

        public BuiltManual()
        {
            _output = new(() => new SiteOutput(_site.Value.OutputFolder));
            _server = new(() => new StaticServer(Output.Folder, StaticServer.StrictPolicy));
        }

        /// <summary>The names of all pages, as their addresses have them.</summary>
        public static IEnumerable<string> Names =>
            Directory
                .EnumerateFiles(Repository.PathOf("docs"), "*.zh.md", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.PathOf("docs"), path).Replace('\\', '/'))
                .Select(path => path[..^".zh.md".Length].Replace("README", "index", StringComparison.Ordinal))
                .Append("search")
                .Order(StringComparer.Ordinal);

        internal SiteOutput Output => _output.Value;

        internal StaticServer Server => _server.Value;

        public void Dispose()
        {
            if (_server.IsValueCreated)
            {
                _server.Value.Dispose();
            }

            if (_site.IsValueCreated)
            {
                _site.Value.Dispose();
            }
        }
    }
}
