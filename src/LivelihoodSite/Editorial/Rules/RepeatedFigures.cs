using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>
/// One unusual figure in two projects, or two projects whose figures add up to a third: perhaps the same work counted
/// twice, perhaps a figure in the wrong line.
/// </summary>
internal static class RepeatedFigures
{
    public const string Code = "LS1105";

    /// <summary>Figures with fewer digits that are not closing zeros meet by chance (1200, 90).</summary>
    private const int Unusual = 3;

    /// <summary>A sum must be of figures that meet by chance even less.</summary>
    private const int VeryUnusual = 4;

    private const int MostFigures = 40;

    public static IEnumerable<EditorialFinding> Find(ReviewedEdition edition)
    {
        var first = new Dictionary<(string Unit, decimal Value), (ReviewedItem Item, Located Figure)>();
        foreach (var item in edition.Items)
        {
            var told = new HashSet<(string, decimal)>();
            foreach (var (figure, isResult) in Figures(item).Where(pair => Digits(pair.Figure) >= Unusual))
            {
                var key = (figure.BaseUnit, figure.Value!.Value);
                if (first.TryAdd(key, (item, figure)) || ReferenceEquals(first[key].Item, item) || !told.Add(key))
                {
                    continue;
                }

                if (!SharesWith(item, first[key].Item))
                {
                    yield return Same(item, figure, isResult, first[key].Item);
                }
            }
        }

        foreach (var item in edition.Items)
        {
            if (Sum(item, first) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static EditorialFinding Same(ReviewedItem item, Located figure, bool isResult, ReviewedItem other)
    {
        Message message = $"the same figure stands in {other.Id} (“{other.Commitment.Clauses[0].Text}”)";
        var passage = isResult ? item.Result! : item.Commitment;
        var quote = passage.ClauseOf(figure).Text;
        return isResult ? item.InResult(Code, quote, message, Remedy) : item.InCommitment(Code, quote, message, Remedy);
    }

    private static Message Remedy { get; } =
        "Check that the same work is not counted twice and that the figure stands in its own line";

    /// <summary>c = a + b, with c and a in one result and b in that of another project.</summary>
    private static EditorialFinding? Sum(
        ReviewedItem item,
        Dictionary<(string Unit, decimal Value), (ReviewedItem Item, Located Figure)> first
    )
    {
        var own =
            item.Result?.Quantities.Where(figure => Digits(figure) >= VeryUnusual).Take(MostFigures).ToList() ?? [];
        foreach (var total in own)
        {
            foreach (var part in own.Where(part => IsUnit(part, total) && part.Value < total.Value))
            {
                var rest = total.Value!.Value - part.Value!.Value;
                if (
                    first.TryGetValue((total.BaseUnit, rest), out var other)
                    && !ReferenceEquals(other.Item, item)
                    && Digits(other.Figure) >= VeryUnusual
                    && !SharesWith(item, other.Item)
                )
                {
                    return item.InResult(
                        Code,
                        item.Result!.ClauseOf(total).Text,
                        $"the figure is the sum of {part.Quantity.Raw} and the {other.Figure.Quantity.Raw} of {other.Item.Id}",
                        Remedy
                    );
                }
            }
        }

        return null;
    }

    private static IEnumerable<(Located Figure, bool IsResult)> Figures(ReviewedItem item) =>
        item
            .Commitment.Quantities.Select(figure => (figure, false))
            .Concat((item.Result?.Quantities ?? []).Select(figure => (figure, true)))
            .Where(pair => pair.Item1.BaseUnit.Length > 0 && pair.Item1.Per.Length == 0);

    private static bool IsUnit(Located one, Located other) =>
        string.Equals(one.BaseUnit, other.BaseUnit, StringComparison.Ordinal);

    private static bool SharesWith(ReviewedItem item, ReviewedItem other) =>
        item.File.Owned.SharedResultWith.Contains(other.Id, StringComparer.Ordinal);

    /// <summary>Digits without closing zeros: 3 for 4250, 2 for 1200, 5 for 38142; a decimal point does not count.</summary>
    private static int Digits(Located figure)
    {
        if (figure.Value is not { } value || value <= 0 || figure.BaseUnit is "%")
        {
            return 0;
        }

        var digits = value
            .ToString("0.######", CultureInfo.InvariantCulture)
            .Replace(".", "", StringComparison.Ordinal);
        return digits.Trim('0').Length;
    }
}
