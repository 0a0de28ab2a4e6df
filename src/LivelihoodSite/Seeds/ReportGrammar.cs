namespace LivelihoodSite.Seeds;

/// <summary>The roles that the markers of one document play.</summary>
/// <param name="Headings">Heading shapes with their level, 1 for categories and 2 for groups.</param>
/// <param name="Items">Shapes that open commitments somewhere in the document.</param>
/// <param name="Unmarked">True when commitments carry no marker and only stand before their results.</param>
/// <param name="SectionItems">For each line the shapes that open commitments in its category.</param>
internal sealed record ReportGrammar(
    IReadOnlyDictionary<string, int> Headings,
    IReadOnlySet<string> Items,
    bool Unmarked,
    IReadOnlyList<IReadOnlySet<string>> SectionItems
)
{
    private const int LongestHeading = 40;

    /// <summary>
    /// Finds the roles by evidence: the marker before a result opens commitments; a marker before such a marker, without a
    /// sentence's end, is a heading. What people laid down wins.
    /// </summary>
    public static ReportGrammar Find(LineFact[] facts, GrammarOverride? laidDown)
    {
        var votes = ItemVotes.Count(facts, 0, facts.Length);
        var winners = votes.Winners();
        var titles = laidDown is null && winners.Count == 1 && TitleEvidence.AreTitles(facts, winners.First());
        var unmarked = (titles || votes.Unmarked > votes.Marked) && laidDown?.Items is null;
        var items = Shapes(laidDown?.Items) ?? (unmarked ? [] : winners);
        if (items.Count == 0 && !unmarked)
        {
            items = GuessItems(facts);
        }

        var headings = FindHeadings(facts, items, laidDown);
        if (titles)
        {
            headings.TryAdd(winners.First(), headings.Count > 0 ? 2 : 1);
        }

        return new ReportGrammar(headings, items, unmarked, FindSectionItems(facts, items, headings));
    }

    /// <summary>
    /// As <see cref="Find"/>; a single bracket before everything else, with headings of another kind below it, is the title
    /// and becomes a plain line.
    /// </summary>
    public static ReportGrammar FindWithTitle(LineFact[] facts, GrammarOverride? laidDown)
    {
        var grammar = Find(facts, laidDown);
        var first = Array.FindIndex(facts, fact => fact.Kind is not (LineKind.Blank or LineKind.Furniture));
        var single =
            first >= 0
            && facts[first] is { Kind: LineKind.Marked, Marker: { Shape: MarkerScanner.Bracket, Close: > 0 } }
            && facts.Count(fact => fact is { Kind: LineKind.Marked, Marker.IsBracket: true }) == 1;
        if (!single || laidDown?.Categories is not null || !grammar.Headings.Values.Contains(2))
        {
            return grammar;
        }

        facts[first] = facts[first] with { Kind = LineKind.Plain, Marker = null };
        return Find(facts, laidDown);
    }

    private static HashSet<string>? Shapes(IReadOnlyList<string>? examples) =>
        examples is null ? null : [.. examples.Select(example => MarkerScanner.Scan(example + "甲")?.Shape ?? example)];

    /// <summary>Without any result: symbols open commitments, else the most frequent enumerator that is no heading.</summary>
    private static HashSet<string> GuessItems(LineFact[] facts)
    {
        var marked = facts.Where(fact => fact is { Kind: LineKind.Marked, Marker.IsBracket: false }).ToList();
        var symbols = marked
            .Where(fact => fact.Marker!.IsSymbol)
            .Select(fact => fact.Marker!.Shape)
            .ToHashSet(StringComparer.Ordinal);
        if (symbols.Count > 0)
        {
            return symbols;
        }

        var best = marked
            .GroupBy(fact => fact.Marker!.Shape, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is null ? [] : [best.Key];
    }

    private static Dictionary<string, int> FindHeadings(
        LineFact[] facts,
        HashSet<string> items,
        GrammarOverride? laidDown
    )
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var shape in Shapes(laidDown?.Categories) ?? [])
        {
            levels[shape] = 1;
        }

        foreach (var shape in Shapes(laidDown?.Groups) ?? [])
        {
            levels[shape] = 2;
        }

        if (laidDown?.Categories is not null)
        {
            return levels;
        }

        var evidence = HeadingEvidence.Collect(facts, items, LongestHeading);
        foreach (var shape in evidence.Where(e => e.IsHeading).Select(e => e.Shape))
        {
            if (!levels.ContainsKey(shape))
            {
                levels[shape] = levels.Count > 0 && HeadingEvidence.Follows(facts, items, levels, shape) ? 2 : 1;
            }
        }

        return levels;
    }

    private static HashSet<string>[] FindSectionItems(
        LineFact[] facts,
        HashSet<string> items,
        Dictionary<string, int> headings
    )
    {
        var result = new HashSet<string>[facts.Length];
        var start = 0;
        for (var i = 1; i <= facts.Length; i++)
        {
            if (i < facts.Length && !IsCategory(facts[i]))
            {
                continue;
            }

            var own = items.Count < 2 ? items : ItemVotes.Count(facts, start, i).Winners();
            own.IntersectWith(items);
            Array.Fill(result, own.Count == 0 ? items : own, start, i - start);
            start = i;
        }

        return result;

        bool IsCategory(LineFact fact) =>
            fact.Kind == LineKind.Marked && headings.GetValueOrDefault(fact.Marker!.Shape) == 1;
    }
}
