using System.Text.Json;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Rendering.Views;

namespace LivelihoodSite.Rendering.Search;

/// <summary>The words under which one project is found, by their weight.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="Title">Weighs most.</param>
/// <param name="Commitment">Weighs less.</param>
/// <param name="About">Category, status word and responsible bodies.</param>
/// <param name="Others">Title, category and agreed terms in the other languages, and words people use for those terms; never shown.</param>
/// <param name="Result">Weighs least.</param>
internal sealed record SearchEntry(
    string Id,
    string Title,
    string Commitment,
    string About,
    string Others,
    string Result
)
{
    /// <summary>All its words.</summary>
    public IEnumerable<string> Texts => [Title, Commitment, About, Others, Result];

    /// <summary>The entry of a project for readers of a language.</summary>
    public static SearchEntry Of(
        SiteContent content,
        Category category,
        Project project,
        Language language,
        Words words
    )
    {
        var code = language.Code;
        var isSource = string.Equals(code, content.Site.SourceLanguage.Code, StringComparison.Ordinal);
        var commitment = project.Commitment.In(code).ReplaceLineEndings(" ");
        var result = project.Result is { } text ? SearchText.Plain(text.In(code)) : "";
        var status = StatusView.Text(words, isSource, project.Status);
        return new SearchEntry(
            project.Id,
            project.Title.In(code),
            commitment,
            string.Join(' ', [category.Name.In(code), status, .. project.Responsible.Select(body => body.Name)]),
            string.Join(" | ", Elsewhere(content, category, project, language)),
            result
        );
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("t", Title);
        json.WriteString("p", Commitment);
        json.WriteString("c", About);
        json.WriteString("k", Others);
        json.WriteString("r", Result);
        json.WriteEndObject();
    }

    private static IEnumerable<string> Elsewhere(
        SiteContent content,
        Category category,
        Project project,
        Language language
    )
    {
        var others = content.Site.Languages.Where(other =>
            !string.Equals(other.Code, language.Code, StringComparison.Ordinal)
        );
        var source = string.Join('\n', project.Title.Source, project.Commitment.Source, project.Result?.Source);
        var terms = content
            .Glossary.Where(term => source.Contains(term.Source, StringComparison.Ordinal))
            .SelectMany(term => others.Select(other => term.Translation.In(other.Code)).Concat(term.Forbidden));
        return others
            .SelectMany(other => (string[])[project.Title.In(other.Code), category.Name.In(other.Code)])
            .Concat(terms)
            .Where(text => text.Length > 0)
            .Distinct(StringComparer.Ordinal);
    }
}
