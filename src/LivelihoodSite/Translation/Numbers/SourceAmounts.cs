using LivelihoodSite.Quantities;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>The numbers of a Chinese text: what it counts, and the numerals that count nothing but may be translated.</summary>
internal static class SourceAmounts
{
    private const string ClauseEnds = "，。；！？、（）\n";
    private const string RangeMarks = "至到—-－–~～";

    /// <summary>A list that its own number sums up is at most so long (甲、乙、丙三所学校).</summary>
    private const int LongestSummedList = 20;

    /// <summary>Characters of such a list.</summary>
    private const int LongestListing = 300;

    private static readonly string[] Grades = ["年级", "大类", "班型"];

    private static readonly string[] Households = ["家庭", "住户", "农户", "困难户"];

    private static readonly string[] Companies = ["企业", "商户", "工商", "公司", "经营", "店", "主体"];

    private static readonly string[] Persons =
    [
        "学生",
        "儿童",
        "老人",
        "老年人",
        "居民",
        "孩子",
        "家长",
        "教师",
        "职工",
        "妇女",
        "群众",
        "患者",
        "志愿者",
        "人员",
        "党员",
        "人才",
        "新生儿",
        "婴幼儿",
        "青少年",
        "毕业生",
        "对象",
        "劳动力",
    ];

    private static readonly string[] Increases = ["增长", "增加", "提高", "上升", "扩大", "提升", "多", "翻", "增"];

    public static IReadOnlyList<Amount> Of(string text, ScannedText scan) =>
        [
            .. scan
                .Quantities.Select(found => OfQuantity(text, found))
                .OfType<Amount>()
                .Concat(OfRest(text, scan.Rest))
                .Concat(FoldWords.In(text))
                .OrderBy(amount => amount.Start),
        ];

    private static Amount? OfQuantity(string text, PlacedQuantity found)
    {
        var quantity = found.Quantity;
        var slash = quantity.Unit.IndexOf('/', StringComparison.Ordinal);
        var unit = slash < 0 ? quantity.Unit : quantity.Unit[..slash];
        var (kind, factor) = UnitClasses.OfChinese(unit);
        var value = quantity.Value;
        if (quantity.Raw.Contains("分之", StringComparison.Ordinal) && unit.Length == 0)
        {
            (kind, value) = (UnitClass.Share, value ?? Fraction(quantity.Raw));
        }

        if (value is null && quantity.Min is null)
        {
            return null;
        }

        var amount = new Amount(
            quantity.Raw,
            found.Start,
            value * factor,
            Narrow(kind, Clause(text, found)),
            factor,
            ExactnessWords.OfChinese(quantity.Modifier)
        )
        {
            Min = quantity.Min * factor,
            Max = quantity.Max * factor,
        };
        return amount with
        {
            IsRequired = !IsArticle(amount) && !SumsUpList(text, amount),
            Also = Others(text, amount),
        };
    }

    /// <summary>新增1所: English says “a”. 1%, 1元 and 1余 are amounts.</summary>
    private static bool IsArticle(Amount amount) =>
        amount is { Face: 1, Exactness: Exactness.Exact }
        && amount.Class is not (UnitClass.Share or UnitClass.Points or UnitClass.Yuan or UnitClass.Fold)
        && !amount.Raw.Contains('万', StringComparison.Ordinal);

    /// <summary>甲、乙、丙三所学校: the number only counts what is listed before it.</summary>
    private static bool SumsUpList(string text, Amount amount)
    {
        if (
            amount.Value is not (> 1 and <= LongestSummedList)
            || !HanNumerals.IsNumeral(text[amount.Start])
            || amount.Exactness != Exactness.Exact
        )
        {
            return false;
        }

        var joints = 0;
        var floor = Math.Max(0, amount.Start - LongestListing);
        for (var at = amount.Start - 1; at >= floor && text[at] is not ('，' or '。' or '；' or '\n'); at--)
        {
            joints += text[at] is '、' or '和' or '与' or '及' ? 1 : 0;
        }

        return joints == amount.Value - 1;
    }

    // A measure word tells nothing of its noun: 20个家庭, 50个孩子, 100户企业.
    private static UnitClass Narrow(UnitClass kind, string clause) =>
        kind switch
        {
            UnitClass.Things when Mentions(clause, Households) || Mentions(clause, Persons) => UnitClass.Unknown,
            UnitClass.Households when Mentions(clause, Companies) => UnitClass.Unknown,
            UnitClass.Companies when Mentions(clause, Households) => UnitClass.Unknown,
            _ => kind,
        };

    private static bool Mentions(string clause, string[] words) =>
        Array.Exists(words, word => clause.Contains(word, StringComparison.Ordinal));

    private static string Clause(string text, PlacedQuantity found)
    {
        var start = found.Start;
        while (start > 0 && found.Start - start < 40 && !ClauseEnds.Contains(text[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        var end = found.End;
        while (end < text.Length && end - found.End < 40 && !ClauseEnds.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>增长2倍 is three times as much, or 200% more; 达到2倍 is twice as much.</summary>
    private static IReadOnlyList<(decimal, UnitClass)> Others(string text, Amount amount)
    {
        if (amount is not { Class: UnitClass.Fold, Value: { } fold })
        {
            return [];
        }

        var before = text[Math.Max(0, amount.Start - 4)..amount.Start];
        return Mentions(before, Increases) && before[^1] is not ('到' or '至' or '为')
            ? [(fold + 1, UnitClass.Fold), (fold, UnitClass.Share)]
            : [];
    }

    private static decimal? Fraction(string raw)
    {
        var middle = raw.IndexOf("分之", StringComparison.Ordinal);
        var start = middle;
        while (start > 0 && (HanNumerals.IsNumeral(raw[start - 1]) || HanNumerals.ArabicDigit(raw[start - 1]) >= 0))
        {
            start--;
        }

        return
            start < middle
            && NumberScanner.Scan(raw, start) is { Value: > 0 and var whole }
            && NumberScanner.Scan(raw, middle + 2) is { Value: { } share }
            ? share / whole
            : null;
    }

    /// <summary>
    /// Numerals that count nothing. Digits come back in every translation (热线12345, 第3批); Han numerals often are part
    /// of a word, and only grades must come back.
    /// </summary>
    private static IEnumerable<Amount> OfRest(string text, IReadOnlyList<(int Start, int End)> rest)
    {
        for (var n = 0; n < rest.Count; n++)
        {
            var (start, end) = rest[n];
            if (text[start] == '半')
            {
                // 半数以上, 过半: “more than half”, with any modifier.
                yield return new Amount("半", start, 0.5m, UnitClass.Share, 1, (Exactness)0x7F) { IsRequired = false };
                continue;
            }

            if (NumberScanner.Scan(text, start) is not { Value: { } value } number || IsInName(text, start, number.End))
            {
                continue;
            }

            var ordinal = start > 0 && text[start - 1] == '第';
            var required = (!number.Han || ordinal || IsGrade(text, number.End)) && value != 1;
            var isRange =
                n + 1 < rest.Count
                && rest[n + 1].Start == end + 1
                && RangeMarks.Contains(text[end], StringComparison.Ordinal);
            if (isRange && NumberScanner.Scan(text, rest[n + 1].Start) is { Value: { } upper } last && upper > value)
            {
                yield return new Amount(text[start..last.End], start, null, UnitClass.Unknown)
                {
                    Min = value,
                    Max = upper,
                    IsRequired = required,
                };
                n++;
                continue;
            }

            yield return new Amount(text[start..number.End], start, value, UnitClass.Unknown) { IsRequired = required };
        }
    }

    private static bool IsGrade(string text, int end)
    {
        var at = end;
        while (
            at < text.Length
            && at - end < 12
            && (
                HanNumerals.IsNumeral(text[at])
                || text[at] is '、' or '和'
                || RangeMarks.Contains(text[at], StringComparison.Ordinal)
            )
        )
        {
            at++;
        }

        return Array.Exists(Grades, grade => string.CompareOrdinal(text, at, grade, 0, grade.Length) == 0);
    }

    private static bool IsInName(string text, int start, int end) =>
        HanNumerals.ArabicDigit(text[start]) >= 0
        && (
            start > 0 && (char.IsAsciiLetter(text[start - 1]) || text[start - 1] == '.')
            || end < text.Length && char.IsAsciiLetter(text[end])
        );
}
