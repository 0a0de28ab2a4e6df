using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>
/// WCAG 3.1.1 and 3.1.2 by Unicode script, because axe accepts a Chinese page tagged as English: a screen reader
/// speaks a text in the voice of the nearest <c>lang</c>.
/// </summary>
internal static class LanguageCheck
{
    /// <summary>
    /// Texts (also in the title, and in attributes that are read aloud) whose script does not fit their language:
    /// Han characters outside <c>zh-Hans</c>, three English words in a row outside <c>en</c>.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="isForBoth">True for a page in both languages: its title cannot be marked in parts, and is left out.</param>
    public static Task<IReadOnlyList<string>> RunAsync(IPage page, bool isForBoth = false) =>
        PageScript.ProblemsAsync(
            page,
            $$"""
            const leftOut = 'script, style, template{{(isForBoth ? ", title" : "")}}';
            const problems = [];
            const languageOf = e => e.closest('[lang]')?.getAttribute('lang') ?? '';
            const check = (text, element, where) => {
                const language = languageOf(element);
                const shown = '“' + text.trim().replace(/\s+/g, ' ').slice(0, 60) + '”';
                if (/\p{Script=Han}/u.test(text) && language !== 'zh-Hans') {
                    problems.push(`Chinese ${where} in lang="${language}": ${shown} at ${nameOf(element)}`);
                }
                const english = /\b[A-Za-z]{2,}[,;]? [A-Za-z]{2,}[,;]? [A-Za-z]{2,}\b/.test(text);
                if (english && !/^en\b/.test(language) && !element.closest('code, pre, samp, kbd')) {
                    problems.push(`English ${where} in lang="${language}": ${shown} at ${nameOf(element)}`);
                }
            };
            const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (!node.parentElement.closest(leftOut)) {
                    check(node.data, node.parentElement, 'text');
                }
            }
            for (const name of ['alt', 'aria-label', 'aria-description', 'title', 'placeholder', 'label']) {
                for (const element of document.querySelectorAll(`[${name}]`)) {
                    check(element.getAttribute(name), element, name);
                }
            }
            return problems;
            """
        );

    /// <summary>A problem unless the page says this language on its root element.</summary>
    /// <param name="page">The page.</param>
    /// <param name="language"><c>zh</c>, <c>en</c>, or <c>""</c> for either.</param>
    public static async Task<IReadOnlyList<string>> OfPageAsync(IPage page, string language)
    {
        string[] allowed = language switch
        {
            "zh" => ["zh-Hans"],
            "en" => ["en"],
            _ => ["zh-Hans", "en"],
        };
        var actual = await page.Locator("html").GetAttributeAsync("lang") ?? "";
        return allowed.Contains(actual, StringComparer.Ordinal) ? [] : [$"lang of the page is “{actual}”"];
    }
}
