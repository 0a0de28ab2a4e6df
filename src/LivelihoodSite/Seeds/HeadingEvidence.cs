namespace LivelihoodSite.Seeds;

/// <summary>What speaks for a shape being a heading.</summary>
internal sealed class HeadingEvidence(string shape)
{
    public string Shape { get; } = shape;

    private bool early;
    private int seen;
    private int likely;
    private int beforeItem;
    private int beforeFirst;

    /// <summary>
    /// Brackets are headings. Another shape is one when most of its lines look like headings and it comes before the
    /// first commitment; a later one must stand right before commitments most of the time, or it numbers points of a
    /// result.
    /// </summary>
    public bool IsHeading =>
        Shape[0] == '【'
        || likely * 2 > seen && (early || beforeItem * 2 > seen)
        || early && beforeFirst > 1 && beforeFirst * 2 > seen;

    /// <summary>Evidence for each shape that opens no commitments, in the order of appearance.</summary>
    public static IReadOnlyList<HeadingEvidence> Collect(LineFact[] facts, HashSet<string> items, int longest)
    {
        var order = new List<HeadingEvidence>();
        var byShape = new Dictionary<string, HeadingEvidence>(StringComparer.Ordinal);
        var next = NextMarked(facts);
        var afterResult = AfterResult(facts, items);
        var resultSeen = ResultSeen(facts);
        var itemSeen = false;
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] is not { Kind: LineKind.Marked, Marker: { } marker })
            {
                continue;
            }

            if (items.Contains(marker.Shape))
            {
                itemSeen = true;
                continue;
            }

            // A clause between a result and the next commitment is a point of the result, whatever its marker means elsewhere.
            var first = StandsBeforeFirstItem(facts, i, items);
            if (afterResult[i] && !first && Typography.EndsWithMark(facts[i].Text))
            {
                continue;
            }

            if (!byShape.TryGetValue(marker.Shape, out var evidence))
            {
                byShape[marker.Shape] = evidence = new HeadingEvidence(marker.Shape)
                {
                    // A list in the preamble looks like commitments, but no result has come yet.
                    early = !itemSeen || first && !resultSeen[i],
                };
                order.Add(evidence);
            }

            evidence.Add(facts[i], next[i] < 0 ? null : facts[next[i]], items, longest);
            evidence.beforeFirst += first ? 1 : 0;
        }

        return order;
    }

    /// <summary>True when a shape stands directly below one of the first level: then it is the second level.</summary>
    public static bool Follows(LineFact[] facts, HashSet<string> items, Dictionary<string, int> levels, string shape)
    {
        var next = NextMarked(facts);
        for (var i = 0; i < facts.Length; i++)
        {
            if (
                facts[i].Kind == LineKind.Marked
                && levels.GetValueOrDefault(facts[i].Marker!.Shape) == 1
                && next[i] >= 0
                && !items.Contains(facts[next[i]].Marker!.Shape)
                && string.Equals(facts[next[i]].Marker!.Shape, shape, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True when the very next line opens the first commitment of a count: then even a line that ends like a sentence is a
    /// heading.
    /// </summary>
    public static bool StandsBeforeFirstItem(LineFact[] facts, int i, IReadOnlySet<string> items) =>
        ItemBelow(facts, i, items) is { Number: 1 };

    /// <summary>The marker of the commitment that the very next line opens, or null.</summary>
    public static Marker? ItemBelow(LineFact[] facts, int i, IReadOnlySet<string> items)
    {
        var next = i + 1;
        while (next < facts.Length && next < i + 6 && facts[next].Kind is LineKind.Blank or LineKind.Furniture)
        {
            next++;
        }

        return
            next < facts.Length
            && facts[next] is { Kind: LineKind.Marked, Marker: { } marker }
            && items.Contains(marker.Shape)
            && !string.Equals(marker.Shape, facts[i].Marker!.Shape, StringComparison.Ordinal)
            ? marker
            : null;
    }

    /// <summary>For each line: has any result begun?</summary>
    private static bool[] ResultSeen(LineFact[] facts)
    {
        var answers = new bool[facts.Length];
        for (var i = 1; i < facts.Length; i++)
        {
            answers[i] = answers[i - 1] || facts[i - 1].HasResult;
        }

        return answers;
    }

    /// <summary>For each line: has a result begun since the last commitment?</summary>
    private static bool[] AfterResult(LineFact[] facts, HashSet<string> items)
    {
        var answers = new bool[facts.Length];
        var open = false;
        for (var i = 0; i < facts.Length; i++)
        {
            open &= facts[i].Kind != LineKind.Marked || !items.Contains(facts[i].Marker!.Shape);
            answers[i] = open;
            open |= facts[i].HasResult;
        }

        return answers;
    }

    private void Add(LineFact fact, LineFact? next, HashSet<string> items, int longest)
    {
        seen++;
        var heading =
            !fact.HasResult && fact.Text.Length <= longest && !Typography.EndsWithMark(fact.Text) && next is not null;
        likely += heading ? 1 : 0;
        beforeItem += heading && items.Contains(next!.Marker!.Shape) ? 1 : 0;
    }

    /// <summary>For each line the next marked one before any result, or −1.</summary>
    private static int[] NextMarked(LineFact[] facts)
    {
        var next = new int[facts.Length];
        var at = -1;
        for (var i = facts.Length - 1; i >= 0; i--)
        {
            next[i] = at;
            at =
                facts[i].Kind == LineKind.Marked ? i
                : facts[i].HasResult ? -1
                : at;
        }

        return next;
    }
}
