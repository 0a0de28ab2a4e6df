using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Import;

/// <summary>A file that the import wants to stand as given.</summary>
/// <param name="Path">Relative to the site root.</param>
/// <param name="Text">The whole text.</param>
public sealed record PlannedFile(string Path, string Text)
{
    /// <summary>Why it would be written, for a check that only plans.</summary>
    public Message Reason { get; init; } = "the source has something new for this file.";
}

/// <summary>
/// Plans what an import writes; writes nothing itself. The import owns the words of the source (label, group,
/// commitment, status, shared results, responsible bodies, deadline, source lines, result); people own everything else.
/// </summary>
public sealed class EditionImport(Site site, DiagnosticBag findings)
{
    /// <summary>The files to write for one edition, empty when nothing is new.</summary>
    /// <param name="folder">What stands on disk.</param>
    /// <param name="report">What the document says.</param>
    public IReadOnlyList<PlannedFile> Plan(EditionFolder folder, Report report)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(report);
        var categories = new CategoryPlan(folder.File, report);
        var matches = MatchAll(folder, report, categories);
        var ids = AssignIds(folder, matches);
        var planned = new List<PlannedFile>();
        var editionText = categories.Text();
        if (folder.IsNew || editionText != folder.File.Text)
        {
            planned.Add(new PlannedFile(folder.File.Path, editionText));
        }

        foreach (
            var files in ParallelReading.Map(
                matches,
                findings,
                (item, _, own) => new EditionImport(site, own).PlanOne(folder, item.Category, item.Match, ids)
            )
        )
        {
            planned.AddRange(files);
        }

        ReportVanished(folder, matches);
        new ReportTexts(findings).Check(folder.File, report);
        return planned;
    }

    private IReadOnlyList<PlannedFile> PlanOne(
        EditionFolder folder,
        EditionCategory category,
        ItemMatch match,
        Dictionary<string, string> ids
    )
    {
        var owned = OwnedFields.Of(match.Project);
        if (owned.SharedResultWith.Count > 0)
        {
            owned = owned with { SharedResultWith = [.. owned.SharedResultWith.Select(id => ids[id])] };
        }

        return match.File is { } file
            ? MergedFile(folder, file, owned)
            : [.. NewFiles(folder, category, ids[match.Project.Id], owned)];
    }

    private List<(EditionCategory Category, ItemMatch Match)> MatchAll(
        EditionFolder folder,
        Report report,
        CategoryPlan categories
    )
    {
        var matches = new List<(EditionCategory, ItemMatch)>();
        var standing = folder.Projects.ToLookup(file => file.CategoryNumber);
        // A heading that the document has twice is one category.
        foreach (var parsed in report.Categories.GroupBy(parsed => categories.Find(parsed)))
        {
            IReadOnlyList<ProjectFile> files = [.. standing[parsed.Key.Number].OrderBy(file => file.Number)];
            matches.AddRange(
                ItemMatcher
                    .Match([.. parsed.SelectMany(category => category.Projects)], files)
                    .Select(match => (parsed.Key, match))
            );
        }

        foreach (var (_, match) in matches.Where(item => item.Item2.IsGuess))
        {
            findings.Warning(
                "LS0420",
                match.File!.Path,
                match.File.LineOf("commitment"),
                1,
                $"the commitment changed in the source (line {match.Project.CommitmentLines[0]}); taken for the same project because the texts are alike.",
                "If it is another project, give this file's commitment back and add the new one by hand."
            );
        }

        return matches;
    }

    // Ids that exist never change; a new project takes the next free number of its category.
    private static Dictionary<string, string> AssignIds(
        EditionFolder folder,
        List<(EditionCategory Category, ItemMatch Match)> matches
    )
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = new Dictionary<int, int>();
        foreach (var (category, match) in matches)
        {
            if (match.File is not null)
            {
                ids[match.Project.Id] = match.File.Id;
                continue;
            }

            if (!next.TryGetValue(category.Number, out var number))
            {
                number = folder
                    .Projects.Where(file => file.CategoryNumber == category.Number)
                    .Select(file => file.Number)
                    .DefaultIfEmpty(0)
                    .Max();
            }

            next[category.Number] = ++number;
            ids[match.Project.Id] = ProjectId.Create(folder.File.Year, category.Number, number);
        }

        return ids;
    }

    private IEnumerable<PlannedFile> NewFiles(
        EditionFolder folder,
        EditionCategory category,
        string id,
        OwnedFields owned
    )
    {
        var name = category.Slug is null ? $"{category.Number:00}" : $"{category.Number:00}-{category.Slug}";
        var existing = folder.Projects.FirstOrDefault(file => file.CategoryNumber == category.Number)?.Path;
        var directory = existing is null ? $"{folder.Path}/{name}" : existing[..existing.LastIndexOf('/')];
        var path = $"{directory}/{ProjectId.Number(id):00}";
        yield return new PlannedFile($"{path}.{site.SourceLanguage.Code}.md", ProjectFileWriter.Create(id, owned));
        foreach (var language in site.Languages.Skip(1))
        {
            yield return new PlannedFile($"{path}.{language.Code}.md", ProjectFileWriter.CreateTranslation(owned));
        }
    }

    private List<PlannedFile> MergedFile(EditionFolder folder, ProjectFile file, OwnedFields source)
    {
        var planned = new List<PlannedFile>();
        var corrected = Corrected(source, file.Corrections);
        // The words of the file are those of the source now (corrections applied), or those of the last import: then nobody
        // edited them, and the import may write.
        var isSource = file.Owned.HasWordsOf(corrected);
        if (!isSource && file.Owned.Hash != file.RecordedHash)
        {
            ReportEdited(file, corrected);
            return planned;
        }

        var sourceHash = source.Hash;
        if (
            !isSource
            || file.RecordedHash != sourceHash
            || !file.Owned.CommitmentLines.SequenceEqual(corrected.CommitmentLines)
            || !file.Owned.ResultLines.SequenceEqual(corrected.ResultLines)
        )
        {
            planned.Add(new PlannedFile(file.Path, ProjectFileWriter.Merge(file.Parts, corrected, sourceHash)));
        }

        var upkeep = new TranslationUpkeep(file, corrected);
        foreach (var language in site.Languages.Skip(1))
        {
            if (
                folder.Translations.TryGetValue(
                    LanguageSuffix.WithLanguage(file.Path, language.Code),
                    out var translation
                ) && upkeep.Plan(translation) is { } kept
            )
            {
                planned.Add(kept);
            }
        }

        return planned;
    }

    private static OwnedFields Corrected(OwnedFields source, IReadOnlyList<Correction> corrections) =>
        corrections.Count == 0
            ? source
            : source with
            {
                Commitment = ItemMatcher.Corrected(source.Commitment, corrections),
                Result = source.Result is null ? null : ItemMatcher.Corrected(source.Result, corrections),
            };

    private void ReportEdited(ProjectFile file, OwnedFields source)
    {
        var owned = file.Owned;
        (Message field, int line) =
            owned.Commitment != source.Commitment ? ("commitment", file.LineOf("commitment"))
            : owned.Status != source.Status ? ("status", file.LineOf("status"))
            : owned.Result != source.Result ? ("result", file.Parts.BodyLine)
            : ("a field that the import writes", file.LineOf("id"));
        findings.Error(
            "LS0422",
            file.Path,
            line,
            1,
            $"{field} differs from the source (line {Message.List(source.AllLines.Select(line => $"{line}"))}).",
            "Give back the words of the source, change the source, or add a “correction:” entry (old, new, date, reason)."
        );
    }

    private void ReportVanished(EditionFolder folder, List<(EditionCategory Category, ItemMatch Match)> matches)
    {
        var kept = matches.Select(item => item.Match.File?.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var file in folder.Projects.Where(file => !kept.Contains(file.Path)))
        {
            findings.Error(
                "LS0421",
                file.Path,
                file.LineOf("commitment"),
                1,
                $"the project {file.Id} is no longer in {folder.File.SourcePath}.",
                "Remove the file and its translations if that is right; restore the source if it is not."
            );
        }
    }
}
