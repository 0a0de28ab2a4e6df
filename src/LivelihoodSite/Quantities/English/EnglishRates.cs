using System.Collections.Frozen;

namespace LivelihoodSite.Quantities.English;

/// <summary>What an English amount is counted per: 860 yuan a month per person → yuan/month/person.</summary>
internal static class EnglishRates
{
    private static readonly FrozenSet<string> Bases = (
        "second minute hour day week fortnight month quarter year term semester person pupil student child household family head "
        + "resident teacher class school time visit session meal place bed mu hectare"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Adverbs = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["daily"] = "day",
        ["weekly"] = "week",
        ["monthly"] = "month",
        ["yearly"] = "year",
        ["annually"] = "year",
        ["hourly"] = "hour",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads bases after a unit; each is appended to the unit after a slash.</summary>
    /// <returns>The token after the last basis.</returns>
    public static int ReadAfter(EnglishTokens tokens, int at, ref string unit)
    {
        for (var n = 0; n < 3; n++)
        {
            var word = tokens[at].Word;
            var basis = tokens[at + 1];
            if (Adverbs.TryGetValue(word, out var period))
            {
                unit = $"{unit}/{period}";
                at++;
            }
            else if (
                basis.Kind == TokenKind.Word
                && (
                    word is "per" or "/" && !basis.Is("cent")
                    || word is "a" or "an" or "each" or "every" && Bases.Contains(basis.Word)
                )
            )
            {
                unit = $"{unit}/{basis.Word}";
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
