using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Puts the words of a translation beside those of the source and says how fresh they are.</summary>
internal sealed class TranslationMerge(Site site, DiagnosticBag findings, Language language, ProjectFile source)
{
    /// <summary>The project with the words of one more language.</summary>
    public Project Apply(Project project, OwnedFields owned, TranslationFile file)
    {
        var namesAreStale = AreNamesStale(file);
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
                    Note = Words(note, file.NotMeasurableNote, "not-measurable", file, namesAreStale),
                },
            };
        }

        return project with
        {
            Measures = Measures(project, file, namesAreStale),
            Figures = Figures(project, file, namesAreStale),
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
            ReportMissing(
                file,
                name,
                name == "result" ? (Message)"the result (the text below the front matter)" : $"“{name}”"
            );
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
        return text.With(language.Code, translated, TranslationState.Stale);
    }

    // A file without this hash was written before it was recorded; the import adds it.
    private bool AreNamesStale(TranslationFile file)
    {
        if (
            file.SourceHashes.GetValueOrDefault(NamesBlock.Name) is not { } recorded
            || NamesBlock.HashOf(source) is not { } hash
            || hash == recorded
        )
        {
            return false;
        }

        findings.Warning(
            "LS0602",
            file.Path,
            file.LineOf("source-hash"),
            1,
            $"{language.Name}: {NamesBlock.Name} (words of measures and figures, and why there is no comparison) were translated from older texts.",
            $"When they fit the texts of today, write “{NamesBlock.Name}: {hash}” under source-hash."
        );
        return true;
    }

    private List<Measure> Measures(Project project, TranslationFile file, bool isStale)
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
                        Name = Words(measure.Name, words.Name, "measures", file, isStale),
                        Unit = Words(measure.Unit, words.Unit, "measures", file, isStale),
                        Note = measure.Note is null ? null : Words(measure.Note, words.Note, "measures", file, isStale),
                    }
            ),
        ];
    }

    private List<KeyFigure> Figures(Project project, TranslationFile file, bool isStale)
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
                        Name = Words(figure.Name, words.Name, "figures", file, isStale),
                        Unit =
                            figure.Unit.Source.Length == 0
                                ? figure.Unit
                                : Words(figure.Unit, words.Unit, "figures", file, isStale),
                    }
            ),
        ];
    }

    private LocalizedText Words(LocalizedText text, string? translated, string key, TranslationFile file, bool isStale)
    {
        if (translated is null)
        {
            ReportMissing(file, key, $"“{text.Source}”");
            return text;
        }

        return text.With(language.Code, translated, isStale ? TranslationState.Stale : TranslationState.Current);
    }

    private void ReportMissing(TranslationFile file, string key, Message what) =>
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
