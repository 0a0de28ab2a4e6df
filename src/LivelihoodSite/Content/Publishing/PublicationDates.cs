using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>
/// Dates that cannot be true: a forged publication date alone fails an inspection. In the future is an error (LS1005);
/// before the edition's year, after the year that follows it, or before the last signature is asked about (LS1006).
/// </summary>
internal static class PublicationDates
{
    public static IEnumerable<Diagnostic> Of(EditionFolder folder, DateOnly today)
    {
        var edition = folder.File;
        if (edition.Published is { } published)
        {
            if (published > today)
            {
                yield return Future(edition.Path, edition.PublishedLine, "the publication date", published, today);
            }

            if (published.Year < edition.Year || published.Year > edition.Year + 1)
            {
                yield return Doubt(
                    edition,
                    $"the publication date {Text(published)} does not fit a report on {Text(edition.Year)}."
                );
            }

            if (
                edition.Approvals.Count > 0
                && edition.Approvals.Max(approval => approval.Date) is var signed
                && published < signed
            )
            {
                yield return Doubt(
                    edition,
                    $"the publication date {Text(published)} lies before the last approval ({Text(signed)})."
                );
            }
        }

        foreach (var approval in edition.Approvals.Where(approval => approval.Date > today))
        {
            yield return Future(edition.Path, 0, $"the approval “{approval.Role}”", approval.Date, today);
        }

        foreach (var project in folder.Projects)
        {
            foreach (var correction in project.Corrections.Where(correction => correction.Date > today))
            {
                yield return Future(project.Path, project.LineOf("correction"), "a correction", correction.Date, today);
            }
        }
    }

    private static Diagnostic Future(string path, int line, Message what, DateOnly date, DateOnly today) =>
        new(
            "LS1005",
            Severity.Error,
            path,
            line,
            line == 0 ? 0 : 1,
            $"{what} is dated {Text(date)}; today is {Text(today)}.",
            "Write the true date, or leave it empty until it has come."
        );

    private static Diagnostic Doubt(EditionFile edition, Message message) =>
        new(
            "LS1006",
            Severity.Warning,
            edition.Path,
            edition.PublishedLine,
            1,
            message,
            "Check it; where it is true, acknowledge the finding with the reason."
        );

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
