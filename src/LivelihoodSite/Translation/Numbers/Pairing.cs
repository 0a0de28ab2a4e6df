namespace LivelihoodSite.Translation.Numbers;

/// <summary>How two numbers stand to each other.</summary>
internal enum Difference
{
    /// <summary>They say the same.</summary>
    None,

    /// <summary>The number is the same, how exact it is differs.</summary>
    Exactness,

    /// <summary>The number is the same, what it counts differs.</summary>
    Unit,

    /// <summary>The numbers differ by a power of ten.</summary>
    PowerOfTen,

    /// <summary>An end of a range differs.</summary>
    Range,

    /// <summary>The number is another one.</summary>
    Number,
}

/// <summary>The two sides of a pair; one of them is null where the other stands alone.</summary>
internal sealed record AmountPair(Amount? Source, Amount? Target, Difference Difference);

/// <summary>
/// Finds which number of the translation stands for which number of the source. The pairing costs least over the
/// whole block, so the order in which a sentence gives its numbers does not matter.
/// </summary>
internal static class Pairing
{
    /// <summary>What a number without counterpart costs, where it needs one.</summary>
    private const double Alone = 7;

    /// <summary>Blocks with more unequal numbers than this are lists; they are paired by equal value only.</summary>
    private const int MostToAssign = 150;

    /// <summary>Pairs in the order of the source, then what stands in the translation alone.</summary>
    public static IReadOnlyList<AmountPair> Of(IReadOnlyList<Amount> source, IReadOnlyList<Amount> target)
    {
        var pairs = new List<AmountPair>();
        var (left, right) = (source.ToList(), target.ToList());
        if (left.Count + right.Count > MostToAssign)
        {
            TakeEqual(left, right, pairs);
        }

        if (left.Count + right.Count > 2 * MostToAssign)
        {
            pairs.AddRange(left.Select(one => new AmountPair(one, null, Difference.Number)));
            pairs.AddRange(right.Select(one => new AmountPair(null, one, Difference.Number)));
        }
        else
        {
            Assign(left, right, pairs);
        }

        return [.. pairs.OrderBy(pair => pair.Source?.Start ?? int.MaxValue).ThenBy(pair => pair.Target?.Start ?? -1)];
    }

    private static void TakeEqual(List<Amount> left, List<Amount> right, List<AmountPair> pairs)
    {
        var byValue = right
            .Where(amount => amount.Value is not null)
            .GroupBy(amount => amount.Value!.Value)
            .ToDictionary(group => group.Key, group => new Queue<Amount>(group));
        var taken = new HashSet<Amount>(ReferenceEqualityComparer.Instance);
        foreach (var one in left)
        {
            if (
                one.Value is { } value
                && byValue.TryGetValue(value, out var queue)
                && queue.TryPeek(out var other)
                && Comparison.Of(one, other) == Difference.None
            )
            {
                queue.Dequeue();
                taken.Add(one);
                taken.Add(other);
                pairs.Add(new AmountPair(one, other, Difference.None));
            }
        }

        left.RemoveAll(taken.Contains);
        right.RemoveAll(taken.Contains);
    }

    /// <summary>Rows are the source and one row for each target that stands alone; columns the other way round.</summary>
    private static void Assign(List<Amount> left, List<Amount> right, List<AmountPair> pairs)
    {
        var size = left.Count + right.Count;
        if (size == 0)
        {
            return;
        }

        var costs = new double[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                costs[row, column] = (row < left.Count, column < right.Count) switch
                {
                    (true, true) => Comparison.Cost(
                        left[row],
                        right[column],
                        (double)row / left.Count - (double)column / right.Count
                    ),
                    (true, false) => left[row].IsRequired ? Alone : 0,
                    (false, true) => right[column].IsRequired ? Alone : 0,
                    _ => 0,
                };
            }
        }

        var columns = CheapestAssignment.Of(costs, size);
        for (var row = 0; row < size; row++)
        {
            var one = row < left.Count ? left[row] : null;
            var other = columns[row] < right.Count ? right[columns[row]] : null;
            if (one is not null || other is not null)
            {
                var difference = one is null || other is null ? Difference.Number : Comparison.Of(one, other);
                pairs.Add(new AmountPair(one, other, difference));
            }
        }
    }
}
