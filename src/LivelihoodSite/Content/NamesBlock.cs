namespace LivelihoodSite.Content;

/// <summary>
/// The words that people write around the figures of a project, as one block of a translation: names, units and notes of
/// its measures and key figures, and why there is no comparison.
/// </summary>
public static class NamesBlock
{
    /// <summary>Its name under <c>source-hash</c>.</summary>
    public const string Name = "names";

    /// <summary>True for a block of a project that belongs to it: <c>measures[1].name</c>, <c>figures[2].unit</c>, <c>not-measurable.note</c>.</summary>
    public static bool Holds(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.StartsWith("measures[", StringComparison.Ordinal)
            || block.StartsWith("figures[", StringComparison.Ordinal)
            || block.StartsWith("not-measurable.", StringComparison.Ordinal);
    }

    /// <summary>Hash of the words of the source, or null where a project has none.</summary>
    public static string? HashOf(ProjectFile project)
    {
        ArgumentNullException.ThrowIfNull(project);
        IReadOnlyList<string> words =
        [
            .. project.Measures.SelectMany(measure =>
                new[] { measure.Name.Source, measure.Unit.Source, measure.Note?.Source ?? "" }
            ),
            project.NotMeasurable?.Note?.Source ?? "",
            .. project.Figures.SelectMany(figure => new[] { figure.Name.Source, figure.Unit.Source }),
        ];
        return words.All(word => word.Length == 0) ? null : TextHash.Of(string.Join('\u001f', words));
    }

    /// <summary>True when a translation has all of these words.</summary>
    public static bool IsComplete(ProjectFile project, TranslationFile translation)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(translation);
        return project.Measures.Count == translation.MeasureWords.Count
            && project
                .Measures.Zip(translation.MeasureWords)
                .All(pair =>
                    pair.Second is { Name: not null, Unit: not null }
                    && (pair.First.Note is null || pair.Second.Note is not null)
                )
            && project.Figures.Count == translation.FigureWords.Count
            && project
                .Figures.Zip(translation.FigureWords)
                .All(pair =>
                    pair.Second.Name is not null && (pair.First.Unit.Source.Length == 0 || pair.Second.Unit is not null)
                )
            && (project.NotMeasurable?.Note is null || translation.NotMeasurableNote is not null);
    }

    /// <summary>True when the words changed after they were translated; a translation that records no hash is not outdated.</summary>
    public static bool IsStale(ProjectFile project, TranslationFile translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        return translation.SourceHashes.GetValueOrDefault(Name) is { } hash && hash != HashOf(project);
    }
}
