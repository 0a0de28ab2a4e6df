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
        var left = Single(QuantityReader.ReadPlaced(source));
        if (left.Count == 0)
        {
            return [];
        }

        var right = Single(EnglishQuantityReader.Read(translation));
        var pairs = new List<(Range Source, Range Translation)>();
        foreach (var (key, figure) in left)
        {
            if (
                figure is not null
                && right.GetValueOrDefault(key) is { } other
                && NumberIn(translation, other) is { } place
            )
            {
                pairs.Add((figure.Start..figure.End, place));
            }
        }

        pairs.Sort(static (one, next) => one.Source.Start.Value.CompareTo(next.Source.Start.Value));
        return pairs;
    }

    /// <summary>What stands once, by value and whether it is a percentage; null for what stands more often.</summary>
    private static Dictionary<(decimal Value, bool IsPercent), PlacedQuantity?> Single(
        IEnumerable<PlacedQuantity> figures
    )
    {
        var single = new Dictionary<(decimal Value, bool IsPercent), PlacedQuantity?>();
        foreach (var figure in figures)
        {
            if (figure.Quantity.Value is { } value and not 1)
            {
                var key = (value, figure.Quantity.Unit.Contains('%', StringComparison.Ordinal));
                single[key] = single.ContainsKey(key) ? null : figure;
            }
        }

        return single;
    }

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
