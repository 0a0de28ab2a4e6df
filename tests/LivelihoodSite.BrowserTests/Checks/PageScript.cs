using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>
/// The checks that run inside a page. They go in through the developer tools, so a page keeps the content security
/// policy that it will be published with.
/// </summary>
internal static class PageScript
{
    /// <summary>Functions that every check may use.</summary>
    private const string Helpers = """
        const rectOf = e => e.getBoundingClientRect();
        // Drawn, and more than the one hidden pixel of a text for screen readers.
        const isVisible = e => e.checkVisibility({ visibilityProperty: true }) && rectOf(e).width > 1.5
            && rectOf(e).height > 1.5 && rectOf(e).right > 0 && rectOf(e).bottom + scrollY > 0
            && !/inset\((50|100)%/.test(getComputedStyle(e).clipPath) && getComputedStyle(e).clip === 'auto';
        const textOf = e => (e.getAttribute('aria-label') || e.textContent).trim().replace(/\s+/g, ' ').slice(0, 40);
        const nameOf = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
            + (e.className && e.className.trim ? '.' + e.className.trim().replace(/\s+/g, '.') : '')
            + ' “' + textOf(e) + '”';
        const focusables = () => [...document.querySelectorAll(
            'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
        """;

    /// <summary>Runs the body of a function in the page; it returns the problems it found as texts.</summary>
    /// <param name="page">The page.</param>
    /// <param name="body">JavaScript that returns an array of strings; it may await.</param>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, string body) =>
        await page.EvaluateAsync<string[]>($"async () => {{ {Helpers}\n{body} }}");
}
