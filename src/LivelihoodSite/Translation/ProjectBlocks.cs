using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation;

/// <summary>The words of one project beside those of its translation.</summary>
internal static class ProjectBlocks
{
    /// <summary>The block of the note that says why a series breaks in this year.</summary>
    public const string SeriesBreak = "series-break";

    public static IEnumerable<TranslatedBlock> Of(
        ProjectFile project,
        TranslationFile? file,
        string path,
        Language language
    )
    {
        var owned = project.Owned;
        yield return Make("title", BlockKind.Title, project.Title ?? owned.Commitment, "title", file?.Title) with
        {
            IsStandIn = project.Title is null,
        };
        yield return Make("commitment", BlockKind.Commitment, owned.Commitment, "commitment", file?.Commitment);
        if (owned.Result is { } result)
        {
            var paragraphs = BodyParagraphs.Of(file?.Result, file?.BodyLine ?? 1);
            var text = paragraphs is null ? null : string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
            yield return Make("result", BlockKind.Result, result, null, text) with
            {
                ParagraphLines = [.. (paragraphs ?? []).Select(paragraph => paragraph.Line)],
            };
        }

        if (owned.Group is { } group)
        {
            yield return Make("group", BlockKind.Name, group, "group", file?.Group);
        }

        if (owned.Deadline is { } deadline)
        {
            yield return Make("deadline", BlockKind.Name, deadline, "deadline", file?.Deadline);
        }

        for (var index = 0; index < project.Measures.Count; index++)
        {
            var measure = project.Measures[index];
            var words = file is not null && index < file.MeasureWords.Count ? file.MeasureWords[index] : null;
            var at = $"measures[{index + 1}]";
            var lines = words?.Lines;
            yield return Make($"{at}.name", BlockKind.Name, measure.Name.Source, "measures", words?.Name)
                .At("name", lines);
            yield return Make($"{at}.unit", BlockKind.Unit, measure.Unit.Source, "measures", words?.Unit)
                .At("unit", lines);
            if (measure.Note is { } note)
            {
                yield return Make($"{at}.note", BlockKind.Note, note.Source, "measures", words?.Note).At("note", lines);
            }
        }

        for (var index = 0; index < project.Figures.Count; index++)
        {
            var figure = project.Figures[index];
            var words = file is not null && index < file.FigureWords.Count ? file.FigureWords[index] : null;
            var at = $"figures[{index + 1}]";
            yield return Make($"{at}.name", BlockKind.Name, figure.Name.Source, "figures", words?.Name)
                .At("name", words?.Lines);
            if (figure.Unit.Source.Length > 0)
            {
                yield return Make($"{at}.unit", BlockKind.Unit, figure.Unit.Source, "figures", words?.Unit)
                    .At("unit", words?.Lines);
            }
        }

        if (project.NotMeasurable?.Note is { } remark)
        {
            yield return Make(
                "not-measurable.note",
                BlockKind.Note,
                remark.Source,
                "not-measurable",
                file?.NotMeasurableNote
            ) with
            {
                Line = file?.NoteLine ?? 1,
            };
        }

        if (project.SeriesBreak is { } remarkOnSeries)
        {
            // All its languages stand in the file of the source, as in edition.yml.
            yield return Make(
                SeriesBreak,
                BlockKind.Note,
                remarkOnSeries.Source,
                SeriesBreak,
                remarkOnSeries.TranslationIn(language.Code)
            ) with
            {
                Path = project.Path,
                Line = project.LineOf(SeriesBreak),
            };
        }

        TranslatedBlock Make(string name, BlockKind kind, string source, string? key, string? text) =>
            new(
                project.Id,
                name,
                kind,
                language,
                source,
                project.Path,
                key is null ? project.Parts.BodyLine : project.LineOf(key),
                text,
                path,
                key is null ? file?.BodyLine ?? 1 : file?.LineOf(key) ?? 1,
                State(name, kind, source, text, file, project)
            )
            {
                Before = file?.SourceBefore.GetValueOrDefault(name),
            };
    }

    private static TranslationState State(
        string name,
        BlockKind kind,
        string source,
        string? text,
        TranslationFile? file,
        ProjectFile project
    ) =>
        text is null ? TranslationState.Missing
        : kind is BlockKind.Title or BlockKind.Commitment or BlockKind.Result
        && file!.SourceHashes.GetValueOrDefault(name) != TextHash.Of(source)
            ? TranslationState.Stale
        : NamesBlock.Holds(name) && NamesBlock.IsStale(project, file!) ? TranslationState.Stale
        : TranslationState.Current;

    private static TranslatedBlock At(
        this TranslatedBlock block,
        string key,
        IReadOnlyDictionary<string, int>? lines
    ) => block with { Line = lines?.GetValueOrDefault(key, block.Line) ?? block.Line };
}
