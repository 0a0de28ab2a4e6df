using System.Collections.Frozen;

namespace LivelihoodSite.Quantities.English;

/// <summary>first, third, 21st, twenty-second: places in an order, no quantities.</summary>
internal static class EnglishOrdinals
{
    private static readonly FrozenDictionary<string, int> Words = (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        + "sixteenth seventeenth eighteenth nineteenth twentieth"
    )
        .Split(' ')
        .Select((word, index) => KeyValuePair.Create(word, index + 1))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The place that a word names, or 0.</summary>
    public static int Value(string word) => Words.GetValueOrDefault(word);

    /// <summary>The ordinal that begins at the token and the token after it, or null.</summary>
    public static (int Value, int End)? Read(EnglishTokens tokens, int at)
    {
        if (Value(tokens[at].Word) is > 0 and var value)
        {
            return (value, at + 1);
        }

        if (tokens[at].Digits > 0 && tokens.Touches(at) && tokens[at + 1].Word is "st" or "nd" or "rd" or "th")
        {
            return (tokens[at].Digits, at + 2);
        }

        return
            EnglishNumbers.WordValue(tokens[at].Word) is >= 20 and var ten
            && tokens.IsHyphen(at + 1)
            && Value(tokens[at + 2].Word) is > 0 and < 10 and var unit
            ? ((int)ten + unit, at + 3)
            : null;
    }
}
