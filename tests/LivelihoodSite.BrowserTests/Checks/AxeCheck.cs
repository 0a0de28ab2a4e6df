using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>axe-core with the rules of WCAG 2.0 to 2.2, levels A and AA, and its best practices.</summary>
internal static class AxeCheck
{
    /// <summary>The rules that a change of colours can break.</summary>
    public const string ColourRules = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

    /// <summary>All the rules of WCAG 2.2 AA that axe knows, and what it holds for good practice beyond them.</summary>
    public const string AllRules =
        "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

    private static readonly Lazy<string> Source = new(() =>
        File.ReadAllText(Repository.PathOf("tests/LivelihoodSite.BrowserTests/node_modules/axe-core/axe.min.js"))
    );

    /// <summary>Every violation with its rule, its help text and the selector of the element.</summary>
    /// <param name="page">A loaded page.</param>
    /// <param name="rules"><see cref="AllRules"/> or <see cref="ColourRules"/>.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage page, string rules = AllRules)
    {
        await page.EvaluateAsync(Source.Value);
        return await PageScript.ProblemsAsync(
            page,
            $$"""
            const result = await axe.run(document, { runOnly: {{rules}}, resultTypes: ['violations'], preload: false });
            return result.violations.flatMap(v => v.nodes.map(n =>
                `${v.id}: ${v.help} at ${n.target.join(' ')}: ${n.failureSummary.replace(/\s+/g, ' ')}`));
            """
        );
    }
}
