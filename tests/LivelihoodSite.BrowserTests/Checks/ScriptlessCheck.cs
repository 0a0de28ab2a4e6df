using AngleSharp.Html.Dom;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>A page without JavaScript shows all that its HTML holds, and offers nothing that would not work.</summary>
internal static class ScriptlessCheck
{
    /// <summary>Compares the page without scripts, the page with scripts, and its HTML.</summary>
    /// <param name="scriptless">The page in a context that runs no scripts.</param>
    /// <param name="page">The same page with scripts.</param>
    /// <param name="source">Its HTML.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage scriptless, IPage page, IHtmlDocument source)
    {
        List<string> problems = [];
        if (!await scriptless.Locator("h1").First.IsVisibleAsync())
        {
            problems.Add("without script the first heading cannot be seen");
        }

        var without = (await LinesAsync(scriptless)).ToHashSet(StringComparer.Ordinal);
        var controls = (await ControlWordsAsync(page)).ToHashSet(StringComparer.Ordinal);
        var html = Squeeze(source.Body?.TextContent ?? "");
        problems.AddRange(
            (await LinesAsync(page))
                .Where(line =>
                    !without.Contains(line)
                    && !controls.Contains(line)
                    && html.Contains(Squeeze(line), StringComparison.Ordinal)
                )
                .Select(line => $"seen only with script: {line}")
        );
        problems.AddRange(
            await PageScript.ProblemsAsync(
                scriptless,
                """
                return [...document.querySelectorAll('button, input, select, textarea, [role=button]')]
                    .filter(e => isVisible(e) && !e.closest('form[action]'))
                    .map(e => `needs script but is shown without: ${nameOf(e)}`);
                """
            )
        );
        return problems;
    }

    private static async Task<IEnumerable<string>> LinesAsync(IPage page) =>
        Lines(await page.Locator("body").InnerTextAsync());

    /// <summary>The words on controls that a script adds: they are none of the page's text, also where a text speaks of them.</summary>
    private static async Task<IEnumerable<string>> ControlWordsAsync(IPage page) =>
        Lines(
            await page.EvaluateAsync<string>(
                "() => [...document.querySelectorAll('button, label, select, option')].map(e => e.innerText).join('\\n')"
            )
        );

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal);

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
