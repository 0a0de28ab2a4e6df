namespace LivelihoodSite.Quantities;

/// <summary>Dates are not quantities: 2019年, 4月27日, 6月底, 2017—2018年度, 2019-12-26.</summary>
internal static class Dates
{
    private const string RangeMarks = "—-－–~～至到、";

    /// <summary>The index after the date that starts here, or the same index when there is none.</summary>
    public static int Skip(string text, int start)
    {
        var end = SkipYears(text, start);
        if (end == start)
        {
            end = SkipNumeric(text, start);
        }

        if (end == start)
        {
            end = SkipMonthAndDay(text, start);
        }

        return end;
    }

    private static int SkipYears(string text, int start)
    {
        var at = Digits(text, start, out var count, out var han);
        if (count != 4 && !(han && count == 4))
        {
            return start;
        }

        if (!han && text[start] is not ('1' or '2' or '１' or '２'))
        {
            return start;
        }

        var next = Blanks.Skip(text, at);
        if (next < text.Length && RangeMarks.Contains(text[next], StringComparison.Ordinal))
        {
            var second = Digits(text, Blanks.Skip(text, next + 1), out var more, out _);
            next = more == 4 ? Blanks.Skip(text, second) : next;
        }

        if (next >= text.Length || text[next] != '年')
        {
            return start;
        }

        next++;
        return next < text.Length && text[next] == '度' ? next + 1 : Math.Max(next, SkipMonthAndDay(text, next));
    }

    private static int SkipMonthAndDay(string text, int start)
    {
        var at = Blanks.Skip(text, start);
        var end = Digits(text, at, out var count, out _);
        if (count is < 1 or > 3)
        {
            return start;
        }

        var next = Blanks.Skip(text, end);
        if (next < text.Length && RangeMarks.Contains(text[next], StringComparison.Ordinal))
        {
            var second = Digits(text, Blanks.Skip(text, next + 1), out var more, out _);
            next = more is 1 or 2 ? Blanks.Skip(text, second) : next;
        }

        if (next >= text.Length)
        {
            return start;
        }

        if (text[next] == '月')
        {
            next++;
            var day = SkipMonthAndDay(text, next);
            return day > next && text[day - 1] is '日' or '号' ? day : next;
        }

        return text[next] == '日' ? next + 1 : start;
    }

    /// <summary>2019-12-26, 2019.12.26, 2019/12/26, 9:30.</summary>
    private static int SkipNumeric(string text, int start)
    {
        var at = Digits(text, start, out var count, out var han);
        if (han || count is not (1 or 2 or 4) || at >= text.Length)
        {
            return start;
        }

        var separator = text[at];
        var second = Digits(text, at + 1, out var more, out var moreHan);
        if (moreHan || more is < 1 or > 2)
        {
            return start;
        }

        if (separator is ':' or '：')
        {
            return count <= 2 && more == 2 ? second : start;
        }

        if (count != 4 || separator is not ('-' or '.' or '/') || second >= text.Length || text[second] != separator)
        {
            return start;
        }

        var third = Digits(text, second + 1, out var last, out var lastHan);
        return !lastHan && last is 1 or 2 ? third : start;
    }

    private static int Digits(string text, int start, out int count, out bool han)
    {
        var at = start;
        han = at < text.Length && HanNumerals.IsNumeral(text[at]);
        while (
            at < text.Length
            && at - start < 9
            && (han ? IsHanDateDigit(text[at]) : HanNumerals.ArabicDigit(text[at]) >= 0)
        )
        {
            at++;
        }

        count = at - start;
        return at;
    }

    private static bool IsHanDateDigit(char c) => HanNumerals.Digit(c) >= 0 || c is '十' or '○' or 'Ｏ';
}
