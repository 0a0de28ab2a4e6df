namespace LivelihoodSite.Translation.Numbers;

/// <summary>Chinese words for twice as much that hold no quantity: 翻番, 翻两番, 翻倍, 增长一倍, 减半.</summary>
internal static class FoldWords
{
    private static readonly (string Words, decimal Fold)[] Table =
    [
        ("翻两番", 4),
        ("翻了两番", 4),
        ("翻一番", 2),
        ("翻了一番", 2),
        ("翻番", 2),
        ("翻倍", 2),
        ("一倍", 2),
        ("减半", 0.5m),
    ];

    /// <summary>One amount for each such word.</summary>
    public static IEnumerable<Amount> In(string text)
    {
        foreach (var (words, fold) in Table)
        {
            for (
                var at = text.IndexOf(words, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal)
            )
            {
                // “Twice as much”, “an increase of 100%”, “by half”.
                yield return new Amount(words, at, fold, UnitClass.Fold)
                {
                    Also = [(Math.Abs(fold - 1), UnitClass.Share), (fold - 1, UnitClass.Fold)],
                };
            }
        }
    }
}
