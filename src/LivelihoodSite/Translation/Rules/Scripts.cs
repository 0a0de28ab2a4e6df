using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>What a language tag says of the script of its texts, and the script of a character.</summary>
internal static class Scripts
{
    private static readonly string[] HanLanguages = ["zh", "ja", "ko", "yue", "wuu", "lzh"];

    /// <summary>True where Han characters are at home: Chinese, Japanese, and Korean (mixed script).</summary>
    public static bool WritesHan(Language language) =>
        HanLanguages.Contains(language.Tag.Split('-')[0], StringComparer.OrdinalIgnoreCase)
        && !language.Tag.Contains("-Latn", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for English of any region.</summary>
    public static bool IsEnglish(Language language) =>
        language.Tag.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>A Han character of the basic plane and its extension A, or half of one of the later planes.</summary>
    public static bool IsHan(char character) =>
        character
            is (>= '\u4E00' and <= '\u9FFF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\uF900' and <= '\uFAFF')
                or '\u3005'
                or '\u3007'
                or (>= '\uD840' and <= '\uD88D');

    public static bool IsKana(char character) => character is >= '\u3040' and <= '\u30FF';

    /// <summary>Punctuation that only East Asian text uses. The quotation marks “ ” and the dash are shared.</summary>
    public static bool IsFullWidthPunctuation(char character) =>
        character is (>= '\u3001' and <= '\u3003') or (>= '\u3008' and <= '\u301F')
        || (character is >= '\uFF01' and <= '\uFF5E' && !IsFullWidthLetter(character));

    /// <summary>Full-width digits and letters (１, Ａ), which belong into no text.</summary>
    public static bool IsFullWidthLetter(char character) =>
        character is (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A');
}
