using LivelihoodSite.Quantities;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>Rate times count against the total: 23人次 at 2500元 are 57500元, not 5.6万元.</summary>
internal static class Products
{
    /// <summary>Fewer shared pairs of characters do not show that rate and total are about the same people.</summary>
    private const int SameMatter = 3;

    /// <summary>A clause that goes on for longer has lost its punctuation.</summary>
    private const int LongestClause = 200;

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is not { } result)
        {
            yield break;
        }

        var rates = item.Commitment.Quantities.Where(IsRate).ToList();
        // With several rates nobody can say which one a total was made of.
        if (rates.Count != 1)
        {
            yield break;
        }

        var rate = rates[0];
        var about = item.Commitment.ClauseOf(rate).Text;
        if (about.Length > LongestClause)
        {
            yield break;
        }

        var candidates = result
            .Clauses.Select(clause => (Clause: clause, Score: Overlap.Count(clause.Text, about)))
            .Where(candidate => candidate.Score >= SameMatter)
            .Select(candidate => (candidate.Clause, candidate.Score, Figures: result.In(candidate.Clause).ToList()))
            .Where(candidate => candidate.Figures.Count(IsCount) == 1 && candidate.Figures.Count(IsTotal) == 1)
            .OrderByDescending(candidate => candidate.Score)
            .ToList();
        if (candidates.Count == 0)
        {
            yield break;
        }

        var (best, _, figures) = candidates[0];
        var count = figures.First(IsCount);
        var total = figures.First(IsTotal);
        if (!Arithmetic.IsExact(count) || !Arithmetic.IsExact(total) || Arithmetic.LastDigit(total) is not { } step)
        {
            yield break;
        }

        var once = rate.Value!.Value * count.Value!.Value;
        var most = once * Periods(rate, count);
        if (total.Value <= once - step || total.Value >= most + step)
        {
            yield return Arithmetic.Wrong(
                item,
                best.Text,
                $"{count.Quantity.Raw} × {Arithmetic.Plain(rate.Value.Value)}元 = {Arithmetic.Plain(once)}元 ≠ {total.Quantity.Raw}"
            );
        }
    }

    private static bool IsRate(Located figure) =>
        figure.Value is > 0
        && figure.Bound == Bound.Exact
        && figure.BaseUnit is "元"
        && figure.Per.Any(per => per is "生" or "人" or "户" or "学生" or "名" or "家" or "家庭" or "老人");

    private static bool IsCount(Located figure) =>
        figure.BaseUnit is "人" or "名" or "位" or "人次" or "户" or "户次" && figure.Per.Length == 0;

    private static bool IsTotal(Located figure) => figure.BaseUnit is "元" && figure.Per.Length == 0;

    // 人次 counts each term; 人 may have received one payment or all of the year.
    private static int Periods(Located rate, Located count) =>
        rate.Per.Contains("月", StringComparer.Ordinal) ? 12
        : rate.Per.Any(per => per is "天" or "日") ? 366
        : rate.Per.Contains("学期", StringComparer.Ordinal) && count.BaseUnit is not ("人次" or "户次") ? 2
        : 1;
}
