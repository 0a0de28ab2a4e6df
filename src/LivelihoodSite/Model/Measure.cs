namespace LivelihoodSite.Model;

/// <summary>Which side of the target is good.</summary>
public enum Limit
{
    AtLeast,
    AtMost,
}

/// <summary>One side of a comparison.</summary>
/// <param name="Value">The full number in the measure's unit.</param>
/// <param name="Modifier">余, 多, 近, 约 … when the source does not give an exact figure, else null.</param>
public sealed record Figure(decimal Value, string? Modifier = null);

/// <summary>The share of one project in a target that several projects reach together.</summary>
/// <param name="ProjectId">The project that promised it.</param>
/// <param name="Value">Its part of the target, in the measure's unit.</param>
public sealed record TargetPart(string ProjectId, decimal Value);

/// <summary>A named pair of target and actual that may honestly be compared: same thing, same unit, same basis.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Unit">In what it is counted (个, 人, 平方米, %).</param>
/// <param name="Target">What was promised.</param>
/// <param name="Limit">Whether the target is a floor or a ceiling.</param>
/// <param name="Actual">What is reported.</param>
/// <param name="TargetParts">Non-empty when several projects share the target and the result.</param>
/// <param name="Note">A remark for readers, or null.</param>
public sealed record Measure(
    LocalizedText Name,
    LocalizedText Unit,
    Figure Target,
    Limit Limit,
    Figure Actual,
    IReadOnlyList<TargetPart> TargetParts,
    LocalizedText? Note
);

/// <summary>Why (a part of) a commitment cannot be compared with its result.</summary>
public enum NotMeasurableReason
{
    /// <summary>The commitment gives no number.</summary>
    NoTarget,

    /// <summary>The result does not report the promised figure.</summary>
    NoFigure,

    /// <summary>Promise and result count in different units.</summary>
    DifferentUnit,

    /// <summary>Promise and result count on a different basis.</summary>
    DifferentBasis,
}

/// <summary>Said plainly instead of a rate.</summary>
public sealed record NotMeasurable(NotMeasurableReason Reason, LocalizedText? Note);
