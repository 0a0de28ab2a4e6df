namespace LivelihoodSite.Quantities.English;

/// <summary>Dates among tokens.</summary>
/// <param name="Dates">In reading order; none for a time of day.</param>
/// <param name="End">Index of the token after it.</param>
internal sealed record FoundDate(IReadOnlyList<CalendarDate> Dates, int End);

/// <summary>Reads English dates: 26 December 2019, June 6, the end of June, 25–28 June, mid-2019, the first half of the year, 2017–2018.</summary>
internal static class EnglishDates
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>The dates that begin at the token, or null.</summary>
    public static FoundDate? Read(EnglishTokens tokens, int at)
    {
        var (part, next) = EnglishDateParts.Read(tokens, at);
        return ReadDays(tokens, at, part, next)
            ?? ReadMonth(tokens, at, part, next)
            ?? ReadYears(tokens, at, part, next)
            ?? (part == CalendarPart.Whole ? ReadNumeric(tokens, at) : ReadPartOfTheYear(tokens, at, part, next));
    }

    /// <summary>6 August, 27th of April 2019, 25–28 June, 25 to 28 June, 25 and 28 June.</summary>
    private static FoundDate? ReadDays(EnglishTokens tokens, int start, CalendarPart part, int at) =>
        part == CalendarPart.Whole && ReadDay(tokens, at, out _) is not null
            ? ReadDaysOfMonth(tokens, start, part, at)
            : null;

    private static FoundDate? ReadDaysOfMonth(EnglishTokens tokens, int start, CalendarPart part, int at)
    {
        var days = new List<(int Day, int At)>();
        while (ReadDay(tokens, at, out var after) is { } day)
        {
            days.Add((day, at));
            at = after;
            var joins = tokens[at].IsDash || tokens[at].Word is "to" or "and" or "," or "or";
            if (!joins || ReadDay(tokens, at + 1, out _) is null)
            {
                break;
            }

            at++;
        }

        at = tokens[at].Is("of") ? at + 1 : at;
        if (MonthOf(tokens[at]) is not { } month)
        {
            return null;
        }

        at++;
        var year = YearAfter(tokens, ref at);
        return new FoundDate(
            [
                .. days.Select(
                    (day, index) =>
                    {
                        var first = index == 0 ? start : day.At;
                        var last = index == days.Count - 1 ? at : days[index + 1].At;
                        return Make(tokens, first, last, index == days.Count - 1 ? year : null, month, day.Day, part);
                    }
                ),
            ],
            at
        );
    }

    /// <summary>June, June 2019, June 6, June 6–8, June 6, 2019; “may” and “march” only where a month is meant.</summary>
    private static FoundDate? ReadMonth(EnglishTokens tokens, int start, CalendarPart part, int at)
    {
        if (MonthOf(tokens[at]) is not { } month || !IsMonth(tokens, at, part))
        {
            return null;
        }

        at++;
        var dates = new List<CalendarDate>();
        var from = start;
        var dayAt = at;
        while (part == CalendarPart.Whole && ReadDay(tokens, dayAt, out var after) is { } day)
        {
            at = after;
            var year = YearAfter(tokens, ref at);
            dates.Add(Make(tokens, from, at, year, month, day, part));
            from = at + 1;
            dayAt = tokens[at].IsDash || tokens[at].Is("to") ? at + 1 : -1;
        }

        if (dates.Count == 0)
        {
            var year = YearAfter(tokens, ref at);
            dates.Add(Make(tokens, start, at, year, month, null, part));
        }

        return new FoundDate(dates, at);
    }

    /// <summary>2019, 2017–2018, 2017/18, the end of 2019, from 2019 to 2020 (each year by itself).</summary>
    private static FoundDate? ReadYears(EnglishTokens tokens, int start, CalendarPart part, int at)
    {
        var year = tokens[at].Digits;
        if (!IsYear(tokens, at) || part == CalendarPart.Whole && !StandsAsYear(tokens, at))
        {
            return null;
        }

        var first = Make(tokens, start, at + 1, year, null, null, part);
        var second = tokens[at + 2].Digits;
        if (!tokens[at + 1].IsDash && !tokens[at + 1].Is("/") || part != CalendarPart.Whole)
        {
            return new FoundDate([first], at + 1);
        }

        var isShort = tokens[at + 2].Word.Length == 2 && second == (year + 1) % 100;
        if (IsYear(tokens, at + 2) && !tokens[at + 3].IsDash || isShort && !tokens[at + 3].IsDash)
        {
            var last = isShort ? year + 1 : second;
            return new FoundDate([first, Make(tokens, at + 2, at + 3, last, null, null, part)], at + 3);
        }

        return tokens[at + 1].IsDash && second is > 0 and <= 12 ? null : new FoundDate([first], at + 1);
    }

    /// <summary>2019-12-26, 2019/12/26; 9:30.</summary>
    private static FoundDate? ReadNumeric(EnglishTokens tokens, int at)
    {
        var first = tokens[at].Digits;
        var mark = tokens[at + 1].Word;
        var second = tokens[at + 2].Digits;
        if (first is >= 0 and < 25 && mark is ":" && second is >= 0 and < 60 && tokens.Touches(at))
        {
            return new FoundDate([], at + 3);
        }

        return
            IsYear(tokens, at)
            && mark is "-" or "/"
            && second is > 0 and <= 12
            && tokens[at + 3].Is(mark)
            && tokens[at + 4].Digits is > 0 and <= 31 and var day
            ? new FoundDate([Make(tokens, at, at + 5, first, second, day, CalendarPart.Whole)], at + 5)
            : null;
    }

    private static FoundDate? ReadPartOfTheYear(EnglishTokens tokens, int start, CalendarPart part, int at)
    {
        if (part >= CalendarPart.FirstQuarter)
        {
            var end = at;
            var year = tokens[end].Is("of") ? YearAt(tokens, end + 1) : YearAt(tokens, end);
            end =
                year is null ? end
                : tokens[end].Is("of") ? end + 2
                : end + 1;
            return new FoundDate([Make(tokens, start, end, year, null, null, part)], end);
        }

        var next = tokens[at].Word is "the" or "this" ? at + 1 : at;
        return tokens[next].Is("year")
            ? new FoundDate([Make(tokens, start, next + 1, null, null, null, part)], next + 1)
            : null;
    }

    private static CalendarDate Make(
        EnglishTokens tokens,
        int first,
        int last,
        int? year,
        int? month,
        int? day,
        CalendarPart part
    )
    {
        var start = tokens[first].Start;
        return new CalendarDate(year, month, day, part, start, Math.Max(0, tokens[last - 1].End - start));
    }

    private static int? ReadDay(EnglishTokens tokens, int at, out int after)
    {
        after = at + 1;
        if (tokens[at].Digits is not (> 0 and <= 31) || tokens[at].Word.Length > 2)
        {
            return null;
        }

        if (tokens.Touches(at) && tokens[at + 1].Word is "st" or "nd" or "rd" or "th")
        {
            after++;
        }

        return tokens[at].Digits;
    }

    private static int? MonthOf(Token token)
    {
        var index = token is { Kind: TokenKind.Word, IsCapital: true } ? Array.IndexOf(Months, token.Word) : -1;
        return index < 0 ? null : index + 1;
    }

    // “May residents …?” and “March on!” are no months; before a date, a preposition or a year they are.
    private static bool IsMonth(EnglishTokens tokens, int at, CalendarPart part) =>
        tokens[at].Word is not ("may" or "march")
        || part != CalendarPart.Whole
        || tokens[at + 1].Kind == TokenKind.Number
        || tokens[at - 1].Word
            is "in"
                or "by"
                or "of"
                or "since"
                or "from"
                or "until"
                or "to"
                or "and"
                or "during"
                or "last";

    private static int? YearAfter(EnglishTokens tokens, ref int at)
    {
        var next = tokens[at].Word is "," or "of" ? at + 1 : at;
        if (!IsYear(tokens, next))
        {
            return null;
        }

        at = next + 1;
        return tokens[next].Digits;
    }

    private static int? YearAt(EnglishTokens tokens, int at) => IsYear(tokens, at) ? tokens[at].Digits : null;

    private static bool IsYear(EnglishTokens tokens, int at) =>
        tokens[at].Word.Length == 4 && tokens[at].Digits is >= 1900 and < 2100;

    /// <summary>2019 people are no year.</summary>
    private static bool StandsAsYear(EnglishTokens tokens, int at) =>
        tokens[at + 1].Word is not ("%" or "hundred" or "thousand" or "million" or "billion")
        && (tokens.IsHyphen(at + 1) || EnglishUnits.ReadMeasure(tokens, at + 1) is null)
        && EnglishNouns.KindOf(tokens[at + 1].Word) is CountedThing.Unknown or CountedThing.Things
        && EnglishModifiers.EndingAt(tokens, at, 0)?.Modifier
            is null
                or "about"
                or "around"
                or "within"
                or "over"
                or "beyond";
}
