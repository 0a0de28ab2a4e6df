using LivelihoodSite.Model;

namespace LivelihoodSite.Quantities;

/// <summary>
/// Reads the quantities of a Chinese sentence: number, unit, modifier. docs/quantities.md lists what it reads and what
/// it leaves alone; the tests run that table. Time is linear in the length of the text.
/// </summary>
public static class QuantityReader
{
    private const string RangeMarks = "—-－–~～至到";

    /// <summary>The measure words before which a single 一 counts; elsewhere it is an article (一批, 一届).</summary>
    private const string UnitsOfOne = "所处座栋幢家台辆名间";

    /// <summary>Characters after which a Han numeral is part of a word.</summary>
    private const string NotBeforeHan = "第进统同唯之某任另其逐初每周期万惟专单划不壹";

    /// <summary>Verbs after which a number without a unit still counts (增至8800).</summary>
    private const string BeforeUnitless = "达到至为共计是了加少出成：:";

    /// <summary>All quantities in reading order.</summary>
    public static IReadOnlyList<Quantity> Read(string text) => [.. ReadPlaced(text).Select(found => found.Quantity)];

    /// <summary>All quantities in reading order, with their places.</summary>
    public static IReadOnlyList<PlacedQuantity> ReadPlaced(string text) => Scan(text).Quantities;

    /// <summary>The quantities, and every other place at which numerals stand.</summary>
    internal static ScannedText Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<PlacedQuantity>();
        var dates = new List<(int Start, int End)>();
        var rest = new List<(int Start, int End)>();
        var floor = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (HanNumerals.ArabicDigit(text[at]) < 0 && !HanNumerals.IsNumeral(text[at]) && text[at] != '半')
            {
                at++;
                continue;
            }

            var next = Dates.Skip(text, at);
            if (next > at)
            {
                dates.Add((at, next));
            }
            else
            {
                var count = found.Count;
                next = ReadOne(text, at, floor, found);
                if (found.Count == count)
                {
                    rest.Add((at, next));
                }
            }

            at = next;
            floor = next;
        }

        return new ScannedText(found, dates, rest);
    }

    /// <summary>Reads what starts at a numeral; adds a quantity or nothing.</summary>
    /// <returns>The index from which to go on, always behind the numeral.</returns>
    private static int ReadOne(string text, int start, int floor, List<PlacedQuantity> found)
    {
        if (text[start] == '半')
        {
            return ReadHalf(text, start, found);
        }

        var number = NumberScanner.Scan(text, start)!;
        if (IsPartOfName(text, start, number))
        {
            return number.End;
        }

        if (ReadFraction(text, start, number, found) is { } afterFraction)
        {
            return afterFraction;
        }

        return ReadUncounted(text, start, floor, number, found)
            ?? ReadRange(text, start, floor, number, found)
            ?? ReadPlain(text, start, floor, number, found);
    }

    private static int ReadPlain(string text, int start, int floor, NumberToken number, List<PlacedQuantity> found)
    {
        var at = Blanks.Skip(text, number.End);
        var match = Units.Match(text, at);
        if (match is null && ReadTenths(text, start, floor, number, at, found) is { } afterTenths)
        {
            return afterTenths;
        }

        var unit = match?.Unit ?? "";
        var end = match is { } m ? at + m.Length : number.End;
        var body = new Body(text, start, floor, number, unit, end);
        if (match is null ? !CountsWithoutUnit(body) : !CountsWithUnit(body))
        {
            return number.End;
        }

        found.Add(body.Finish(number.Value, number.Upper, out end));
        return end;
    }

    /// <summary>几十个, 数百名: an amount, but no number; only the words are kept.</summary>
    private static int? ReadUncounted(string text, int start, int floor, NumberToken number, List<PlacedQuantity> found)
    {
        if (start == floor || text[start - 1] is not ('几' or '数') || HanNumerals.Power(text[start]) == 0)
        {
            return null;
        }

        var at = Blanks.Skip(text, number.End);
        if (Units.Match(text, at) is not { } match)
        {
            return number.End;
        }

        var end = at + match.Length;
        found.Add(
            new PlacedQuantity(new Quantity(text[(start - 1)..end], null, match.Unit), start - 1, end - start + 1)
        );
        return end;
    }

    /// <summary>三成 is 30 %, 七成五 is 75 %.</summary>
    private static int? ReadTenths(
        string text,
        int start,
        int floor,
        NumberToken number,
        int at,
        List<PlacedQuantity> found
    )
    {
        if (at >= text.Length || text[at] != '成' || number.Value is not (> 0 and <= 10) || number.Infix is not null)
        {
            return null;
        }

        var rest = at + 1 < text.Length ? HanNumerals.Digit(text[at + 1]) : -1;
        var last = rest > 0 ? at + 1 : at;
        var next = last + 1 < text.Length ? text[last + 1] : '。';
        if (!"，。；、以左多的）".Contains(next, StringComparison.Ordinal))
        {
            return null;
        }

        found.Add(
            new Body(text, start, floor, number, "%", last + 1).Finish(
                number.Value * 10 + Math.Max(rest, 0),
                null,
                out var end
            )
        );
        return end;
    }

    /// <summary>0—3岁, 5万至6万元, 30%—40%: two numbers, one unit.</summary>
    private static int? ReadRange(string text, int start, int floor, NumberToken first, List<PlacedQuantity> found)
    {
        var at = Blanks.Skip(text, first.End);
        var left = Units.Match(text, at);
        var mark = Blanks.Skip(text, at + (left?.Length ?? 0));
        if (mark >= text.Length || !RangeMarks.Contains(text[mark], StringComparison.Ordinal))
        {
            return null;
        }

        var second = Blanks.Skip(text, mark + 1);
        if (
            second >= text.Length
            || HanNumerals.IsNumeral(text[second]) != first.Han
            || NumberScanner.Scan(text, second) is not { } last
        )
        {
            return null;
        }

        var unitAt = Blanks.Skip(text, last.End);
        if (
            Units.Match(text, unitAt) is not { } right
            || left is { } l && !string.Equals(l.Unit, right.Unit, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var low =
            first is { Scaled: false, Han: false } && last.Scaled && left is null
                ? Checked.Multiply(first.Value, last.Scale)
                : first.Value;
        if (low is null || last.Value is null || low >= last.Value)
        {
            return null;
        }

        var body = new Body(text, start, floor, last, right.Unit, unitAt + right.Length);
        found.Add(body.Finish(low, last.Value, out var end));
        return end;
    }

    /// <summary>百分之三十 → 30 %; 四分之三 → 0.75; a fraction without an end keeps its words only.</summary>
    private static int? ReadFraction(string text, int start, NumberToken number, List<PlacedQuantity> found)
    {
        if (string.CompareOrdinal(text, number.End, "分之", 0, 2) != 0 || number.End + 2 >= text.Length)
        {
            return null;
        }

        if (NumberScanner.Scan(text, number.End + 2) is not { Value: { } share } part || number.Value is not > 0)
        {
            return number.End + 2;
        }

        var unit = number.Value switch
        {
            100 => "%",
            1000 => "‰",
            _ => "",
        };
        var value = unit.Length > 0 ? share : Exact(share, number.Value.Value);
        found.Add(
            new Body(text, start, start, part with { Infix = null }, unit, part.End).Finish(value, null, out var end)
        );
        return end;
    }

    private static decimal? Exact(decimal share, decimal whole)
    {
        var value = decimal.Round(share / whole, 6);
        return value * whole == share ? value : null;
    }

    private static int ReadHalf(string text, int start, List<PlacedQuantity> found)
    {
        if (
            start > 0 && text[start - 1] is '上' or '下' or '多' or '过' or '大' or '前' or '后'
            || Units.Match(text, start + 1) is not { } match
            || !Units.IsTime(match.Unit)
        )
        {
            return start + 1;
        }

        var number = new NumberToken(start + 1, 0.5m, null, Han: true, Bare: false, Scaled: false, 1);
        found.Add(
            new Body(text, start, start, number, match.Unit, start + 1 + match.Length).Finish(0.5m, null, out var end)
        );
        return end;
    }

    private static bool IsPartOfName(string text, int start, NumberToken number)
    {
        var before = start > 0 ? text[start - 1] : '。';
        if (before == '第' || number.End < text.Length && text[number.End] is '＃' or '#')
        {
            return true;
        }

        if (!number.Han)
        {
            return char.IsAsciiLetter(before) || before is '.' or '_';
        }

        // A Han numeral at the head of a quotation opens a name: “两项补贴”, “一户一表”.
        return NotBeforeHan.Contains(before, StringComparison.Ordinal)
            || before is '“' or '「' or '《'
            || HanNumerals.IsNumeral(before)
            || HanNumerals.ArabicDigit(before) >= 0;
    }

    private static bool CountsWithUnit(Body body)
    {
        var (text, start, number) = (body.Text, body.Start, body.Number);
        if (string.Equals(body.Unit, "分钟", StringComparison.Ordinal) && NamesCircle(text, body.UnitEnd))
        {
            return false;
        }

        if (!number.Han)
        {
            return true;
        }

        if (number.Value is null)
        {
            return false;
        }

        if (number.Bare)
        {
            return number.Infix is not null || Modifiers.EndingAt(text, start, body.Floor) is not null;
        }

        var length = number.End - start;
        return (length, text[start]) switch
        {
            (1, '一') => UnitsOfOne.Contains(body.Unit, StringComparison.Ordinal),
            // Before a measure word two is 两; 二 makes names (二次供水, 二期).
            (1, '二' or '零' or '〇') => false,
            _ => number.Upper is not null || length == 1 || HasPower(text.AsSpan(start, length)),
        };
    }

    private static bool CountsWithoutUnit(Body body)
    {
        var (text, start, number) = (body.Text, body.Start, body.Number);
        if (number.Han || number.End < text.Length && char.IsAsciiLetter(text[number.End]))
        {
            return false;
        }

        return number.Scaled
            || Modifiers.EndingAt(text, start, body.Floor) is not null
            || Modifiers.StartingAt(text, number.End, "") is not null
            || start > 0
                && BeforeUnitless.Contains(text[start - 1], StringComparison.Ordinal)
                && (number.End >= text.Length || char.IsPunctuation(text[number.End]) || text[number.End] == '\n');
    }

    private static bool HasPower(ReadOnlySpan<char> numeral)
    {
        foreach (var c in numeral)
        {
            if (HanNumerals.Power(c) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>15分钟便民服务圈 is a name.</summary>
    private static bool NamesCircle(string text, int at)
    {
        for (var i = at; i < text.Length && i < at + 10; i++)
        {
            if (text[i] == '圈')
            {
                return true;
            }

            if (char.IsPunctuation(text[i]))
            {
                return false;
            }
        }

        return false;
    }
}
