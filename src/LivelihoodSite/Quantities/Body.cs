using LivelihoodSite.Model;

namespace LivelihoodSite.Quantities;

/// <summary>A number with its unit while modifiers and bases are still to be read around it.</summary>
/// <param name="Text">The whole sentence.</param>
/// <param name="Start">Index of the number.</param>
/// <param name="Floor">Index before which everything belongs to an earlier quantity.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">The unit, or "".</param>
/// <param name="UnitEnd">Index after the unit.</param>
internal sealed record Body(string Text, int Start, int Floor, NumberToken Number, string Unit, int UnitEnd)
{
    /// <summary>Reads the surroundings and makes the quantity.</summary>
    /// <param name="value">The value, or the lower end when an upper one is given.</param>
    /// <param name="upper">Upper end of a range, or null.</param>
    /// <param name="end">Index after the quantity.</param>
    public PlacedQuantity Finish(decimal? value, decimal? upper, out int end)
    {
        var unit = Unit;
        end = Rates.ReadAfter(Text, UnitEnd, ref unit);
        if (Units.IsTime(unit) && end < Text.Length && Text[end] == '半' && upper is null)
        {
            value += 0.5m;
            end++;
        }

        var suffix = Modifiers.StartingAt(Text, end, Unit);
        end += suffix?.Length ?? 0;
        var modifiers = new List<string>();
        var start = ReadPrefixes(modifiers, suffix is not null);
        if (Number.Infix is { } infix)
        {
            modifiers.Add(infix);
        }

        if (suffix is not null)
        {
            modifiers.Add(suffix);
        }

        var (from, bases) = Rates.FindBefore(Text, start, Floor);
        unit = bases.Aggregate(unit, (sum, basis) => $"{sum}/{basis}");
        var modifier = modifiers.Count == 0 ? null : string.Join(Modifiers.Separator, modifiers);
        var raw = Text[from..end];
        var quantity = upper is null
            ? new Quantity(raw, Normal(value), unit, modifier)
            : new Quantity(raw, null, unit, modifier, Normal(value), Normal(upper));
        return new PlacedQuantity(quantity, from, raw.Length);
    }

    private int ReadPrefixes(List<string> modifiers, bool closed)
    {
        var start = Start;
        for (var n = 0; n < 2 && Modifiers.EndingAt(Text, start, Floor) is { } word; n++)
        {
            // 控制在3%以下: the suffix says it all.
            var told = closed && string.Equals(word, "控制在", StringComparison.Ordinal);
            if (told || string.Equals(word, "上", StringComparison.Ordinal) && !Number.Bare)
            {
                break;
            }

            modifiers.Insert(0, word);
            start -= word.Length;
        }

        return start;
    }

    /// <summary>Without the trailing zeros that a decimal carries (12000.0 → 12000).</summary>
    private static decimal? Normal(decimal? value) => value / 1.0000000000000000000000000000m;
}
