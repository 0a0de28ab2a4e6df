using System.Globalization;
using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>
/// data/projects.csv: one row a project, RFC 4180, UTF-8 with byte order mark so that Excel reads the Chinese. A value
/// that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
public static class ProjectsCsv
{
    /// <summary>The columns before those of the translations, in order.</summary>
    private static readonly string[] SourceColumns =
    [
        "id",
        "order",
        "category",
        "title",
        "commitment",
        "stated_status",
        "status",
        "result",
        "shared_result_with",
        "responsible",
        "deadline",
        "series",
        "source_lines",
    ];

    /// <summary>Writes the file.</summary>
    /// <param name="file">Takes it.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="site">For the languages.</param>
    /// <param name="notices">What it says of its translations (<see cref="TranslationNotice"/>).</param>
    public static void Write(
        Utf8Room file,
        Edition edition,
        Site site,
        IReadOnlyList<(string Code, string Text)> notices
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(notices);
        file.Append(Encoding.UTF8.Preamble);
        var others = site.Languages.Skip(1).Select(language => language.Code).ToList();
        Row(
            file,
            SourceColumns
                .Concat(
                    others.SelectMany(code =>
                        new[] { $"category_{code}", $"title_{code}", $"commitment_{code}", $"result_{code}" }
                    )
                )
                .Append("translation_notice")
        );
        foreach (var category in edition.Categories)
        {
            foreach (var project in category.Projects)
            {
                Row(
                    file,
                    Values(category, project)
                        .Concat(others.SelectMany(code => Translated(category, project, code)))
                        .Append(string.Join(' ', notices.Select(notice => notice.Text)))
                );
            }
        }
    }

    private static IEnumerable<string?> Values(Category category, Project project) =>
        [
            project.Id,
            project.Order.ToString(CultureInfo.InvariantCulture),
            category.Name.Source,
            project.Title.Source,
            project.Commitment.Source,
            project.Status.Stated,
            project.Status.Code.ToName(),
            Plain(project.Result?.Source),
            string.Join(' ', project.SharedResultWith),
            string.Join('；', project.Responsible.Select(item => $"{item.Role}：{item.Name}")),
            project.Deadline,
            project.Series,
            string.Join(' ', project.CommitmentLines.Concat(project.ResultLines).Distinct()),
        ];

    // An untranslated text stays empty here: data never pass the Chinese off as English.
    private static IEnumerable<string?> Translated(Category category, Project project, string code) =>
        [
            category.Name.TranslationIn(code),
            project.Title.TranslationIn(code),
            project.Commitment.TranslationIn(code),
            Plain(project.Result?.TranslationIn(code)),
        ];

    private static string? Plain(string? markdown) => markdown is null ? null : SourceMarkdown.Unescape(markdown);

    private static void Row(Utf8Room file, IEnumerable<string?> values)
    {
        var separator = ""u8;
        foreach (var value in values)
        {
            file.Append(separator);
            file.Append(Cell(value));
            separator = ","u8;
        }

        file.Append("\r\n"u8);
    }

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
