namespace LivelihoodSite.Seeds;

/// <summary>Which shapes stand before the results of a stretch of lines.</summary>
internal sealed class ItemVotes
{
    private readonly Dictionary<string, int> votes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Results whose commitment carries a marker.</summary>
    public int Marked { get; private set; }

    /// <summary>Results that follow plain text only.</summary>
    public int Unmarked { get; private set; }

    /// <summary>Counts over facts from one index to another.</summary>
    public static ItemVotes Count(LineFact[] facts, int from, int to)
    {
        var result = new ItemVotes();
        var raw = result.Walk(facts, from, to, dominant: null);
        if (raw is not null)
        {
            result.Walk(facts, from, to, raw);
        }

        return result;
    }

    /// <summary>The dominant shape and those that more often than not open a commitment.</summary>
    public HashSet<string> Winners()
    {
        var best = Best();
        return votes
            .Where(vote => string.Equals(vote.Key, best, StringComparison.Ordinal) || vote.Value * 2 > seen[vote.Key])
            .Select(vote => vote.Key)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Each result votes for the nearest marker before it, or for the dominant one where that stands open: then the nearer
    /// ones number points of the commitment.
    /// </summary>
    private string? Walk(LineFact[] facts, int from, int to, string? dominant)
    {
        votes.Clear();
        seen.Clear();
        (Marked, Unmarked) = (0, 0);
        string? nearest = null;
        var dominantOpen = false;
        var plain = false;
        for (var i = from; i < to; i++)
        {
            var fact = facts[i];
            if (fact.Kind == LineKind.Marked && !IsHeadingBracket(fact.Marker!))
            {
                nearest = fact.Marker!.Shape;
                dominantOpen |= string.Equals(nearest, dominant, StringComparison.Ordinal);
                seen[nearest] = seen.GetValueOrDefault(nearest) + 1;
            }

            plain |= fact.Kind == LineKind.Plain;
            if (!fact.HasResult)
            {
                continue;
            }

            var voted = dominantOpen ? dominant : nearest;
            if (voted is not null)
            {
                votes[voted] = votes.GetValueOrDefault(voted) + 1;
                Marked++;
            }
            else if (plain)
            {
                Unmarked++;
            }

            (nearest, dominantOpen, plain) = (null, false, false);
        }

        return Best();
    }

    private static bool IsHeadingBracket(Marker marker) =>
        string.Equals(marker.Shape, MarkerScanner.Bracket, StringComparison.Ordinal);

    private string? Best() =>
        votes
            .OrderByDescending(vote => vote.Value)
            .ThenBy(vote => vote.Key, StringComparer.Ordinal)
            .Select(vote => vote.Key)
            .FirstOrDefault();
}
