namespace LivelihoodSite.Rendering.Languages;

/// <summary>What a BCP 47 tag says about writing and place.</summary>
public static class LanguageTag
{
    /// <summary>The script that the tag names (<c>zh-Hant</c>, <c>zh-Latn</c>), else that of the language.</summary>
    public static WritingScript ScriptOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return tag switch
        {
            // Asked for at every piece of text.
            "zh-Hans" or "zh" => WritingScript.Han,
            "en" => WritingScript.Latin,
            _ => ScriptOf(tag.Split('-')),
        };
    }

    private static WritingScript ScriptOf(string[] parts) =>
        parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0])) switch
        {
            "Hans" or "Hant" or "Hani" => WritingScript.Han,
            "Jpan" => WritingScript.Japanese,
            "Kore" or "Hang" => WritingScript.Korean,
            "Latn" => WritingScript.Latin,
            { } => WritingScript.Other,
            null => parts[0] switch
            {
                "zh" or "yue" or "wuu" or "lzh" => WritingScript.Han,
                "ja" => WritingScript.Japanese,
                "ko" => WritingScript.Korean,
                "ru" or "uk" or "be" or "bg" or "sr" or "mk" or "kk" or "ky" or "tg" or "mn" => WritingScript.Other,
                "ar" or "fa" or "ur" or "ug" or "he" or "yi" => WritingScript.Other,
                "bo" or "dz" or "ii" or "hi" or "ne" or "mr" or "bn" or "ta" or "te" => WritingScript.Other,
                "th" or "lo" or "km" or "my" or "el" or "ka" or "hy" or "am" => WritingScript.Other,
                _ => WritingScript.Latin,
            },
        };

    /// <summary>Whether the script parts words by blanks: 5 people, but 5人.</summary>
    public static bool PartsWords(string tag) => ScriptOf(tag) is not (WritingScript.Han or WritingScript.Japanese);

    /// <summary>
    /// The value of <c>og:locale</c>, language_TERRITORY: the region of the tag, else the likely one of CLDR, else null.
    /// </summary>
    public static string? LocaleOf(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var parts = tag.Split('-');
        var region = parts
            .Skip(1)
            .FirstOrDefault(part => part.Length == 2 || (part.Length == 3 && char.IsAsciiDigit(part[0])));
        region ??= (parts[0], parts.Contains("Hant", StringComparer.Ordinal)) switch
        {
            ("zh", true) => "TW",
            ("zh" or "bo" or "ug" or "ii" or "za", _) => "CN",
            ("yue", _) => "HK",
            ("en", _) => "US",
            ("ja", _) => "JP",
            ("ko", _) => "KR",
            ("vi", _) => "VN",
            ("uk", _) => "UA",
            ("kk", _) => "KZ",
            ("mn", _) => "MN",
            ("pt", _) => "BR",
            ("ar", _) => "EG",
            ("fr" or "de" or "es" or "it" or "ru" or "nl" or "pl" or "tr" or "th" or "id", _) => parts[0]
                .ToUpperInvariant(),
            _ => null,
        };
        return region is null ? null : $"{parts[0]}_{region}";
    }
}
