using System.Globalization;
using System.Text.RegularExpressions;

namespace LivelihoodSite.Quantities;

/// <summary>
/// Which figures of a Chinese paragraph and its English translation are certainly the same: the value stands once on each
/// side, in English in digits (1,400; 1.81 million; 3%), and is neither a date nor part of a name (15-minute).
/// </summary>
public static partial class FigurePairs
{
    /// <summary>The pairs in reading order of the Chinese.</summary>
    public static IReadOnlyList<(Range Source, Range Translation)> Of(string source, string translation)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(translation);
        var left = Single(Chinese(source));
        var right = Single(English(translation));
        return
        [
            .. left.Where(figure => right.ContainsKey(figure.Key))
                .Select(figure => (Source: figure.Value, Translation: right[figure.Key]))
                .OrderBy(pair => pair.Source.Start.Value),
        ];
    }

    /// <summary>What stands once, by value and whether it is a percentage.</summary>
    private static Dictionary<(decimal Value, bool IsPercent), Range> Single(
        IEnumerable<((decimal Value, bool IsPercent) Key, Range Place)> figures
    ) =>
        figures
            .GroupBy(figure => figure.Key)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Place);

    private static IEnumerable<((decimal, bool), Range)> Chinese(string text)
    {
        var at = 0;
        foreach (var quantity in QuantityReader.Read(text))
        {
            var start = text.IndexOf(quantity.Raw, at, StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }

            at = start + quantity.Raw.Length;
            if (quantity.Value is { } value)
            {
                yield return ((value, quantity.Unit.Contains('%', StringComparison.Ordinal)), start..at);
            }
        }
    }

    private static IEnumerable<((decimal, bool), Range)> English(string text)
    {
        foreach (Match match in Number().Matches(text))
        {
            var digits = match.Groups["digits"];
            if (
                !IsName(text, match)
                && decimal.TryParse(
                    digits.ValueSpan,
                    NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
            {
                yield return (
                    (value * Scale(match.Groups["scale"].ValueSpan), match.Groups["percent"].Success),
                    match.Index..(match.Index + match.Length)
                );
            }
        }
    }

    private static decimal Scale(ReadOnlySpan<char> word) =>
        word switch
        {
            "thousand" => 1_000,
            "million" => 1_000_000,
            "billion" => 1_000_000_000,
            _ => 1,
        };

    /// <summary>A date, a year, an ordinal, or a numeral that belongs to a name.</summary>
    private static bool IsName(string text, Match match)
    {
        var isYear =
            match.Length == 4
            && match.ValueSpan[0] is '1' or '2'
            && match.ValueSpan.IndexOfAnyExceptInRange('0', '9') < 0
            && int.Parse(match.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1900 and < 2100;
        return isYear
            || NameBefore().IsMatch(text[..match.Index])
            || NameAfter().IsMatch(text[(match.Index + match.Length)..]);
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}.,\u2013\u2014-])(?<digits>[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|[0-9]+(\.[0-9]+)?)(?![\p{L}\p{N}])(?<percent>%| per cent)?( (?<scale>thousand|million|billion)\b)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\b(January|February|March|April|May|June|July|August|September|October|November|December|Level|Grade|No\.|Phase|Class|Route|Line|Age|aged) $",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NameBefore();

    [GeneratedRegex(
        @"^( (January|February|March|April|May|June|July|August|September|October|November|December)\b|[\u2013\u2014-][\p{L}\p{N}]|[.,][0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NameAfter();
}
