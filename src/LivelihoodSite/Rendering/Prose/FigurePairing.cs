namespace LivelihoodSite.Rendering.Prose;

/// <summary>
/// Finds the figures of a text and its translation that certainly stand for the same quantity. A figure that could belong
/// to two others is left out: a mark on a page is a statement.
/// </summary>
/// <param name="source">A paragraph of the source language.</param>
/// <param name="translation">The same paragraph in another language.</param>
/// <returns>Pairs in reading order of the source; ranges of one side do not overlap.</returns>
public delegate IReadOnlyList<(Range Source, Range Translation)> FigurePairing(string source, string translation);
