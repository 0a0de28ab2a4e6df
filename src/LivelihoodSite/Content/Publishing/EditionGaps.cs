using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>What an edition leaves empty (LS1001, LS1002, LS1004, LS1007, LS1010).</summary>
internal static class EditionGaps
{
    public static IEnumerable<Diagnostic> Of(EditionFolder folder, Site site)
    {
        var edition = folder.File;
        if ((edition.Publisher ?? site.Publisher) is null)
        {
            yield return Warning(
                "LS1001",
                edition.PublisherLine,
                "the publishing body is not given: the page label ContentSource is left out.",
                "Fill in “publisher” if the office knows it."
            );
        }

        if (edition.Published is null)
        {
            yield return Warning(
                "LS1001",
                edition.PublishedLine,
                "the publication date is not given: the page label PubDate is left out.",
                "Fill in “published” with the true date, or leave it empty: it is never guessed."
            );
        }
        else if (edition.PublishedTime is null)
        {
            yield return Warning(
                "LS1004",
                edition.PublishedLine,
                "the publication date has no hour and minute, which the page label PubDate needs: the label is left out.",
                "Write “published: YYYY-MM-DD HH:MM” if the office knows the time; it is never guessed."
            );
        }

        var missing = ReviewFields
            .Roles.Where(role =>
                !edition.Approvals.Any(approval => approval.Role.Contains(role, StringComparison.Ordinal))
            )
            .ToList();
        if (missing.Count > 0)
        {
            yield return Warning(
                "LS1002",
                0,
                $"the edition has no approval by {Message.List(missing)}.",
                "Print the sheet with “check --report FILE.html”, have it signed, then add role, name and date to “approvals”."
            );
        }

        foreach (var category in edition.Categories)
        {
            if (!folder.Projects.Any(project => project.CategoryNumber == category.Number))
            {
                yield return Warning(
                    "LS1007",
                    category.Line,
                    $"the category “{category.Name.Source}” has no project; it gets no page.",
                    "Add its projects, or take it out of the list once the report no longer has it."
                );
            }
            else if (category.Description is null)
            {
                yield return Warning(
                    "LS1010",
                    category.Line,
                    $"the category “{category.Name.Source}” has no description: the page label ColumnDescription is left out.",
                    "Write one sentence under “description”."
                );
            }
        }

        Diagnostic Warning(string code, int line, Message message, Message hint) =>
            new(code, Severity.Warning, edition.Path, line, line == 0 ? 0 : 1, message, hint);
    }
}
