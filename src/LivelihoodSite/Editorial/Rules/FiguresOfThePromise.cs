using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>
/// Each figure of a promise should come back in the result: in the same unit, and not below the target when 完成 is
/// stated. One figure gives one finding at most; a shared result is asked about elsewhere.
/// </summary>
internal static class FiguresOfThePromise
{
    public const string NotMentioned = "LS1102";
    public const string BelowTarget = "LS1103";
    public const string OtherUnit = "LS1106";

    /// <summary>Longer texts are lists of figures that no editor would pair; it also bounds the pairing.</summary>
    private const int MostFigures = 60;

    /// <summary>Longer lists of names nobody counts.</summary>
    private const int LongestList = 20;

    private static readonly string[] Background = ["涉及", "投资", "概算", "占地"];

    private static readonly string[] AtMost =
    [
        "以下",
        "及以下",
        "以内",
        "之内",
        "内",
        "不超过",
        "不高于",
        "不大于",
        "不多于",
        "低于",
        "控制在",
        "至多",
        "最多",
    ];

    /// <summary>Words of doing that say nothing about what is counted.</summary>
    private static readonly string[] Doing =
    [
        "圆满完成",
        "全部完成",
        "共完成",
        "完成",
        "建成",
        "新增",
        "新建",
        "增加",
        "改造",
        "建设",
        "实现",
        "举办",
        "开展",
        "达到",
        "全年",
        "全区",
        "累计",
        "实际",
        "目前",
        "已经",
        "已",
        "共",
        "为",
        "了",
        "任务",
    ];

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        foreach (var finding in Curated(item))
        {
            yield return finding;
        }

        if (item.SharesResult || item.Result is not { } result || result.Quantities.Count > MostFigures)
        {
            yield break;
        }

        var targets = item.Commitment.Quantities.Where(IsTarget).Take(MostFigures).ToList();
        var pairs = Pair(targets, result.Quantities);
        foreach (var target in targets)
        {
            if (pairs.TryGetValue(target, out var actual))
            {
                if (IsAlone(target, targets, result) && FallsShort(item, target, actual))
                {
                    yield return Below(item, target, actual);
                }
            }
            else if (result.Quantities.FirstOrDefault(other => IsOtherUnit(target, other)) is { } other)
            {
                yield return item.InResult(
                    OtherUnit,
                    result.ClauseOf(other).Text,
                    $"the promise counts in {target.BaseUnit} ({target.Quantity.Raw}), the result in {other.BaseUnit}",
                    $"Ask for the figure in {target.BaseUnit}, or say why the unit changed"
                );
            }
            else if (!IsBackground(item.Commitment, target) && !IsListed(result, target))
            {
                yield return item.InCommitment(
                    NotMentioned,
                    item.Commitment.ClauseOf(target).Text,
                    $"the result never mentions the promised {target.Quantity.Raw}",
                    $"Ask for the reported figure in {target.BaseUnit}"
                );
            }
        }
    }

    /// <summary>What people chose to compare, where the figures do not reach the target.</summary>
    private static IEnumerable<EditorialFinding> Curated(ReviewedItem item) =>
        item
            .File.Measures.Where(measure => item.IsDone && Verdicts.Judge(measure).Code == VerdictCode.NotMet)
            .Select(measure =>
                item.AtKey(
                    BelowTarget,
                    "measures",
                    measure.Name.Source,
                    Short(item, Plain(measure.Target.Value), Plain(measure.Actual.Value)),
                    Remedy
                )
            );

    private static EditorialFinding Below(ReviewedItem item, Located target, Located actual) =>
        item.InResult(
            BelowTarget,
            item.Result!.ClauseOf(actual).Text,
            Short(item, target.Quantity.Raw, actual.Quantity.Raw),
            Remedy
        );

    private static Message Short(ReviewedItem item, string target, string actual) =>
        $"the status is “{item.File.Owned.Status.Stated}”, but {actual} does not reach the promised {target}";

    private static Message Remedy { get; } = "Check the figure; if it is right, have the status corrected or explained";

    /// <summary>
    /// A promised amount. One of a thing needs no number in the result; rates belong to the arithmetic; ages and terms
    /// describe who or what is meant (使用年限超过15年).
    /// </summary>
    private static bool IsTarget(Located figure) =>
        figure.Value is > 1
        && figure.BaseUnit.Length > 0
        && figure.Per.Length == 0
        && !Units.IsTime(figure.BaseUnit)
        && figure.BaseUnit
            is not ("岁" or "周岁" or "学期" or "学年" or "周年" or "倍" or "级" or "批" or "类" or "种");

    /// <summary>Whom a work concerns and what it costs is said of it, not promised (涉及居民2.3万户).</summary>
    private static bool IsBackground(Passage commitment, Located target)
    {
        var clause = commitment.ClauseOf(target);
        var before = commitment.Text[clause.Start..target.Start];
        return Background.Any(word => before.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Three schools promised and three named: readers can count.</summary>
    private static bool IsListed(Passage result, Located target) =>
        target.Value <= LongestList
        && result.Clauses.Any(clause => clause.Text.Count(character => character == '、') + 1 >= target.Value);

    /// <summary>Equal figures first, then the nearest of the same unit, then any of the same family.</summary>
    private static Dictionary<Located, Located> Pair(IReadOnlyList<Located> targets, IReadOnlyList<Located> reported)
    {
        var pairs = new Dictionary<Located, Located>();
        var free = reported.Where(figure => figure.Per.Length == 0).ToList();
        Func<Located, Located, bool>[] fits =
        [
            (target, actual) => IsSameUnit(target, actual) && target.Value == actual.Value,
            IsSameUnit,
            (target, actual) => UnitFamilies.AreOneFamily(target.BaseUnit, actual.BaseUnit),
        ];
        foreach (var fit in fits)
        {
            foreach (var target in targets.Where(target => !pairs.ContainsKey(target)))
            {
                var best = free.Where(actual => fit(target, actual))
                    .MinBy(actual => Math.Abs((actual.Value ?? 0) - target.Value!.Value));
                if (best is not null)
                {
                    pairs.Add(target, best);
                    free.Remove(best);
                }
            }
        }

        return pairs;
    }

    private static bool IsSameUnit(Located one, Located other) =>
        string.Equals(one.BaseUnit, other.BaseUnit, StringComparison.Ordinal);

    private static bool IsAlone(Located target, IReadOnlyList<Located> targets, Passage result) =>
        targets.Count(other => IsSameUnit(other, target)) == 1
        && result.Quantities.Count(other => IsSameUnit(other, target)) == 1;

    private static bool FallsShort(ReviewedItem item, Located target, Located actual)
    {
        if (!item.IsDone || !IsSameUnit(target, actual) || actual.Value is not { } value || HasMeasure(item, target))
        {
            return false;
        }

        var isCeiling = AtMost.Any(word =>
            target.Quantity.Modifier?.Split(Modifiers.Separator).Contains(word, StringComparer.Ordinal) ?? false
        );
        var misses = isCeiling
            ? actual.Bound is Bound.Exact or Bound.Lower or Bound.StrictLower && value > target.Value
            : actual.Bound is Bound.Exact or Bound.Upper or Bound.StrictUpper && value < target.Value;
        return misses && IsAboutTheSame(item, actual);
    }

    // Who compares a figure by hand has judged it already, by the measure.
    private static bool HasMeasure(ReviewedItem item, Located target) =>
        item.File.Measures.Any(measure => measure.Target.Value == target.Value);

    private static bool IsAboutTheSame(ReviewedItem item, Located actual)
    {
        var clause = item.Result!.ClauseOf(actual);
        var words = clause.Text.Remove(
            actual.Start - clause.Start,
            Math.Min(actual.Quantity.Raw.Length, clause.End - actual.Start)
        );
        foreach (var doing in Doing)
        {
            words = words.Replace(doing, "", StringComparison.Ordinal);
        }

        return words.Length == 0 || Overlap.Count(words, item.Commitment.Text) > 0;
    }

    private static bool IsOtherUnit(Located target, Located actual) =>
        actual.Value is { } value
        && UnitFamilies.AreConfused(target.BaseUnit, actual.BaseUnit)
        && value >= target.Value / 2
        && value <= target.Value * 5;

    private static string Plain(decimal value) =>
        value.ToString("0.##########", System.Globalization.CultureInfo.InvariantCulture);
}
