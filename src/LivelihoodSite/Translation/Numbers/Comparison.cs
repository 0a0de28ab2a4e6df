using System.Globalization;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>Compares one number of the source with one of the translation.</summary>
internal static class Comparison
{
    /// <summary>Two numbers that no reviser would take for each other.</summary>
    private const double Never = 1_000;

    /// <summary>How the two differ, the gravest difference first.</summary>
    public static Difference Of(Amount source, Amount target)
    {
        var areCompatible = UnitClasses.AreCompatible(source.Class, target.Class);
        if (source.IsRange || target.IsRange)
        {
            return source.Min != target.Min || source.Max != target.Max ? Difference.Range
                : !areCompatible ? Difference.Unit
                : OfExactness(source, target);
        }

        if (IsSaidOtherwise(source, target))
        {
            return OfExactness(source, target);
        }

        if (HaveSameValue(source, target))
        {
            return areCompatible ? OfExactness(source, target) : Difference.Unit;
        }

        return source.Face == target.Face && (source.Factor != target.Factor || !areCompatible) ? Difference.Unit
            : PowerOfTen(source, target) is not null ? Difference.PowerOfTen
            : Difference.Number;
    }

    /// <summary>How unlikely it is that the one stands for the other.</summary>
    /// <param name="distance">Difference of their places in their texts, as shares of the whole, −1 to 1.</param>
    public static double Cost(Amount source, Amount target, double distance)
    {
        var cost = Of(source, target) switch
        {
            Difference.None => 0,
            Difference.Exactness => 1,
            Difference.Unit => 3.5,
            Difference.PowerOfTen => 5,
            Difference.Range => CostOfRange(source, target),
            _ => AreNear(source, target) ? 6 : 9,
        };
        if (cost > 1 && !source.IsRequired && !target.IsRequired)
        {
            return Never;
        }

        var isKnown = source.Class == target.Class && source.Class != UnitClass.Unknown;
        var unit =
            !UnitClasses.AreCompatible(source.Class, target.Class) && cost > 3.5 ? 4
            : isKnown ? 0
            : 0.3;
        return cost + unit + Math.Abs(distance);
    }

    /// <summary>The power of ten by which the translation is too large; null when it is none.</summary>
    public static int? PowerOfTen(Amount source, Amount target)
    {
        if (source.Value is not > 0 || target.Value is not > 0)
        {
            return null;
        }

        var (ratio, power) = (target.Value.Value / source.Value.Value, 0);
        while (ratio >= 10 && power < 15)
        {
            (ratio, power) = (ratio / 10, power + 1);
        }

        while (ratio < 1 && power > -15)
        {
            (ratio, power) = (ratio * 10, power - 1);
        }

        return ratio == 1 && power != 0 ? power : null;
    }

    /// <summary>Equal; where 亩 was converted, equal up to rounding.</summary>
    public static bool HaveSameValue(Amount source, Amount target) =>
        source.Value is { } one
        && target.Value is { } other
        && (one == other || source.Factor != target.Factor && Math.Abs(one - other) <= Math.Abs(one) * 0.005m);

    private static Difference OfExactness(Amount source, Amount target) =>
        (source.Exactness & target.Exactness) != Exactness.None ? Difference.None : Difference.Exactness;

    private static bool IsSaidOtherwise(Amount source, Amount target) =>
        source.Also.Any(one => one.Value == target.Value && UnitClasses.AreCompatible(one.Class, target.Class))
        || target.Also.Any(one => one.Value == source.Value && one.Class == source.Class)
        || source.Also.Any(one => target.Also.Contains(one));

    private static double CostOfRange(Amount source, Amount target)
    {
        var ends =
            source.IsRange && target.IsRange ? (source.Min == target.Min ? 1 : 0) + (source.Max == target.Max ? 1 : 0)
            : IsEnd(source, target.Value) || IsEnd(target, source.Value) ? 1
            : -1;
        return ends switch
        {
            1 => 5,
            0 => 8.5,
            _ => 12,
        };
    }

    private static bool IsEnd(Amount range, decimal? value) =>
        range.IsRange && (range.Min == value || range.Max == value);

    /// <summary>One digit changed, lost or added, or two changed places: a slip of the finger.</summary>
    private static bool AreNear(Amount source, Amount target)
    {
        var (one, other) = (Digits(source), Digits(target));
        if (Math.Abs(one.Length - other.Length) > 1 || Math.Max(one.Length, other.Length) < 2)
        {
            return false;
        }

        var head = 0;
        while (head < one.Length && head < other.Length && one[head] == other[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < one.Length - head && tail < other.Length - head && one[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        var (left, right) = (one.Length - head - tail, other.Length - head - tail);
        return left <= 1 && right <= 1
            || left == 2 && right == 2 && one[head] == other[head + 1] && one[head + 1] == other[head];
    }

    private static string Digits(Amount amount) =>
        amount.Face?.ToString("0.#########", CultureInfo.InvariantCulture) ?? "";
}
