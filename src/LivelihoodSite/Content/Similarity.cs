namespace LivelihoodSite.Content;

/// <summary>How alike two texts are, by the pairs of neighbouring characters they share (Dice coefficient).</summary>
public static class Similarity
{
    /// <summary>1 for equal texts, 0 for texts without a common pair. Linear in the lengths.</summary>
    public static double Of(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (string.Equals(first, second, StringComparison.Ordinal))
        {
            return 1;
        }

        if (first.Length < 2 || second.Length < 2)
        {
            return 0;
        }

        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 1 < first.Length; i++)
        {
            var pair = (first[i], first[i + 1]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var common = 0;
        for (var i = 0; i + 1 < second.Length; i++)
        {
            var pair = (second[i], second[i + 1]);
            if (pairs.GetValueOrDefault(pair) > 0)
            {
                pairs[pair]--;
                common++;
            }
        }

        return 2.0 * common / (first.Length + second.Length - 2);
    }
}
