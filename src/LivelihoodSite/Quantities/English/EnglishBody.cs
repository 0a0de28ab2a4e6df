using LivelihoodSite.Model;

namespace LivelihoodSite.Quantities.English;

/// <summary>Reads what stands around an English number: currency, unit, range, rate, modifiers.</summary>
internal static class EnglishBody
{
    /// <summary>Units before which “within” means at most; elsewhere it tells a place.</summary>
    private static readonly string[] Limits =
    [
        "%",
        "yuan",
        "metres",
        "kilometres",
        "square metres",
        "percentage points",
    ];

    /// <summary>Adds the quantity, or two of them for a span of two units (between 72 hours and 7 days).</summary>
    /// <returns>The token after it.</returns>
    public static int Read(EnglishTokens tokens, int at, int floor, EnglishNumber number, List<PlacedQuantity> found)
    {
        var part = ReadPart(tokens, at, number);
        if (ReadRange(tokens, at, floor, number, part, found) is { } afterRange)
        {
            return afterRange;
        }

        return Add(tokens, at, floor, part, part.Number.Value, null, null, found);
    }

    /// <summary>A number with its unit, “98% or more” still without its modifier.</summary>
    private static Part ReadPart(EnglishTokens tokens, int at, EnglishNumber number)
    {
        var infix = EnglishModifiers.StartingAt(tokens, number.End);
        var next = infix?.End ?? number.End;
        if (number.Fixed is { } known)
        {
            return new Part(number, known, number.End, null);
        }

        // half the schools, two thirds of residents: a share of something, not a count of it.
        var isPlainShare = number.Share && EnglishUnits.ReadMeasure(tokens, Article(tokens, next)) is null;
        var (unit, end) = isPlainShare
            ? ("", next)
            : EnglishUnits.Read(tokens, number.Share ? Article(tokens, next) : next, number.Value == 1);
        if (unit.Length == 0 && Currency(tokens, at) is { } currency)
        {
            unit = currency;
        }

        if (tokens[at - 1].Word is "aged" or "age" or "ages" && unit.Length == 0)
        {
            unit = "years old";
        }

        return new Part(number, unit, Math.Max(end, number.End), infix);
    }

    private static int Article(EnglishTokens tokens, int at) =>
        tokens[at].Word is "a" or "an" || tokens.IsHyphen(at) ? at + 1 : at;

    private static string? Currency(EnglishTokens tokens, int at) =>
        tokens[at - 1].Word switch
        {
            "rmb" or "cny" or "¥" or "￥" => "yuan",
            "$" => "US dollars",
            _ => null,
        };

    private static int? ReadRange(
        EnglishTokens tokens,
        int at,
        int floor,
        EnglishNumber number,
        Part first,
        List<PlacedQuantity> found
    )
    {
        var between = tokens[at - 1].Is("between");
        var mark = FindMark(tokens, number, first, between);
        if (mark < 0 || EnglishNumbers.Read(tokens, mark + 1) is not { Fixed: null } second)
        {
            return null;
        }

        var last = ReadPart(tokens, mark + 1, second);
        var isOr = tokens[mark].Is("or");
        if (isOr && second.Value != number.Value + 1 || number.Value is null || second.Value is null)
        {
            return null;
        }

        var ownUnit = mark > number.End ? first.Unit : "";
        if (ownUnit.Length > 0 && !string.Equals(ownUnit, last.Unit, StringComparison.Ordinal))
        {
            if (!between || !EnglishUnits.IsMeasure(ownUnit))
            {
                return null;
            }

            Add(tokens, at, floor, first, number.Value, null, EnglishModifiers.LowerEnd, found);
            return Add(tokens, mark + 1, mark + 1, last, second.Value, null, EnglishModifiers.UpperEnd, found);
        }

        var low =
            ownUnit.Length == 0 && number.Scale == 1 && second.Scale > 1 && !number.InWords
                ? Checked.Multiply(number.Value, second.Scale)
                : number.Value;
        return low < second.Value
            ? Add(tokens, at, floor, last with { AgeIf = first.Unit }, low, second.Value, null, found)
            : null;
    }

    private static int FindMark(EnglishTokens tokens, EnglishNumber number, Part first, bool between)
    {
        foreach (var at in (int[])[number.End, first.End])
        {
            if (
                tokens[at].IsDash && (tokens.Touches(at) || !tokens.Touches(at - 1))
                || tokens[at].Is("to")
                || tokens[at].Is("or") && at == number.End
                || between && tokens[at].Is("and")
            )
            {
                return at;
            }
        }

        // between 48 hours after birth and discharge: the mark may stand some words away.
        for (var at = first.End; between && at < first.End + 6; at++)
        {
            if (tokens[at].Is("and"))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Add(
        EnglishTokens tokens,
        int at,
        int floor,
        Part part,
        decimal? value,
        decimal? upper,
        string? span,
        List<PlacedQuantity> found
    )
    {
        var unit = part.Unit.Length == 0 && part.AgeIf is "years old" ? part.AgeIf : part.Unit;
        var end = part.End;
        var rateless = unit;
        var suffix = part.Infix ?? EnglishModifiers.StartingAt(tokens, end);
        end = Math.Max(end, suffix?.End ?? 0);
        end = EnglishRates.ReadAfter(tokens, end, ref unit);
        if (suffix is null && EnglishModifiers.StartingAt(tokens, end) is { } late)
        {
            suffix = late;
            end = late.End;
        }

        var first = Currency(tokens, at) is not null ? at - 1 : at;
        string? modifier = span ?? suffix?.Modifier;
        if (
            span is null
            && EnglishModifiers.EndingAt(tokens, first, floor) is { } prefix
            && Means(prefix.Modifier, rateless)
        )
        {
            first = prefix.Start;
            modifier = modifier is null ? prefix.Modifier : $"{prefix.Modifier}{Modifiers.Separator}{modifier}";
        }

        var start = tokens[first].Start;
        var raw = tokens.Text[start..tokens[end - 1].End];
        var quantity = upper is null
            ? new Quantity(raw, Normal(value), unit, modifier)
            : new Quantity(raw, null, unit, modifier, Normal(value), Normal(upper));
        found.Add(new PlacedQuantity(quantity, start, raw.Length));
        return end;
    }

    private static bool Means(string modifier, string unit) =>
        modifier != "within" || EnglishUnits.IsTime(unit) || Limits.Contains(unit, StringComparer.Ordinal);

    /// <summary>Without the trailing zeros that a decimal carries (12000.0 → 12000).</summary>
    private static decimal? Normal(decimal? value) => value / 1.0000000000000000000000000000m;

    /// <param name="Number">The number.</param>
    /// <param name="Unit">The unit, or "".</param>
    /// <param name="End">The token after number and unit.</param>
    /// <param name="Infix">A modifier between number and unit (100-odd teams), or null.</param>
    private sealed record Part(EnglishNumber Number, string Unit, int End, (string Modifier, int End)? Infix)
    {
        /// <summary>The unit of the lower end, which a range without a unit of its own keeps.</summary>
        public string? AgeIf { get; init; }
    }
}
