using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>The texts of a project beside their translations, row by row: its page, its category and the booklet show the same.</summary>
/// <param name="Commitment">The promise.</param>
/// <param name="Result">The result; null where there is none, or where it holds more than paragraphs.</param>
/// <param name="MeasureNotes">The note of each measure; null where it has none.</param>
/// <param name="NotMeasurableNote">Why nothing is measured, or null.</param>
internal sealed record AlignedProject(
    ScriptArray Commitment,
    ScriptArray? Result,
    IReadOnlyList<ScriptArray?> MeasureNotes,
    ScriptArray? NotMeasurableNote
);
