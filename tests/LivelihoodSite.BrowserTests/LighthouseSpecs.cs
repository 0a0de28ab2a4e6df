using System.Text.Json;
using LivelihoodSite.BrowserTests.Checks;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.BrowserTests;

/// <summary>
/// What Lighthouse says of the main pages of a filled site, median of three runs; <c>tests/lighthouse.sh</c> asks it, no
/// other run does, because its speed score wants a machine that is otherwise idle.
/// </summary>
public sealed class LighthouseSpecs(SiteFixture site)
{
    private const string Runs = "3";

    [Fact(Explicit = true)]
    public async Task The_main_pages_score_100_in_accessibility_best_practices_and_search_and_98_in_speed()
    {
        var addresses = (
            from kind in (PageKind[])[PageKind.Home, PageKind.Projects, PageKind.Category, PageKind.Project]
            from language in (string[])["zh", "en"]
            select site.FilledServer.AddressOf(site.FilledOutput.PagesOf(kind, language)[0].Path)
        ).ToList();
        var script = Repository.PathOf("tests/LivelihoodSite.BrowserTests/lighthouse/measure.mjs");
        var problems = new Problems();
        var output = await Tool.RunAsync("node", [script, Chromium.Find(), Runs, .. addresses]);
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(line);
            var scores = JsonDocument.Parse(line).RootElement;
            foreach (var (category, least) in Least)
            {
                var score = scores.GetProperty(category).GetInt32();
                problems.Add(
                    scores.GetProperty("address").GetString()!,
                    score >= least ? [] : [$"{category} {score}, not {least}: {scores.GetProperty("lost")}"]
                );
            }
        }

        problems.AssertNone();
    }

    private static (string Category, int Score)[] Least =>
        [("accessibility", 100), ("best-practices", 100), ("seo", 100), ("performance", 98)];
}
