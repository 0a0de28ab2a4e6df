namespace LivelihoodSite.Rendering.Languages;

/// <summary>Finds runs of Japanese kana; the Han characters beside them could be Chinese and are left out.</summary>
internal static class KanaRun
{
    /// <summary>The first run; the length is 0 when there is none.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        var start = text.IndexOfAnyInRange('\u3041', '\u30FF');
        while (start >= 0 && start < text.Length && !IsKana(text[start]))
        {
            start++;
        }

        if (start < 0 || start == text.Length)
        {
            return (0, 0);
        }

        var end = start;
        while (end < text.Length && IsKana(text[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    /// <summary>Hiragana, katakana and the mark of a long vowel; the middle dot is no letter.</summary>
    public static bool IsKana(char character) =>
        character
            is (>= '\u3041' and <= '\u3096')
                or (>= '\u309D' and <= '\u309F')
                or (>= '\u30A1' and <= '\u30FA')
                or (>= '\u30FC' and <= '\u30FF')
                or (>= '\uFF66' and <= '\uFF9D');
}
