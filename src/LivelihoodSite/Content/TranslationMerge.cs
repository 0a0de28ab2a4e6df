using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Puts the words of a translation beside those of the source and says how fresh they are.</summary>
internal sealed class TranslationMerge(Site site, DiagnosticBag findings, Language language)
{
    /// <summary>The project with the words of one more language.</summary>
    public Project Apply(Project project, OwnedFields owned, TranslationFile file)
    {
        project = project with
        {
            Title = Block(project.Title, "title", project.Title.Source, file.Title, file),
            Commitment = Block(project.Commitment, "commitment", owned.Commitment, file.Commitment, file),
            Result = project.Result is null ? null : Block(project.Result, "result", owned.Result!, file.Result, file),
        };
        if (project.NotMeasurable is { Note: { } note } notMeasurable)
        {
            project = project with
            {
                NotMeasurable = notMeasurable with
                {
                    Note = Words(note, file.NotMeasurableNote, "not-measurable", file),
                },
            };
        }

        return project with
        {
            Measures = Measures(project, file),
            Figures = Figures(project, file),
        };
    }

    private LocalizedText Block(
        LocalizedText text,
        string name,
        string source,
        string? translated,
        TranslationFile file
    )
    {
        if (translated is null)
        {
            ReportMissing(file, name, name == "result" ? "the result (the text below the front matter)" : $"“{name}”");
            return text;
        }

        var hash = TextHash.Of(source);
        if (file.SourceHashes.GetValueOrDefault(name) == hash)
        {
            return text.With(language.Code, translated);
        }

        findings.Warning(
            "LS0602",
            file.Path,
            file.LineOf(name == "result" ? "source-hash" : name),
            1,
            $"{language.Name}: {name} was translated from an older text.",
            $"When it fits the text of today, write “{name}: {hash}” under source-hash."
        );
        return text.With(language.Code, new TranslatedText(translated, TranslationState.Stale));
    }

    private List<Measure> Measures(Project project, TranslationFile file)
    {
        if (project.Measures.Count != file.MeasureWords.Count)
        {
            findings.Error(
                "LS0603",
                file.Path,
                file.LineOf("measures"),
                1,
                $"the file has words for {file.MeasureWords.Count} measures; {project.SourcePath} has {project.Measures.Count}.",
                "Give each measure a name and a unit, in the same order."
            );
            return [.. project.Measures];
        }

        return
        [
            .. project.Measures.Zip(
                file.MeasureWords,
                (measure, words) =>
                    measure with
                    {
                        Name = Words(measure.Name, words.Name, "measures", file),
                        Unit = Words(measure.Unit, words.Unit, "measures", file),
                        Note = measure.Note is null ? null : Words(measure.Note, words.Note, "measures", file),
                    }
            ),
        ];
    }

    private List<KeyFigure> Figures(Project project, TranslationFile file)
    {
        if (project.Figures.Count != file.FigureWords.Count)
        {
            findings.Error(
                "LS0603",
                file.Path,
                file.LineOf("figures"),
                1,
                $"the file has words for {file.FigureWords.Count} figures; {project.SourcePath} has {project.Figures.Count}.",
                "Give each figure a name and a unit, in the same order."
            );
            return [.. project.Figures];
        }

        return
        [
            .. project.Figures.Zip(
                file.FigureWords,
                (figure, words) =>
                    figure with
                    {
                        Name = Words(figure.Name, words.Name, "figures", file),
                        Unit =
                            figure.Unit.Source.Length == 0
                                ? figure.Unit
                                : Words(figure.Unit, words.Unit, "figures", file),
                    }
            ),
        ];
    }

    private LocalizedText Words(LocalizedText text, string? translated, string key, TranslationFile file)
    {
        if (translated is null)
        {
            ReportMissing(file, key, $"“{text.Source}”");
            return text;
        }

        return text.With(language.Code, translated);
    }

    private void ReportMissing(TranslationFile file, string key, string what) =>
        findings.Add(
            new Diagnostic(
                "LS0601",
                site.UntranslatedIsError ? Severity.Error : Severity.Warning,
                file.Path,
                file.LineOf(key),
                1,
                $"{language.Name}: {what} is not translated.",
                "Write it in this file."
            )
        );
}
