using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>What an editor would want to look at once the whole report is read.</summary>
internal static class ReportChecks
{
    private const int LongestHeading = 60;
    private const int LongestCommitment = 500;

    /// <summary>Adds the findings on a draft that has been read to its end.</summary>
    public static void Run(ReportDraft report, Findings findings)
    {
        if (report.Projects.Count == 0)
        {
            findings.Error(
                SeedDiagnostics.NoProject,
                0,
                "No project was found.",
                "A commitment starts with a marker such as ▲ or 1. and its result with 完成情况：."
            );
        }

        CheckCategories(report, findings);
        CheckCommitments(report, findings);
        foreach (var result in report.Projects.Select(p => p.Result).OfType<ResultDraft>().Distinct())
        {
            CheckResult(result, findings);
        }
    }

    private static void CheckCategories(ReportDraft report, Findings findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var category in report.Categories)
        {
            if (category.Line == 0)
            {
                findings.Warning(
                    SeedDiagnostics.OutsideCategory,
                    category.Projects[0].Line,
                    $"{category.Projects.Count} commitments from here on stand in no category; they go to {Vocabulary.Uncategorised}.",
                    "Add a heading above them."
                );
                continue;
            }

            if (!seen.TryAdd(category.NameText, category.Line))
            {
                findings.Warning(
                    SeedDiagnostics.DuplicateCategory,
                    category.Line,
                    $"The category has the same name as the one on line {seen[category.NameText]}.",
                    "Merge the two, or give them different names."
                );
            }

            WarnOfLength(category.Name, LongestHeading, "heading", findings);
        }
    }

    private static void CheckCommitments(ReportDraft report, Findings findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var project in report.Projects)
        {
            var text = project.Text.ToString();
            if (text.Length > 0 && !seen.TryAdd(text, project.Line))
            {
                findings.Warning(
                    SeedDiagnostics.DuplicateCommitment,
                    project.Line,
                    $"The commitment has the same words as the one on line {seen[text]}.",
                    "Remove one of them if it was pasted twice."
                );
            }

            WarnOfPunctuation(project.Text, project.Line, "commitment", findings);
            WarnOfLength(project.Text, LongestCommitment, "commitment", findings);
        }
    }

    private static void CheckResult(ResultDraft result, Findings findings)
    {
        var line = result.Text.FirstLine;
        if (result.Text.Length == 0)
        {
            findings.Warning(
                SeedDiagnostics.EmptyResult,
                line,
                "The result has no text.",
                "Add what was done, if the office reported it."
            );
        }

        if (result.Status.Code == StatusCode.Unknown)
        {
            findings.Warning(
                SeedDiagnostics.UnknownStatus,
                line,
                $"The status \"{result.Status.Stated}\" is in no table; it is kept as written.",
                "Add it to the statuses in site.yml."
            );
        }
        else if (result.Status.Stated is null && result.Text.Length > 0)
        {
            findings.Warning(
                SeedDiagnostics.MissingStatus,
                line,
                "The result states no status.",
                "Add one as its first clause (完成。), if the office stated it."
            );
        }

        WarnOfPunctuation(result.Text, line, "result", findings);
    }

    private static void WarnOfPunctuation(FieldText text, int line, Message what, Findings findings)
    {
        if (text.Length > 0 && !text.EndsProperly())
        {
            findings.Warning(
                SeedDiagnostics.MissingPunctuation,
                line,
                $"The {what} does not end with a punctuation mark.",
                "Check that nothing is cut off."
            );
        }
    }

    private static void WarnOfLength(FieldText text, int longest, Message what, Findings findings)
    {
        if (text.Length > longest)
        {
            findings.Warning(
                SeedDiagnostics.TooLong,
                text.FirstLine,
                $"The {what} has {text.Length} characters.",
                "Check that no marker is missing inside it."
            );
        }
    }
}
