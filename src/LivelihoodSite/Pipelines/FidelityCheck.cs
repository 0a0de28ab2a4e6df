using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// The conservation law on the rendered text: between the places <c>commitment</c>, <c>result</c> and <c>comparison</c>
/// that every theme marks, each project page of the source language holds the words of the source, character for
/// character, whatever Markdown and the theme did to them (LS0702). The quoted source lines lie elsewhere on the page,
/// so they cannot stand in for a lost text.
/// </summary>
internal sealed class FidelityCheck(SiteContent content, IReadOnlyDictionary<string, CheckedPage> pages)
{
    public IEnumerable<Diagnostic> Check() =>
        from edition in content.Editions
        from category in edition.Categories
        from project in category.Projects
        let path = Addresses.Project(edition, content.Site.SourceLanguage, category, project)
        let facts = pages[path].Facts
        from expected in Expected(project)
        where
            !facts
                .TextBetween(expected.From, expected.To)
                .Contains(HtmlFacts.WithoutBlanks(expected.Words), StringComparison.Ordinal)
        select new Diagnostic(
            "LS0702",
            Severity.Error,
            project.SourcePath,
            0,
            0,
            $"the page {path} does not show these words of the source under “{expected.From}”: {Excerpt(expected.Words)}",
            "Look at theme/layouts/project.html, and at Markdown characters in the text."
        );

    private static IEnumerable<(string From, string To, string Words)> Expected(Project project)
    {
        yield return ("commitment", "result", project.Commitment.Source);
        if (project.Status.Stated is { } stated)
        {
            yield return ("result", "comparison", stated);
        }

        if (project.Result is { } result)
        {
            yield return ("result", "comparison", SourceMarkdown.Unescape(result.Source));
        }
    }

    private static string Excerpt(string words) => words.Length <= 40 ? words : words[..40] + "…";
}
