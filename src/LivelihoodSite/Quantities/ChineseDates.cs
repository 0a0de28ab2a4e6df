namespace LivelihoodSite.Quantities;

/// <summary>Reads the dates of a Chinese sentence: 2019年12月26日, 6月底, 2017—2018年度, 上半年, 第三季度, 2019-12-26.</summary>
public static class ChineseDates
{
    private const string Marks = "—-－–~～至到、";

    private static readonly (string Words, CalendarPart Part)[] MonthParts =
    [
        ("上半月", CalendarPart.FirstHalf),
        ("下半月", CalendarPart.SecondHalf),
        ("上旬", CalendarPart.Beginning),
        ("中旬", CalendarPart.Middle),
        ("下旬", CalendarPart.End),
        ("初", CalendarPart.Beginning),
        ("底", CalendarPart.End),
        ("末", CalendarPart.End),
    ];

    private static readonly (string Words, CalendarPart Part)[] YearParts =
    [
        ("上半年", CalendarPart.FirstHalf),
        ("下半年", CalendarPart.SecondHalf),
        ("年初", CalendarPart.Beginning),
        ("年底", CalendarPart.End),
        ("年末", CalendarPart.End),
        ("一季度", CalendarPart.FirstQuarter),
        ("二季度", CalendarPart.SecondQuarter),
        ("三季度", CalendarPart.ThirdQuarter),
        ("四季度", CalendarPart.FourthQuarter),
    ];

    /// <summary>All dates in reading order, then parts of the year without a year of their own.</summary>
    public static IReadOnlyList<CalendarDate> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, QuantityReader.Scan(text));
    }

    internal static IReadOnlyList<CalendarDate> Read(string text, ScannedText scan)
    {
        var dates = new List<CalendarDate>();
        foreach (var (start, end) in scan.Dates)
        {
            var last = dates.Count > 0 && dates[^1].End + 1 == start && IsMark(text, start - 1) ? dates[^1] : null;
            ReadSpan(text, start, end, last?.Month, dates);
        }

        dates.AddRange(ReadYearParts(text));
        return dates;
    }

    /// <summary>The parts of one date as the skipper delimits it; a month before 至 holds for a bare day behind it.</summary>
    private static void ReadSpan(string text, int start, int end, int? monthBefore, List<CalendarDate> dates)
    {
        int? year = null;
        int? month = null;
        var days = new List<int>();
        var months = new List<int>();
        var years = new List<int>();
        var pending = new List<int>();
        var at = start;
        while (at < end)
        {
            var digits = at;
            while (digits < end && (HanNumerals.ArabicDigit(text[digits]) >= 0 || IsHanDigit(text[digits])))
            {
                digits++;
            }

            if (digits > at)
            {
                pending.Add(Value(text.AsSpan(at, digits - at)));
                at = digits;
                continue;
            }

            var target = text[at] switch
            {
                '年' => years,
                '月' => months,
                '日' or '号' => days,
                _ => null,
            };
            if (target is not null)
            {
                target.AddRange(pending);
                pending.Clear();
            }

            at++;
        }

        // 2019-12-26; what else is pending is a time of day.
        if (pending is [> 1900 and var y, > 0 and <= 12 and var m, > 0 and <= 31 and var d])
        {
            (year, month, days) = (y, m, [d]);
            dates.Add(new CalendarDate(year, month, d, CalendarPart.Whole, start, end - start));
            return;
        }

        var (part, partEnd) = months.Count > 0 && days.Count == 0 ? PartAfter(text, end) : (CalendarPart.Whole, end);
        dates.AddRange(
            years.SkipLast(months.Count > 0 ? 1 : 0).Select(one => Make(one, null, null, CalendarPart.Whole))
        );
        year = years.Count > 0 ? years[^1] : null;
        month = months.Count > 0 ? months[^1] : monthBefore;
        if (months.Count > 0 && days.Count == 0)
        {
            dates.AddRange(months.Select((one, index) => Make(index == 0 ? year : null, one, null, part)));
        }
        else if (days.Count > 0 && month is not null)
        {
            dates.AddRange(days.Select((one, index) => Make(index == 0 ? year : null, month, one, CalendarPart.Whole)));
        }

        CalendarDate Make(int? ofYear, int? ofMonth, int? day, CalendarPart of) =>
            new(ofYear, ofMonth, day, of, start, partEnd - start);
    }

    private static (CalendarPart Part, int End) PartAfter(string text, int end)
    {
        var at = end < text.Length && text[end] == '份' ? end + 1 : end;
        foreach (var (words, part) in MonthParts)
        {
            if (string.CompareOrdinal(text, at, words, 0, words.Length) == 0)
            {
                return (part, at + words.Length);
            }
        }

        return (CalendarPart.Whole, at);
    }

    private static IEnumerable<CalendarDate> ReadYearParts(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var (words, part) in YearParts)
            {
                // 前三季度 are three quarters, not the third.
                if (
                    string.CompareOrdinal(text, at, words, 0, words.Length) == 0
                    && !(at > 0 && part >= CalendarPart.FirstQuarter && text[at - 1] is '前')
                )
                {
                    yield return new CalendarDate(null, null, null, part, at, words.Length);
                }
            }
        }
    }

    private static bool IsMark(string text, int at) => Marks.Contains(text[at], StringComparison.Ordinal);

    private static bool IsHanDigit(char c) => HanNumerals.Digit(c) >= 0 || c is '十' or '○' or 'Ｏ';

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            var digit = HanNumerals.ArabicDigit(c) is >= 0 and var arabic ? arabic : HanNumerals.Digit(c);
            if (c == '十')
            {
                return (int?)HanNumerals.Parse(digits) ?? 0;
            }

            value = value * 10 + Math.Max(digit, 0);
        }

        return value;
    }
}
