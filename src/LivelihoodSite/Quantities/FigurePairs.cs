using LivelihoodSite.Quantities.English;

namespace LivelihoodSite.Quantities;

/// <summary>
/// Which figures of a Chinese paragraph and its English translation are certainly the same: the value stands once on each
/// side, and is neither a date nor part of a name (15-minute). One, which English also writes as an article, is left alone.
/// </summary>
public static class FigurePairs
{
    /// <summary>The pairs in reading order of the Chinese.</summary>
    public static IReadOnlyList<(Range Source, Range Translation)> Of(string source, string translation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(translation);
        var left = Single(QuantityReader.ReadPlaced(source));
        var right = Single(EnglishQuantityReader.Read(translation));
        return
        [
            .. left.Where(figure => right.ContainsKey(figure.Key))
                .Select(figure => (Source: figure.Value, Translation: right[figure.Key]))
                .OrderBy(pair => pair.Source.Start.Value),
        ];
    }

    /// <summary>What stands once, by value and whether it is a percentage.</summary>
    private static Dictionary<(decimal Value, bool IsPercent), Range> Single(IEnumerable<PlacedQuantity> figures) =>
        figures
            .Where(figure => figure.Quantity.Value is not (null or 1))
            .GroupBy(figure =>
                (figure.Quantity.Value!.Value, figure.Quantity.Unit.Contains('%', StringComparison.Ordinal))
            )
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Start..group.First().End);
}
