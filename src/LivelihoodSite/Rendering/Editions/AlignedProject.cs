using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>What a project's page with both languages side by side, its category and the booklet show the same.</summary>
/// <param name="Title">The title.</param>
/// <param name="TitleState">How its translation stands.</param>
/// <param name="Commitment">The promise.</param>
/// <param name="Status">The stated status.</param>
/// <param name="Result">The result; null where there is none, or where it holds more than paragraphs.</param>
/// <param name="Measures">The comparisons.</param>
/// <param name="NotMeasurable">Why something is not compared, or null.</param>
/// <param name="Responsible">The bodies that answer for it.</param>
/// <param name="Lines">The lines that it comes from.</param>
/// <param name="Corrections">Its corrections.</param>
internal sealed record AlignedProject(
    Bag Title,
    Bag TitleState,
    Bag Commitment,
    Bag Status,
    Bag? Result,
    ScriptArray Measures,
    Bag? NotMeasurable,
    ScriptArray Responsible,
    Bag Lines,
    ScriptArray Corrections
);
