using LivelihoodSite.Quantities;
using LivelihoodSite.Quantities.English;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>The numbers of an English text in the form in which they are compared.</summary>
internal static class TranslatedAmounts
{
    public static IReadOnlyList<Amount> Of(string text, ScannedEnglish scan) =>
        [
            .. scan
                .Quantities.Select(found => OfQuantity(text, found))
                .OfType<Amount>()
                .Concat(
                    scan.Ordinals.Select(ordinal => new Amount(
                        text.Substring(ordinal.Start, ordinal.Length),
                        ordinal.Start,
                        ordinal.Value,
                        UnitClass.Unknown
                    )
                    {
                        // “First” and “second” also order sentences.
                        IsRequired = ordinal.Value > 2,
                    })
                )
                .Concat(Pairs(text))
                .OrderBy(amount => amount.Start),
        ];

    private static Amount? OfQuantity(string text, PlacedQuantity found)
    {
        var quantity = found.Quantity;
        if (quantity is { Value: null, Min: null })
        {
            return null;
        }

        var slash = quantity.Unit.IndexOf('/', StringComparison.Ordinal);
        var unit = slash < 0 ? quantity.Unit : quantity.Unit[..slash];
        var (kind, factor) = UnitClasses.OfEnglish(unit);
        var isShare = unit.Length == 0 && quantity.Value is > 0 and < 1 && IsInWords(quantity.Raw);
        var amount = new Amount(
            quantity.Raw,
            found.Start,
            quantity.Value * factor,
            isShare ? UnitClass.Share : kind,
            factor,
            ExactnessWords.OfEnglish(quantity.Modifier, EnglishUnits.IsTime(unit))
        )
        {
            Min = quantity.Min * factor,
            Max = quantity.Max * factor,
        };
        return amount with { IsRequired = !IsLoose(text, found, amount), Also = Others(amount) };
    }

    /// <summary>“One of them”, “at half height”, “two-way”: words that need no number behind them.</summary>
    private static bool IsLoose(string text, PlacedQuantity found, Amount amount) =>
        IsInWords(found.Quantity.Raw)
        && amount.Exactness == Exactness.Exact
        && (
            amount.Face == 1
            || amount is { Class: UnitClass.Share, Value: 0.5m }
            || found.End + 1 < text.Length && text[found.End] == '-' && char.IsLetter(text[found.End + 1])
        );

    private static bool IsInWords(string raw) => !raw.AsSpan().ContainsAnyInRange('0', '9');

    private static IReadOnlyList<(decimal, UnitClass)> Others(Amount amount) =>
        amount switch
        {
            { Class: UnitClass.Fold, Value: > 1 and var fold } => [(fold - 1, UnitClass.Share)],
            { Class: UnitClass.Months, Factor: 12, Face: { } years } => [(years, UnitClass.Age)],
            _ => [],
        };

    /// <summary>“Both” and “a pair of” may stand for 两.</summary>
    private static IEnumerable<Amount> Pairs(string text)
    {
        var tokens = EnglishTokens.Of(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Word is "both" or "pair" or "couple")
            {
                yield return new Amount(text[tokens[at].Start..tokens[at].End], tokens[at].Start, 2, UnitClass.Unknown)
                {
                    IsRequired = false,
                };
            }
        }
    }
}
