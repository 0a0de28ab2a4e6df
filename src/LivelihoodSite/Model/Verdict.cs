namespace LivelihoodSite.Model;

/// <summary>What the numbers say of a target.</summary>
public enum VerdictCode
{
    /// <summary>The reported figure reaches the target.</summary>
    Met,

    /// <summary>The reported figure does not reach the target.</summary>
    NotMet,

    /// <summary>The reported figure is too vague to tell (近500 against 500).</summary>
    Undecided,
}

/// <summary>The outcome of one comparison; never overwrites the stated status.</summary>
/// <param name="Code">Met or not.</param>
/// <param name="Rate">
/// Actual divided by target (2.4 = 240 %), unrounded; null where a rate would mislead: a ceiling, a percentage, or a
/// figure that the source gives only roughly.
/// </param>
public sealed record Verdict(VerdictCode Code, decimal? Rate);
