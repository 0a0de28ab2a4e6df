using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>
/// Promise and result on different ground: a share of people against a share of households, or so many for each 街道
/// against one total.
/// </summary>
internal static class Basis
{
    public const string Code = "LS1107";

    private static readonly string[] Each = ["每", "均建成", "均完成", "均新建", "均达到", "分别"];

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is not { } result)
        {
            yield break;
        }

        if (Shares(item, result) is { } share)
        {
            yield return share;
        }

        foreach (var target in item.Commitment.Quantities.Where(IsForEachPlace))
        {
            if (OnlyTotal(result, target) is { } total)
            {
                yield return item.InResult(
                    Code,
                    result.ClauseOf(total).Text,
                    $"the promise counts for each {target.Per[0]} ({target.Quantity.Raw}), the result gives a total only",
                    $"Ask for the figures of each {target.Per[0]}"
                );
            }
        }
    }

    private static EditorialFinding? Shares(ReviewedItem item, Passage result)
    {
        var promised = Grounds(item.Commitment);
        var reported = Grounds(result);
        if (promised.Count == 0 || reported.Count == 0)
        {
            return null;
        }

        var ground = promised[0].Ground;
        var other = reported.FirstOrDefault(share => share.Ground != ground);
        return
            promised.Exists(share => share.Ground != ground)
            || reported.Exists(share => share.Ground == ground)
            || other == default
            ? null
            : item.InResult(
                Code,
                other.Clause.Text,
                ground == Ground.People
                    ? (Message)"the promise is a share of the population, the result is reckoned by households"
                    : "the promise is a share of households, the result is reckoned by people",
                "Ask for the share on the promised basis"
            );
    }

    private static List<(Ground Ground, Clause Clause)> Grounds(Passage passage) =>
        [
            .. passage
                .Quantities.Where(figure => figure.BaseUnit is "%")
                .Select(figure => passage.ClauseOf(figure))
                .Select(clause => (GroundOf(clause.Text), clause))
                .Where(share => share.Item1 != Ground.Unknown),
        ];

    // 户籍人口 and 户外 are no households; a share of households in the population is reckoned by households.
    private static Ground GroundOf(string clause)
    {
        var text = clause.Replace("户籍", "", StringComparison.Ordinal).Replace("户外", "", StringComparison.Ordinal);
        return text.Contains('户', StringComparison.Ordinal) ? Ground.Households
            : text.Contains("人口", StringComparison.Ordinal) || text.Contains("人数", StringComparison.Ordinal)
                ? Ground.People
            : Ground.Unknown;
    }

    private static bool IsForEachPlace(Located figure) =>
        figure.Value is > 0
        && figure.Per is [var per]
        && per is "街道" or "社区" or "镇" or "乡镇" or "村" or "学校" or "小区" or "区" or "县" or "镇街" or "街镇";

    private static Located? OnlyTotal(Passage result, Located target)
    {
        var same = result
            .Quantities.Where(figure => string.Equals(figure.BaseUnit, target.BaseUnit, StringComparison.Ordinal))
            .ToList();
        var places = result.Quantities.FirstOrDefault(figure =>
            figure.BaseUnit is "个"
            && result.Text.AsSpan(figure.End).StartsWith(target.Per[0], StringComparison.Ordinal)
        );
        var total = same.FirstOrDefault(figure => figure.Per.Length == 0 && figure.Value > target.Value);
        // With the number of places in the same result, readers can divide for themselves.
        return
            total is null
            || places is not null
            || Each.Any(result.Mentions)
            || same.Exists(figure => figure.Per.Length > 0 || figure.Value == target.Value)
            ? null
            : total;
    }

    private enum Ground
    {
        Unknown,
        People,
        Households,
    }
}
