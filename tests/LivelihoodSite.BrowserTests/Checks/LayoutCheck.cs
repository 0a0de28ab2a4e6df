using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>What a person with a small screen, large letters or an unsteady hand needs of a layout.</summary>
internal static class LayoutCheck
{
    /// <summary>WCAG 1.4.10: nothing makes the page itself scroll sideways at the present width.</summary>
    public static Task<IReadOnlyList<string>> ReflowAsync(IPage page) =>
        PageScript.ProblemsAsync(
            page,
            """
            const width = document.scrollingElement.scrollWidth;
            if (width <= innerWidth) {
                return [];
            }
            const scrolls = e => e && (/auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
            const wide = [...document.body.querySelectorAll('*')]
                .filter(e => rectOf(e).right > innerWidth + 0.5 && !scrolls(e.parentElement)).slice(0, 3).map(nameOf);
            return [`${width} px wide at a window of ${innerWidth} px: ${wide.join(', ')}`];
            """
        );

    /// <summary>
    /// WCAG 1.4.12: with more space between lines, paragraphs, letters and words, no text is cut off and the page does
    /// not scroll sideways.
    /// </summary>
    public static async Task<IReadOnlyList<string>> TextSpacingAsync(IPage page)
    {
        // A constructed style sheet is no inline style: the page's policy lets it through.
        await page.EvaluateAsync(
            """
            () => {
                const spacing = new CSSStyleSheet();
                spacing.replaceSync(`
                    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                    p { margin-block-end: 2em !important; }`);
                document.adoptedStyleSheets = [...document.adoptedStyleSheets, spacing];
            }
            """
        );
        return [.. await CutTextAsync(page, "with wider spacing"), .. await ReflowAsync(page)];
    }

    /// <summary>
    /// WCAG 1.4.4: with letters of twice the size no text is cut off, no label of a chart lies under a bar, and the page
    /// does not scroll sideways.
    /// </summary>
    public static async Task<IReadOnlyList<string>> LargeTextAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
                const large = new CSSStyleSheet();
                large.replaceSync('html { font-size: 200% !important; }');
                document.adoptedStyleSheets = [...document.adoptedStyleSheets, large];
            }
            """
        );
        var covered = await PageScript.ProblemsAsync(
            page,
            """
            return [...document.querySelectorAll('svg.chart text')].filter(isVisible).filter(text => {
                const box = rectOf(text);
                return [...text.ownerSVGElement.closest('svg.chart').querySelectorAll('rect')].some(rect => {
                    const bar = rectOf(rect);
                    return bar.width > 0 && bar.top < box.bottom - box.height * 0.3 && bar.bottom > box.top + box.height * 0.3
                        && bar.left < box.right && bar.right > box.left;
                });
            }).map(text => `a bar covers “${text.textContent}” at twice the text size`);
            """
        );
        return [.. covered, .. await CutTextAsync(page, "at twice its size"), .. await ReflowAsync(page)];
    }

    private static async Task<IReadOnlyList<string>> CutTextAsync(IPage page, string when)
    {
        var cut = await PageScript.ProblemsAsync(
            page,
            """
            return [...document.body.querySelectorAll('*')].filter(e => {
                const style = getComputedStyle(e);
                const cutsX = /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
                const cutsY = /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
                return (cutsX || cutsY) && isVisible(e) && e.innerText?.trim() && !e.closest('svg');
            }).map(e => nameOf(e));
            """
        );
        return [.. cut.Select(name => $"text is cut off {when} in {name}")];
    }

    /// <summary>WCAG 2.5.8, without its exception for spacing: what is not part of a sentence is 24 by 24 pixels.</summary>
    public static Task<IReadOnlyList<string>> TargetSizeAsync(IPage page) =>
        PageScript.ProblemsAsync(
            page,
            """
            const inSentence = e => {
                if (getComputedStyle(e).display !== 'inline') {
                    return false;
                }
                let block = e.parentElement;
                while (getComputedStyle(block).display === 'inline') {
                    block = block.parentElement;
                }
                const rest = block.cloneNode(true);
                rest.querySelectorAll('a, button').forEach(x => x.remove());
                return /[\p{L}\p{N}]/u.test(rest.textContent);
            };
            const tooSmall = r => r.width < 23.99 || r.height < 23.99;
            return focusables().filter(e => isVisible(e) && !inSentence(e) && !e.matches('[tabindex]:not(a, button)'))
                .filter(e => {
                    const label = e.labels?.[0];
                    return tooSmall(rectOf(e)) && !(label && !tooSmall(rectOf(label)));
                })
                .map(e => `target of ${rectOf(e).width.toFixed(1)} × ${rectOf(e).height.toFixed(1)} px: ${nameOf(e)}`);
            """
        );

    /// <summary>One first heading that says something; the levels below it skip none.</summary>
    public static Task<IReadOnlyList<string>> HeadingsAsync(IPage page) =>
        PageScript.ProblemsAsync(
            page,
            """
            const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')];
            const problems = headings.filter(h => !h.textContent.trim()).map(h => `empty ${h.tagName}`);
            const first = headings.filter(h => h.tagName === 'H1').length;
            if (first !== 1) {
                problems.push(`${first} h1 instead of one`);
            }
            headings.forEach((h, i) => {
                if (i > 0 && h.tagName[1] - headings[i - 1].tagName[1] > 1) {
                    problems.push(`${headings[i - 1].tagName} is followed by ${h.tagName}: ${nameOf(h)}`);
                }
            });
            return problems;
            """
        );
}
