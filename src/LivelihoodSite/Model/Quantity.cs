namespace LivelihoodSite.Model;

/// <summary>A number with its unit and modifier, as read from a sentence.</summary>
/// <param name="Raw">The characters it was read from (<c>400余万元</c>).</param>
/// <param name="Value">The full number (4000000), or null for a range or for what no number fits.</param>
/// <param name="Unit">The unit, the measured thing first (<c>元</c>, <c>元/人/月</c>, <c>%</c>), or "" when there is none.</param>
/// <param name="Modifier">余, 多, 近, 约, 以上, 以下 … as written, or null.</param>
/// <param name="Min">Lower end of a range, else null.</param>
/// <param name="Max">Upper end of a range, else null.</param>
public sealed record Quantity(
    string Raw,
    decimal? Value,
    string Unit,
    string? Modifier = null,
    decimal? Min = null,
    decimal? Max = null
);
