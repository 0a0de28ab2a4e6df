namespace LivelihoodSite.Editorial.Rules;

/// <summary>A total against its parts: those in brackets behind it, and those after 其中.</summary>
internal static class Parts
{
    private const string OfThese = "其中";

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is not { } result)
        {
            yield break;
        }

        foreach (var sentence in result.Sentences)
        {
            var figures = result.In(sentence).ToList();
            if (InBrackets(sentence, figures) is { } sum)
            {
                yield return Arithmetic.Wrong(item, sentence.Text, sum);
            }

            if (OfThem(sentence, figures) is { } part)
            {
                yield return Arithmetic.Wrong(item, sentence.Text, part);
            }
        }
    }

    /// <summary>12个（甲8个、乙5个）: a list that claims to be complete.</summary>
    private static string? InBrackets(Clause sentence, List<Located> figures)
    {
        var text = sentence.Text;
        var open = text.IndexOf('（', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf('）', open);
        if (close < 0)
        {
            return null;
        }

        var inside = text[open..close];
        var total = figures.FindLast(figure => figure.End <= sentence.Start + open);
        var parts = figures
            .Where(figure => figure.Start > sentence.Start + open && figure.End <= sentence.Start + close)
            .ToList();
        if (
            total is null
            || parts.Count < 2
            || total.End < sentence.Start + open - 6
            || inside.Contains('等', StringComparison.Ordinal)
            || inside.Contains(OfThese, StringComparison.Ordinal)
            || !parts.Append(total).All(Arithmetic.IsExact)
            || !parts.TrueForAll(part => HasUnit(part, total))
            || inside.Split('、', '，').Length != parts.Count
        )
        {
            return null;
        }

        var sum = parts.Sum(part => part.Value!.Value);
        return sum == total.Value
            ? null
            : $"{string.Join(" + ", parts.Select(part => Arithmetic.Plain(part.Value!.Value)))} = {Arithmetic.Plain(sum)} ≠ {total.Quantity.Raw}";
    }

    /// <summary>9处，其中12处: a part above its whole. Parts may overlap, so their sum says nothing.</summary>
    private static string? OfThem(Clause sentence, List<Located> figures)
    {
        var at = sentence.Text.IndexOf(OfThese, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var place = sentence.Start + at;
        var part = figures.Find(figure => figure.Start > place);
        var whole = part is null ? null : figures.FindLast(figure => figure.Start < place);
        return
            part is not null
            && whole is not null
            && HasUnit(part, whole)
            && part.Per.Length == 0
            && whole.Per.Length == 0
            && Arithmetic.IsExact(part)
            && Arithmetic.IsExact(whole)
            && part.BaseUnit is not "%"
            && part.Value > whole.Value
            ? $"{part.Quantity.Raw} > {whole.Quantity.Raw}"
            : null;
    }

    private static bool HasUnit(Located one, Located other) =>
        one.BaseUnit.Length > 0 && string.Equals(one.BaseUnit, other.BaseUnit, StringComparison.Ordinal);
}
