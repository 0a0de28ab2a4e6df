using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Work on many items on all cores; results and findings keep the order of the items.</summary>
internal static class ParallelReading
{
    /// <summary>Maps each item on its own.</summary>
    /// <param name="items">What is worked on.</param>
    /// <param name="findings">Takes what was found, in the order of the items.</param>
    /// <param name="map">Gets an item, its place from 0, and a bag for what is found of it alone.</param>
    public static TResult[] Map<TItem, TResult>(
        IReadOnlyList<TItem> items,
        DiagnosticBag findings,
        Func<TItem, int, DiagnosticBag, TResult> map
    )
    {
        var results = new TResult[items.Count];
        var own = new DiagnosticBag[items.Count];
        _ = Parallel.For(
            0,
            items.Count,
            index =>
            {
                own[index] = new DiagnosticBag();
                results[index] = map(items[index], index, own[index]);
            }
        );
        foreach (var bag in own)
        {
            findings.AddRange(bag.Items);
        }

        return results;
    }
}
