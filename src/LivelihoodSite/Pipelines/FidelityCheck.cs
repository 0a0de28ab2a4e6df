using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// The conservation law on the rendered text: each page of the source language holds every word of
/// the commitment, the stated status and the result, in order, whatever Markdown and the theme did to them (LS0702).
/// </summary>
internal sealed class FidelityCheck(SiteContent content, IReadOnlyDictionary<string, CheckedPage> pages)
{
    public IEnumerable<Diagnostic> Check() =>
        from edition in content.Editions
        from category in edition.Categories
        from project in category.Projects
        let path = Addresses.Project(edition, content.Site.SourceLanguage, category, project)
        from words in Words(project)
        where !pages[path].Facts.Text.Contains(HtmlFacts.WithoutBlanks(words), StringComparison.Ordinal)
        select new Diagnostic(
            "LS0702",
            Severity.Error,
            project.SourcePath,
            0,
            0,
            $"the page {path} does not show these words of the source: {Excerpt(words)}",
            "Look at the template and at Markdown characters in the text."
        );

    private static IEnumerable<string> Words(Project project)
    {
        yield return project.Commitment.Source;
        if (project.Status.Stated is { } stated)
        {
            yield return stated;
        }

        if (project.Result is { } result)
        {
            foreach (var paragraph in SourceMarkdown.Unescape(result.Source).Split('\n'))
            {
                yield return paragraph;
            }
        }
    }

    private static string Excerpt(string words) => words.Length <= 40 ? words : words[..40] + "…";
}
