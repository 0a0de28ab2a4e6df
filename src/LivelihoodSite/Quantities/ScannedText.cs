namespace LivelihoodSite.Quantities;

/// <summary>Where numerals stand in a Chinese text. Every numeral is in exactly one of the three lists.</summary>
/// <param name="Quantities">What counts something.</param>
/// <param name="Dates">Dates and times of day, from start to end.</param>
/// <param name="Rest">Numerals that count nothing: grades, ordinals, parts of names.</param>
internal sealed record ScannedText(
    IReadOnlyList<PlacedQuantity> Quantities,
    IReadOnlyList<(int Start, int End)> Dates,
    IReadOnlyList<(int Start, int End)> Rest
);
