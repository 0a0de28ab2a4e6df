using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Prose;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// The conservation law on the rendered text: between the places <c>commitment</c>, <c>result</c> and <c>comparison</c>
/// that every theme marks, each project page of the source language holds the words of the source, character for
/// character, whatever Markdown and the theme did to them (LS0702). The quoted source lines lie elsewhere on the page,
/// so they cannot stand in for a lost text. Each page is judged when it has been rendered; the findings wait for Analysis.
/// </summary>
/// <param name="site">The site.</param>
internal sealed class FidelityCheck(Site site)
{
    /// <summary>Judges a project page; one in another language holds no words of the source.</summary>
    public IReadOnlyList<Diagnostic> Of(ProjectPage page, string path, ReadOnlySpan<char> html)
    {
        if (!string.Equals(page.Language.Code, site.SourceLanguage.Code, StringComparison.Ordinal))
        {
            return [];
        }

        using var facts = HtmlFacts.Of(html, "commitment", "comparison");
        List<Diagnostic>? lost = null;
        foreach (var (from, to, words) in Expected(page.Project))
        {
            if (!facts.TextBetween(from, to).Contains(HtmlFacts.WithoutBlanks(words), StringComparison.Ordinal))
            {
                (lost ??= []).Add(Lost(page.Project, path, from, words, "theme/layouts/project.html"));
            }
        }

        return (IReadOnlyList<Diagnostic>?)lost ?? [];
    }

    /// <summary>
    /// Judges a page with both languages side by side. The translation stands between the sentences: each piece of the source
    /// has to follow the one before.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Of(BilingualPage page, string path, ReadOnlySpan<char> html)
    {
        IEnumerable<Project> projects = page switch
        {
            { Project: { } project } => [project],
            { Category: { } category } => category.Projects,
            { IsBooklet: true } => page.Edition.Projects,
            _ => [],
        };
        using var facts = HtmlFacts.Of(html);
        List<Diagnostic>? lost = null;
        foreach (var project in projects)
        {
            foreach (var (from, to, words) in Expected(project))
            {
                if (!HoldsInOrder(facts.TextBetween(Place(project, from), Place(project, to)), words))
                {
                    (lost ??= []).Add(Lost(project, path, from, words, "theme/partials/bilingual-project.html"));
                }
            }
        }

        return (IReadOnlyList<Diagnostic>?)lost ?? [];
    }

    private static string Place(Project project, string name) =>
        $"p{project.Id}-{(name is "comparison" ? "end" : name)}";

    private static bool HoldsInOrder(ReadOnlySpan<char> text, string words)
    {
        var at = 0;
        foreach (var paragraph in words.Split('\n'))
        {
            foreach (var piece in Sentences.Split(paragraph, semicolons: true))
            {
                var wanted = HtmlFacts.WithoutBlanks(paragraph[piece]);
                var found = text[at..].IndexOf(wanted, StringComparison.Ordinal);
                if (found < 0)
                {
                    return false;
                }

                at += found + wanted.Length;
            }
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
