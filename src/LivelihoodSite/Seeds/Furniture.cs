using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds;

/// <summary>Lines that belong to the paper and not to the report: page numbers, rules, repeated page headers.</summary>
internal static class Furniture
{
    private const string Dashes = "-—－–―─·~～";
    private const int LongestHeader = 40;

    /// <summary><c>— 1 —</c>, <c>－ ２ －</c>, <c>第 3 页 共 4 页</c>, <c>第3页</c>, <c>Page 3 of 4</c>.</summary>
    public static bool IsPageNumber(string text)
    {
        if (text.Length > 24)
        {
            return false;
        }

        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        if (bare.Length >= 3 && IsDash(bare[0]) && IsDash(bare[^1]))
        {
            return IsNumber(bare.Trim(Dashes.ToCharArray()));
        }

        if (bare.StartsWith("Page", StringComparison.OrdinalIgnoreCase))
        {
            return bare[4..].Split("of") is { Length: 1 or 2 } parts && parts.All(IsNumber);
        }

        if (bare.Length < 3 || bare[0] != '第' || bare[^1] != '页')
        {
            return false;
        }

        var numbers = bare[1..^1].Split('页');
        return IsNumber(numbers[0]) && (numbers.Length == 1 || numbers.Length == 2 && IsTotal(numbers[1]));
    }

    /// <summary>A line drawn with dashes, equals signs or stars.</summary>
    public static bool IsRule(string text) =>
        text.Length >= 3 && text.All(c => IsDash(c) || c is '=' or '_' or '*' or '＝' or '＿' || char.IsWhiteSpace(c));

    /// <summary>A line that holds digits only: it may be a page number or a piece of a sentence.</summary>
    public static bool IsBareNumber(string text) =>
        text.Length <= 24 && IsNumber(string.Concat(text.Where(c => !char.IsWhiteSpace(c))));

    /// <summary>
    /// Marks repeated page headers: the same short unmarked line beside page numbers or form feeds at least twice, or
    /// anywhere at least three times. The title keeps its first place.
    /// </summary>
    public static void MarkRepeatedHeaders(LineFact[] facts)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i].Kind == LineKind.Plain && MayBeHeader(facts, i))
            {
                if (!places.TryGetValue(facts[i].Text, out var list))
                {
                    places[facts[i].Text] = list = [];
                }

                list.Add(i);
            }
        }

        var first = Array.FindIndex(facts, fact => fact.Kind is not (LineKind.Blank or LineKind.Furniture));
        foreach (var list in places.Values)
        {
            var atEdge = list.Count(i => i == first || StandsAtPageEdge(facts, i));
            if (list.Count < 2 || list.Count < 3 && atEdge < 2)
            {
                continue;
            }

            foreach (var i in list.Where(i => i != first))
            {
                facts[i] = facts[i] with { Kind = LineKind.Furniture };
            }
        }
    }

    private static bool MayBeHeader(LineFact[] facts, int i)
    {
        var text = facts[i].Text;
        if (
            text.Length is < 4 or > LongestHeader
            || text.Any(c => char.IsPunctuation(c) && !"《》“”（）()•·".Contains(c, StringComparison.Ordinal))
            || IsBareNumber(text)
            || StatusTable.Words.ContainsKey(text)
        )
        {
            return false;
        }

        var before = Neighbour(facts, i, -1);
        return before < 0 || facts[before].Text is not { Length: > 0 } previous || !Vocabulary.IsColon(previous[^1]);
    }

    private static bool StandsAtPageEdge(LineFact[] facts, int i)
    {
        var before = Neighbour(facts, i, -1);
        var after = Neighbour(facts, i, 1);
        return before >= 0 && facts[before].Kind == LineKind.Furniture
            || after >= 0 && facts[after].Kind == LineKind.Furniture
            || i > 0 && facts[i - 1].Line.Number == facts[i].Line.Number;
    }

    private static int Neighbour(LineFact[] facts, int i, int step)
    {
        var at = i + step;
        for (var n = 0; n < 4 && at >= 0 && at < facts.Length && facts[at].Kind == LineKind.Blank; n++)
        {
            at += step;
        }

        return at >= facts.Length ? -1 : at;
    }

    private static bool IsDash(char c) => Dashes.Contains(c, StringComparison.Ordinal);

    private static bool IsTotal(string text) =>
        text.TrimStart('/', '，', ',') is ['共', ..] total && IsNumber(total[1..]);

    private static bool IsNumber(string text) =>
        text.Length is > 0 and <= 8 && text.All(c => HanNumerals.ArabicDigit(c) >= 0);
}
