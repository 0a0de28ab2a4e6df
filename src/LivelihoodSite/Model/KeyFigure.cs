namespace LivelihoodSite.Model;

/// <summary>
/// A figure taken out of the sentences of a result, so that it can be read at a glance. It stands in the text with the
/// same number and modifier; it is not compared with anything.
/// </summary>
/// <param name="Name">What is counted.</param>
/// <param name="Unit">In what it is counted (个, 人次, 平方米), or "".</param>
/// <param name="Value">The number with its modifier.</param>
/// <param name="Raw">The characters of the sentence (<c>400余万元</c>): what readers of the source language see.</param>
public sealed record KeyFigure(LocalizedText Name, LocalizedText Unit, Figure Value, string Raw);
