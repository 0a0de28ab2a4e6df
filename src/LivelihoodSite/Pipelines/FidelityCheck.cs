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
    public IEnumerable<Diagnostic> Check() => [.. CheckPages(), .. CheckBilingualPages()];

    private IEnumerable<Diagnostic> CheckPages() =>
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
        select Lost(project, path, expected.From, expected.Words, "theme/layouts/project.html");

    /// <summary>
    /// Where both languages stand side by side, the translation stands between the sentences: each piece of the source has to
    /// follow the one before.
    /// </summary>
    private IEnumerable<Diagnostic> CheckBilingualPages() =>
        from edition in content.Editions
        from category in edition.Categories
        from project in category.Projects
        from path in (string[])
            [
                Addresses.BilingualProject(edition, category, project),
                Addresses.BilingualCategory(edition, category),
                Addresses.BilingualBooklet(edition),
            ]
        where pages.ContainsKey(path)
        from expected in Expected(project)
        let text = pages[path].Facts.TextBetween(Place(project, expected.From), Place(project, expected.To))
        where !HoldsInOrder(text, expected.Words)
        select Lost(project, path, expected.From, expected.Words, "theme/partials/bilingual-project.html");

    private static string Place(Project project, string name) =>
        $"p{project.Id}-{(name is "comparison" ? "end" : name)}";

    private static bool HoldsInOrder(string text, string words)
    {
        var at = 0;
        var pieces = words
            .Split('\n')
            .SelectMany(paragraph =>
                Sentences.Split(paragraph, semicolons: true).Select(piece => HtmlFacts.WithoutBlanks(paragraph[piece]))
            );
        foreach (var wanted in pieces)
        {
            var found = text.IndexOf(wanted, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + wanted.Length;
        }

        return true;
    }

    private static Diagnostic Lost(Project project, string path, string place, string words, string template) =>
        new(
            "LS0702",
            Severity.Error,
            project.SourcePath,
            0,
            0,
            $"the page {path} does not show these words of the source under “{place}”: {Excerpt(words)}",
            $"Look at {template}, and at Markdown characters in the text."
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
