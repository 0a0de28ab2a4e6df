using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>
/// WCAG 3.1.1 and 3.1.2 by Unicode script, because axe accepts a Chinese page tagged as English: a screen reader
/// speaks a text in the voice of the nearest <c>lang</c>.
/// </summary>
internal static class LanguageCheck
{
    /// <summary>
    /// Texts (also in the title, and in attributes that are read aloud) whose script does not fit their language: Han
    /// characters outside Chinese and Japanese, kana outside Japanese, Hangul outside Korean, and a Latin word of two letters
    /// or more outside a language in Latin letters. No words are single letters (A4, U10) and unit signs behind a number
    /// (5 kg). Where no element can mark a part (title, attributes), only three English words in a row are a problem.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="isForBoth">True for a page in both languages: its title cannot be marked in parts, and is left out.</param>
    public static Task<IReadOnlyList<string>> RunAsync(IPage page, bool isForBoth = false) =>
        PageScript.ProblemsAsync(
            page,
            $$"""
            const leftOut = 'script, style, template{{(isForBoth ? ", title" : "")}}';
            const units = /([0-9][ \u00a0]?)(mm|cm|dm|km|kg|mg|ml|mL|kWh?|MWh?|Hz|kB|MB|GB|TB|ha|hm|dB|pH)(?![A-Za-z])/g;
            const problems = [];
            const languageOf = e => e.closest('[lang]')?.getAttribute('lang') ?? '';
            const check = (text, element, where, canBeMarked) => {
                const language = languageOf(element);
                const tell = what => problems.push(`${what} ${where} in lang="${language}": `
                    + `“${text.trim().replace(/\s+/g, ' ').slice(0, 60)}” at ${nameOf(element)}`);
                if (language === '') {
                    tell('unmarked');
                }
                if (/\p{Script=Han}/u.test(text) && !/^(zh-Han[st]|ja)\b/.test(language)) {
                    tell('Chinese');
                }
                if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) && !/^ja\b/.test(language)) {
                    tell('Japanese');
                }
                if (/\p{Script=Hangul}/u.test(text) && !/^ko\b/.test(language)) {
                    tell('Korean');
                }
                const words = canBeMarked
                    ? /[A-Za-z]{2,}/.test(text.replace(units, '$1'))
                    : /\b[A-Za-z]{2,}[,;]? [A-Za-z]{2,}[,;]? [A-Za-z]{2,}\b/.test(text);
                if (words && !/^en\b/.test(language) && !element.closest('code, pre, samp, kbd')) {
                    tell('English');
                }
            };
            const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.parentElement;
                if (node.data.trim() && !element.closest(leftOut)) {
                    check(node.data, element, 'text', !element.closest('title, desc, option, textarea'));
                }
            }
            for (const name of ['alt', 'aria-label', 'aria-description', 'title', 'placeholder', 'label']) {
                for (const element of document.querySelectorAll(`[${name}]`)) {
                    check(element.getAttribute(name), element, name, false);
                }
            }
            return problems;
            """
        );

    /// <summary>A problem unless the page says this language on its root element.</summary>
    /// <param name="page">The page.</param>
    /// <param name="language"><c>zh</c>, <c>en</c>, <c>ja</c>, or <c>""</c> for a page in several.</param>
    public static async Task<IReadOnlyList<string>> OfPageAsync(IPage page, string language)
    {
        string[] allowed = language switch
        {
            "zh" => ["zh-Hans"],
            "en" => ["en"],
            "ja" => ["ja"],
            _ => ["zh-Hans", "en"],
        };
        var actual = await page.Locator("html").GetAttributeAsync("lang") ?? "";
        return allowed.Contains(actual, StringComparer.Ordinal) ? [] : [$"lang of the page is “{actual}”"];
    }
}
