using System.Text.RegularExpressions;
using LivelihoodSite.Quantities.English;

namespace LivelihoodSite.Quantities;

/// <summary>
/// Which figures of a Chinese paragraph and its English translation are certainly the same: the value stands once on each
/// side, and is neither a date nor part of a name (15-minute). One, which English also writes as an article, is left alone.
/// In English the place is that of the number alone (19,000; 1.81 million; seven), so that it fits a line.
/// </summary>
public static partial class FigurePairs
{
    /// <summary>The pairs in reading order of the Chinese.</summary>
    public static IReadOnlyList<(Range Source, Range Translation)> Of(string source, string translation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(translation);
        var left = Single(QuantityReader.ReadPlaced(source), figure => figure.Start..figure.End);
        var right = Single(EnglishQuantityReader.Read(translation), figure => NumberIn(translation, figure));
        return
        [
            .. left.Where(figure => right.ContainsKey(figure.Key))
                .Select(figure => (Source: figure.Value, Translation: right[figure.Key]))
                .OrderBy(pair => pair.Source.Start.Value),
        ];
    }

    /// <summary>What stands once, by value and whether it is a percentage.</summary>
    private static Dictionary<(decimal Value, bool IsPercent), Range> Single(
        IEnumerable<PlacedQuantity> figures,
        Func<PlacedQuantity, Range?> placeOf
    ) =>
        figures
            .Where(figure => figure.Quantity.Value is not (null or 1))
            .GroupBy(figure =>
                (figure.Quantity.Value!.Value, figure.Quantity.Unit.Contains('%', StringComparison.Ordinal))
            )
            .Where(group => group.Count() == 1)
            .Select(group => (group.Key, Place: placeOf(group.First())))
            .Where(figure => figure.Place is not null)
            .ToDictionary(figure => figure.Key, figure => figure.Place!.Value);

    /// <summary>The number in digits, or in one word before one noun; null for longer wording.</summary>
    private static Range? NumberIn(string text, PlacedQuantity figure)
    {
        var raw = text.Substring(figure.Start, figure.Length);
        if (Digits().Match(raw) is { Success: true } digits)
        {
            var start = figure.Start + digits.Index;
            var end = start + digits.Length;
            return IsPartOfWord(text, end) ? null : start..end;
        }

        var words = raw.Split(' ');
        return words.Length <= 2 ? figure.Start..(figure.Start + words[0].Length) : null;
    }

    // 15-minute, 2–3 …
    private static bool IsPartOfWord(string text, int end) =>
        end + 1 < text.Length && text[end] is '-' or '\u2010' or '\u2013' && char.IsLetterOrDigit(text[end + 1]);

    [GeneratedRegex(
        "[0-9]([0-9.,]*[0-9])?(%| per cent| (thousand|million|billion)\\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Digits();
}
