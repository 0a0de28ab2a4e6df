using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>
/// WCAG 2.1.1, 2.4.7 and 2.4.11: with the Tab key alone a person gets to everything, sees where they are, and
/// nothing covers it.
/// </summary>
internal static class KeyboardCheck
{
    private const string Begin = """
        window.tabWalk = { expected: focusables().filter(e => e.type !== 'radio'), reached: new Set() };
        return [];
        """;

    /// <summary>Judges the element that has the focus; <c>end</c> once the walk has left the page or come round.</summary>
    private const string Step = """
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement || tabWalk.reached.has(e)) {
            return ['end'];
        }
        tabWalk.reached.add(e);
        const problems = [];
        const style = getComputedStyle(e);
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
        if (!outlined && style.boxShadow === 'none') {
            problems.push(`the focus cannot be seen on ${nameOf(e)}`);
        }
        const inView = r => r.bottom > 0 && r.right > 0 && r.top < innerHeight && r.left < innerWidth;
        const rects = [...e.getClientRects()].filter(r => r.width > 1.5 && r.height > 1.5 && inView(r));
        const points = rects.flatMap(r => [0.5, 0.15, 0.85].flatMap(x => [0.5, 0.15, 0.85].map(y =>
            [r.left + r.width * x, r.top + r.height * y])));
        if (rects.length === 0) {
            problems.push(`the focus lies outside the window on ${nameOf(e)}`);
        } else if (!points.some(([x, y]) => { const hit = document.elementFromPoint(x, y); return hit && (e.contains(hit) || hit.contains(e)); })) {
            problems.push(`something covers the focused ${nameOf(e)}`);
        }
        return problems;
        """;

    private const string End = """
        return tabWalk.expected.filter(e => !tabWalk.reached.has(e)).map(e => `Tab does not reach ${nameOf(e)}`);
        """;

    /// <summary>Walks once through a freshly loaded page.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(IPage page)
    {
        List<string> problems = [.. await PageScript.ProblemsAsync(page, Begin)];
        while (true)
        {
            await page.Keyboard.PressAsync("Tab");
            var step = await PageScript.ProblemsAsync(page, Step);
            if (step is ["end"])
            {
                break;
            }

            problems.AddRange(step);
        }

        problems.AddRange(await PageScript.ProblemsAsync(page, End));
        return problems;
    }
}
