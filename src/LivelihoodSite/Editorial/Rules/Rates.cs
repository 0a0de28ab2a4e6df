namespace LivelihoodSite.Editorial.Rules;

/// <summary>Tested, failed and pass rate against each other; and shares that cannot be above 100 %.</summary>
internal static class Rates
{
    private const string Failed = "不合格";
    private const string Passed = "合格率";

    private static readonly string[] NeverAbove100 =
    [
        "合格率",
        "覆盖率",
        "签约率",
        "开展率",
        "筛查率",
        "普及率",
        "接种率",
        "办结率",
        "满意率",
        "就业率",
        "入学率",
        "绿化率",
        "失业率",
    ];

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is not { } result)
        {
            yield break;
        }

        foreach (var sentence in result.Sentences)
        {
            var figures = result.In(sentence).ToList();
            if (PassRate(item, sentence, figures) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (var share in result.Quantities.Where(figure => figure.BaseUnit is "%" && figure.Value > 100))
        {
            var clause = result.ClauseOf(share);
            if (NeverAbove100.Any(name => clause.Text.Contains(name, StringComparison.Ordinal)))
            {
                yield return Arithmetic.Wrong(item, clause.Text, $"{share.Quantity.Raw} > 100%");
            }
        }
    }

    private static EditorialFinding? PassRate(ReviewedItem item, Clause sentence, List<Located> figures)
    {
        var text = sentence.Text;
        var failedAt = text.IndexOf(Failed, StringComparison.Ordinal);
        var rateAt = text.LastIndexOf(Passed, StringComparison.Ordinal);
        if (failedAt < 0 || rateAt < failedAt || text[rateAt - 1] == '不')
        {
            return null;
        }

        var failed = figures.Find(figure => figure.Start >= sentence.Start + failedAt);
        var rate = figures.Find(figure => figure.Start >= sentence.Start + rateAt);
        var tested = failed is null
            ? null
            : figures.LastOrDefault(figure =>
                figure.Start < failed.Start && string.Equals(figure.BaseUnit, failed.BaseUnit, StringComparison.Ordinal)
            );
        if (
            failed is null
            || tested is null
            || rate is not { BaseUnit: "%" }
            || failed.Start >= rate.Start
            || !Arithmetic.IsExact(failed)
            || !Arithmetic.IsExact(tested)
            || !Arithmetic.IsExact(rate)
            || tested.Value is not > 0
            || Arithmetic.LastDigit(rate) is not { } step
        )
        {
            return null;
        }

        var share = (tested.Value.Value - failed.Value!.Value) / tested.Value.Value * 100;
        // Rounded or cut off, both are usual.
        return share >= rate.Value!.Value - step / 2 && share < rate.Value.Value + step
            ? null
            : Arithmetic.Wrong(
                item,
                text,
                $"({Arithmetic.Plain(tested.Value.Value)} − {Arithmetic.Plain(failed.Value.Value)}) ÷ {Arithmetic.Plain(tested.Value.Value)} = {Arithmetic.Plain(decimal.Round(share, 2))}% ≠ {rate.Quantity.Raw}"
            );
    }
}
