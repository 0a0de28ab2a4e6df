using System.Globalization;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>What the rules about sums, products, shares and days have in common.</summary>
internal static class Arithmetic
{
    public const string Code = "LS1104";

    /// <summary>A figure that can be calculated with: a number without 余, 约, 近.</summary>
    public static bool IsExact(Located figure) => figure.Value is not null && figure.Bound == Bound.Exact;

    /// <summary>
    /// What one in the last written digit is worth: 1000 for 5.6万, 0.1 for 98.7; null for a number in Han numerals, whose
    /// rounding nobody can see.
    /// </summary>
    public static decimal? LastDigit(Located figure)
    {
        var raw = figure.Quantity.Raw;
        if (!raw.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var step = 1m;
        var point = raw.IndexOf('.', StringComparison.Ordinal);
        for (var at = point + 1; point >= 0 && at < raw.Length && char.IsAsciiDigit(raw[at]) && step > 0.000001m; at++)
        {
            step /= 10;
        }

        var scale =
            raw.Contains('亿', StringComparison.Ordinal) ? 100_000_000m
            : raw.Contains('万', StringComparison.Ordinal) ? 10_000m
            : 1m;
        return step * scale;
    }

    /// <summary>A number without needless zeros.</summary>
    public static string Plain(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A finding about a calculation that does not close.</summary>
    public static EditorialFinding Wrong(ReviewedItem item, string quote, string calculation) =>
        item.InResult(
            Code,
            quote,
            $"the figures do not close ({calculation})",
            "Check every figure of the sentence with its source"
        );
}
