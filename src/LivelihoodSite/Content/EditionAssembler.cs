using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Files of an edition to the edition that is published: words joined across languages, order of the source.</summary>
public sealed class EditionAssembler(Site site, DiagnosticBag findings)
{
    /// <summary>Assembles one edition.</summary>
    /// <param name="folder">Its files.</param>
    /// <param name="source">The document as received and what it says, or null.</param>
    public Edition Assemble(EditionFolder folder, SourceReport? source)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = folder.File;
        var ordered = folder
            .Projects.Where(project => project.CategoryNumber <= file.Categories.Count)
            .OrderBy(project => project.CategoryNumber)
            .ThenBy(project =>
                project.Owned.CommitmentLines.Count > 0 ? project.Owned.CommitmentLines[0] : int.MaxValue
            )
            .ThenBy(project => project.Number)
            .ThenBy(project => project.Path, StringComparer.Ordinal)
            .ToList();
        var projects = AssembleAll(ordered, folder).ToLookup(project => ProjectId.Category(project.Id));
        SeriesFields.Check(folder.Projects, site, findings);
        CheckHighlights(file, projects.SelectMany(group => group).Select(project => project.Id));
        return new Edition(
            file.Year,
            file.YearInferred,
            file.District,
            file.DistrictInferred,
            file.Title ?? new LocalizedText(file.Year.ToString(null, null)),
            source?.Document,
            file.Publisher,
            file.Published,
            file.Preamble,
            file.Notes,
            file.Signature,
            // An empty category would be an empty page; the import warns of it.
            [
                .. file
                    .Categories.Select(category => new Category(
                        category.Number,
                        category.Label,
                        category.Name,
                        category.Slug,
                        category.Description,
                        [.. projects[category.Number]],
                        LineOf(category, source?.Report)
                    )
                    {
                        Aliases = category.Aliases,
                    })
                    .Where(category => category.Projects.Count > 0),
            ]
        )
        {
            PublishedTime = file.PublishedTime,
            Approvals = file.Approvals,
            Highlights = file.Highlights,
        };
    }

    // Line 0 stands for a heading that the document does not have (未分类).
    private static int? LineOf(EditionCategory category, Report? report) =>
        report?.Categories.FirstOrDefault(parsed => parsed.Name == category.Name.Source)?.Line is { } line and > 0
            ? line
            : null;

    // Each on its own; findings keep the order of the projects.
    private Project[] AssembleAll(List<ProjectFile> files, EditionFolder folder) =>
        ParallelReading.Map(
            files,
            findings,
            (file, index, own) => new EditionAssembler(site, own).Assemble(file, index + 1, folder)
        );

    private Project Assemble(ProjectFile file, int order, EditionFolder folder)
    {
        var owned = file.Owned;
        var result = owned.Result is null ? null : new LocalizedText(file.Parts.Body);
        var project = new Project(
            file.Id,
            file.Number,
            order,
            file.Slug,
            owned.Label,
            owned.Group,
            new LocalizedText(file.Title ?? owned.Commitment),
            new LocalizedText(owned.Commitment),
            owned.Status,
            result,
            owned.CommitmentLines,
            owned.ResultLines,
            owned.SharedResultWith,
            owned.Responsible,
            owned.Deadline,
            file.Measures,
            file.NotMeasurable,
            file.Corrections,
            file.Path
        )
        {
            Figures = file.Figures,
            Series = file.Series,
            SeriesBreak = file.SeriesBreak,
            Continues = file.Continues,
            SeriesAliases = file.SeriesAliases,
            Aliases = file.Aliases,
        };
        foreach (var language in site.Languages.Skip(1))
        {
            var path = LanguageSuffix.WithLanguage(file.Path, language.Code);
            if (folder.Translations.TryGetValue(path, out var translation))
            {
                project = new TranslationMerge(site, findings, language, file).Apply(project, owned, translation);
            }
            else
            {
                ReportMissing(path, 1, language, "the project has no translation.", $"Write it beside {file.Path}.");
            }
        }

        return project;
    }

    private void CheckHighlights(EditionFile file, IEnumerable<string> ids)
    {
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var id in file.Highlights.Where(id => !known.Contains(id)))
        {
            findings.Error(
                "LS0427",
                file.Path,
                file.LineOf("highlights"),
                1,
                $"“highlights” names {id}, which is no project of the edition.",
                "Write ids as the project files have them, such as 2019-01-02."
            );
        }
    }

    private void ReportMissing(string path, int line, Language language, Message message, Message hint) =>
        findings.Add(
            new Diagnostic(
                "LS0601",
                site.UntranslatedIsError ? Severity.Error : Severity.Warning,
                path,
                line,
                1,
                $"{language.Name}: {message}",
                hint
            )
        );
}
