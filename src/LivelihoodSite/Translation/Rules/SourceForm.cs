using System.Text.RegularExpressions;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>
/// ASCII punctuation and full-width digits in what people write in Chinese: titles, names of measures, notes and the
/// descriptions of edition.yml. The words of the report are never looked at: they stand as received.
/// </summary>
internal static partial class SourceForm
{
    public const string Code = "LS1228";

    public static IEnumerable<Diagnostic> Find(EditionFolder edition, Site site)
    {
        if (!site.SourceLanguage.Tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        foreach (var (path, line, name, text) in OfProjects(edition).Concat(OfEdition(edition)))
        {
            foreach (Match match in Wrong().Matches(text))
            {
                yield return new Diagnostic(
                    Code,
                    Severity.Warning,
                    path,
                    line,
                    1,
                    $"{name}: “{match.Value}” in {Findings.Quote(text)} is no mark or digit of Chinese text.",
                    "Write ，。；：（）“” between Han characters, and digits and letters in half width."
                );
            }
        }
    }

    private static IEnumerable<(string Path, int Line, string Name, string Text)> OfProjects(EditionFolder edition) =>
        from project in edition.Projects
        from text in (IEnumerable<(string Key, string Name, string? Text)>)
            [
                ("title", "title", project.Title),
                .. project.Measures.SelectMany(
                    (measure, index) =>
                        new (string, string, string?)[]
                        {
                            ("measures", $"measures[{index + 1}].name", measure.Name.Source),
                            ("measures", $"measures[{index + 1}].note", measure.Note?.Source),
                        }
                ),
                ("not-measurable", "not-measurable.note", project.NotMeasurable?.Note?.Source),
            ]
        where text.Text is not null
        select (project.Path, project.LineOf(text.Key), text.Name, text.Text!);

    private static IEnumerable<(string Path, int Line, string Name, string Text)> OfEdition(EditionFolder edition) =>
        edition
            .File.Categories.Where(category => category.Description is not null)
            .Select(category =>
                (
                    edition.File.Path,
                    category.Line,
                    $"categories[{category.Number}].description",
                    category.Description!.Source
                )
            );

    [GeneratedRegex(
        @"(?<=[\p{IsCJKUnifiedIdeographs}）”》])[,;:!?()""](?=[\p{IsCJKUnifiedIdeographs}（“《]|$)|(?<=[\p{IsCJKUnifiedIdeographs}）”》])\.(?=[\p{IsCJKUnifiedIdeographs}]|$)|[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]+",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Wrong();
}
