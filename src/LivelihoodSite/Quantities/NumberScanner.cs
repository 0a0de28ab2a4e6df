namespace LivelihoodSite.Quantities;

/// <summary>A number found in a text, before its unit.</summary>
/// <param name="End">Index after its last character.</param>
/// <param name="Value">Its value, or null when it does not fit a decimal.</param>
/// <param name="Infix">余, 多 or 几 written inside or right after it, or null.</param>
/// <param name="Han">True when it is written in Han numerals.</param>
/// <param name="Bare">True when it starts with a power word other than 十 (百家, 千人).</param>
/// <param name="Scaled">True when a power word belongs to it (1.2万).</param>
/// <param name="Scale">The power that the last part carries (万 → 10000), 1 without.</param>
/// <param name="Upper">The second of two neighbouring Han digits (七八个 → 8), or null.</param>
internal sealed record NumberToken(
    int End,
    decimal? Value,
    string? Infix,
    bool Han,
    bool Bare,
    bool Scaled,
    decimal Scale,
    decimal? Upper = null
);

/// <summary>Reads one number at a given place: digits, thousands separators, decimals, 万 and 亿, Han numerals.</summary>
internal static class NumberScanner
{
    private const string UnitsThatStartWithThousand = "米瓦克伏赫";

    /// <summary>The number that starts at the index, or null.</summary>
    public static NumberToken? Scan(string text, int start)
    {
        if (HanNumerals.ArabicDigit(text[start]) >= 0)
        {
            return ScanDecimal(text, start);
        }

        return HanNumerals.IsNumeral(text[start]) ? ScanHan(text, start) : null;
    }

    private static NumberToken ScanDecimal(string text, int start)
    {
        var at = start;
        decimal? total = 0;
        decimal scale = 1;
        string? infix = null;
        var scaled = false;
        while (true)
        {
            var part = ReadDecimal(text, ref at);
            infix ??= ReadInfix(text, ref at, scaleMustFollow: true);
            var power = ReadScale(text, ref at);
            if (scaled && (power == 1 || power >= scale))
            {
                // 3万5: the digits after a scale without a smaller scale are another number.
                return Close(text, start, total, scale, scaled, infix);
            }

            total = Checked.Add(total, Checked.Multiply(part, power));
            scaled |= power > 1;
            scale = power;
            start = at;
            if (power == 1 || infix is not null || at >= text.Length || HanNumerals.ArabicDigit(text[at]) < 0)
            {
                return Close(text, at, total, scale, scaled, infix);
            }
        }
    }

    private static NumberToken Close(string text, int at, decimal? total, decimal scale, bool scaled, string? infix)
    {
        infix ??= ReadInfix(text, ref at, scaleMustFollow: false);
        return new NumberToken(at, total, infix, Han: false, Bare: false, scaled, scale);
    }

    private static NumberToken ScanHan(string text, int start)
    {
        var at = start;
        while (at < text.Length && HanNumerals.IsNumeral(text[at]) && !StartsMetricUnit(text, at, start))
        {
            at++;
        }

        if (at == start)
        {
            return new NumberToken(start + 1, null, null, Han: true, Bare: true, Scaled: false, 1);
        }

        var run = text.AsSpan(start, at - start);
        var neighbours = run.Length == 2 && HanNumerals.Digit(run[1]) == HanNumerals.Digit(run[0]) + 1 && run[0] > '〇';
        var value = neighbours ? HanNumerals.Digit(run[0]) : HanNumerals.Parse(run);
        decimal? upper = neighbours ? HanNumerals.Digit(run[1]) : null;
        var last = HanNumerals.Power(text[at - 1]);
        var infix = ReadInfix(text, ref at, scaleMustFollow: true);
        decimal power = 1;
        if (infix is not null)
        {
            power = ReadScale(text, ref at);
            value = Checked.Multiply(value, power);
        }

        infix ??= ReadInfix(text, ref at, scaleMustFollow: false);
        var bare = HanNumerals.Power(text[start]) >= 100;
        var scale = power > 1 ? power : Math.Max(last, 1);
        return new NumberToken(at, value, infix, Han: true, bare, last >= 10_000 || power > 1, scale, upper);
    }

    private static decimal? ReadDecimal(string text, ref int at)
    {
        var start = at;
        decimal? value = 0;
        while (at < text.Length)
        {
            var digit = HanNumerals.ArabicDigit(text[at]);
            if (digit < 0)
            {
                if (text[at] != ',' || !IsGroup(text, at + 1) || at - start > 3 && !IsGroup(text, at - 3))
                {
                    break;
                }
            }
            else
            {
                value = Checked.Add(Checked.Multiply(value, 10), digit);
            }

            at++;
        }

        if (at + 1 < text.Length && text[at] is '.' or '．' && HanNumerals.ArabicDigit(text[at + 1]) >= 0)
        {
            at++;
            decimal place = 1;
            for (; at < text.Length && HanNumerals.ArabicDigit(text[at]) is >= 0 and var digit; at++)
            {
                place /= 10;
                value = Checked.Add(value, place * digit);
            }
        }

        return value;
    }

    private static bool IsGroup(string text, int at)
    {
        if (at + 3 > text.Length || at + 3 < text.Length && HanNumerals.ArabicDigit(text[at + 3]) >= 0)
        {
            return false;
        }

        for (var i = at; i < at + 3; i++)
        {
            if (HanNumerals.ArabicDigit(text[i]) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static decimal ReadScale(string text, ref int at)
    {
        decimal scale = 1;
        var next = Blanks.Skip(text, at);
        while (next < text.Length && HanNumerals.Power(text[next]) is > 0 and var power && scale <= 100_000_000)
        {
            if (StartsMetricUnit(text, next, -1) || string.CompareOrdinal(text, next, "百分", 0, 2) == 0)
            {
                break;
            }

            scale *= power;
            at = ++next;
        }

        return scale;
    }

    private static string? ReadInfix(string text, ref int at, bool scaleMustFollow)
    {
        var next = Blanks.Skip(text, at);
        if (next >= text.Length || text[next] is not ('余' or '多' or '几'))
        {
            return null;
        }

        var after = Blanks.Skip(text, next + 1);
        var follows = scaleMustFollow
            ? after < text.Length && text[after] is '万' or '亿' or '千' or '百' && !StartsMetricUnit(text, after, -1)
            : Units.Match(text, after) is not null
                || after >= text.Length
                || text[after] is '，' or '。' or '；' or '、';
        if (!follows)
        {
            return null;
        }

        at = next + 1;
        return text[next].ToString();
    }

    private static bool StartsMetricUnit(string text, int at, int numberStart) =>
        text[at] == '千'
        && at != numberStart
        && at + 1 < text.Length
        && UnitsThatStartWithThousand.Contains(text[at + 1], StringComparison.Ordinal);
}

/// <summary>Arithmetic in which null stands for "does not fit".</summary>
internal static class Checked
{
    private const decimal Limit = 1_000_000_000_000_000_000m;

    public static decimal? Add(decimal? a, decimal? b) => a + b is { } sum && sum < Limit ? sum : null;

    public static decimal? Multiply(decimal? a, decimal? b) =>
        a is { } x && b is { } y && (x == 0 || y < Limit / x) ? x * y : null;
}

/// <summary>Blanks inside a line.</summary>
internal static class Blanks
{
    /// <summary>The first index at or after the given one that holds no blank; looks at no more than four.</summary>
    public static int Skip(string text, int at)
    {
        for (var n = 0; n < 4 && at < text.Length && char.IsWhiteSpace(text[at]) && text[at] != '\n'; n++)
        {
            at++;
        }

        return at;
    }
}
