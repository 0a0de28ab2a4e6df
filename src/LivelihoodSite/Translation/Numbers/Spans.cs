namespace LivelihoodSite.Translation.Numbers;

/// <summary>
/// One language writes a span where the other writes two numbers (从40%提高到60%: from 40% to 60%). A range without an
/// equal on the other side is taken for its two ends when one of them stands there by itself.
/// </summary>
internal static class Spans
{
    /// <summary>Both lists with such ranges divided.</summary>
    public static (IReadOnlyList<Amount> Source, IReadOnlyList<Amount> Target) Align(
        IReadOnlyList<Amount> source,
        IReadOnlyList<Amount> target
    ) => (Divide(source, target), Divide(target, source));

    private static IReadOnlyList<Amount> Divide(IReadOnlyList<Amount> amounts, IReadOnlyList<Amount> others) =>
        [
            .. amounts.SelectMany(amount =>
                amount.IsRange
                && !others.Any(other => AreEqual(amount, other))
                && others.Any(other => IsEnd(amount, other))
                    ? Ends(amount)
                    : [amount]
            ),
        ];

    private static bool AreEqual(Amount one, Amount other) => one.Min == other.Min && one.Max == other.Max;

    private static bool IsEnd(Amount range, Amount other) =>
        other.Value is { } value && (value == range.Min || value == range.Max);

    private static IEnumerable<Amount> Ends(Amount range) =>
        new[] { range.Min, range.Max }.Select(value => range with { Value = value, Min = null, Max = null });
}
