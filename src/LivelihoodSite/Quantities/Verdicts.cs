using LivelihoodSite.Model;

namespace LivelihoodSite.Quantities;

/// <summary>What the figures of a measure say. It never overwrites the stated status.</summary>
public static class Verdicts
{
    /// <summary>
    /// Compares actual with target. A modifier makes the actual a bound (余: more than, 近: at most, 约: neither);
    /// where the bound does not decide, the verdict is <see cref="VerdictCode.Undecided"/>.
    /// </summary>
    /// <returns>
    /// The verdict with actual divided by target, unrounded; the rate is null for a ceiling, for a percentage, for a
    /// target of zero or less and for an actual that is not exact.
    /// </returns>
    public static Verdict Judge(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var code =
            measure.Limit == Limit.AtLeast
                ? JudgeFloor(measure.Actual, measure.Target.Value)
                : JudgeCeiling(measure.Actual, measure.Target.Value);
        return new Verdict(code, RateOf(measure));
    }

    private static VerdictCode JudgeFloor(Figure actual, decimal target) =>
        Modifiers.BoundOf(actual.Modifier) switch
        {
            Bound.Exact => actual.Value >= target ? VerdictCode.Met : VerdictCode.NotMet,
            Bound.Lower or Bound.StrictLower when actual.Value >= target => VerdictCode.Met,
            Bound.Upper when actual.Value < target => VerdictCode.NotMet,
            Bound.StrictUpper when actual.Value <= target => VerdictCode.NotMet,
            _ => VerdictCode.Undecided,
        };

    private static VerdictCode JudgeCeiling(Figure actual, decimal target) =>
        Modifiers.BoundOf(actual.Modifier) switch
        {
            Bound.Exact => actual.Value <= target ? VerdictCode.Met : VerdictCode.NotMet,
            Bound.Upper or Bound.StrictUpper when actual.Value <= target => VerdictCode.Met,
            Bound.Lower when actual.Value > target => VerdictCode.NotMet,
            Bound.StrictLower when actual.Value >= target => VerdictCode.NotMet,
            _ => VerdictCode.Undecided,
        };

    private static decimal? RateOf(Measure measure) =>
        measure.Limit == Limit.AtLeast
        && measure.Actual.Modifier is null
        && measure.Target.Value > 0
        && !string.Equals(measure.Unit.Source, "%", StringComparison.Ordinal)
            ? measure.Actual.Value / measure.Target.Value
            : null;
}
