using LivelihoodSite.Model;

namespace LivelihoodSite.Paper;

/// <summary>What is to be printed, and how.</summary>
/// <param name="Program">The browser, from <see cref="ChromiumFinder"/>.</param>
/// <param name="Only"><c>projects</c>, <c>categories</c>, <c>booklets</c>, or the beginning of addresses; empty for all.</param>
/// <param name="Paper">The paper of the site.</param>
/// <param name="OtherPaper">Another paper for this time, or null.</param>
/// <param name="Jobs">How many pages are printed at the same time.</param>
/// <param name="Imposed">True makes, of each booklet in question, a second file for a printing shop, too.</param>
/// <param name="TimeOf">The time that PDF files of a page bear.</param>
public sealed record PrintRequest(
    string Program,
    IReadOnlyList<string> Only,
    PaperSize Paper,
    PaperSize? OtherPaper,
    int Jobs,
    bool Imposed,
    Func<PrintPage, DateTimeOffset> TimeOf
)
{
    /// <summary>Folders of frozen editions: what is published of them is not made again.</summary>
    public IReadOnlySet<string> Closed { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether a page is among those asked for.</summary>
    public bool Takes(PrintPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return !Closed.Contains(page.Address.Split('/')[0])
            && (
                Only.Count == 0
                || Only.Any(one =>
                    one switch
                    {
                        "projects" => page.Kind == PrintKind.Project,
                        "categories" => page.Kind == PrintKind.Category,
                        "booklets" => page.Kind == PrintKind.Booklet,
                        _ => page.Address.StartsWith(one, StringComparison.Ordinal),
                    }
                )
            );
    }
}
