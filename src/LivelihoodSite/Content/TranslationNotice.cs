using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>What every data file says of its translations, once in each language of the site.</summary>
public static class TranslationNotice
{
    /// <summary>The notice of each language, in the order of the site.</summary>
    /// <param name="site">For its languages.</param>
    /// <param name="wordsOf">The notice in a language for which the program has none of its own.</param>
    public static IReadOnlyList<(string Code, string Text)> Of(Site site, Func<Language, string> wordsOf)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(wordsOf);
        return
        [
            .. site.Languages.Select(language =>
                (
                    language.Code,
                    language.Tag switch
                    {
                        "zh" or "zh-Hans" or "zh-Hans-CN" => "译文仅供参考，以中文为准。",
                        "en" or "en-GB" or "en-US" => "Translations are for reference only. The Chinese text prevails.",
                        _ => wordsOf(language),
                    }
                )
            ),
        ];
    }
}
