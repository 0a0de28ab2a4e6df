using System.Globalization;
using System.Net;
using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Editorial;

/// <summary>
/// The sheet that <c>check --report</c> prints for the three readings (三审三校): every finding with its place and
/// suggestion, every acknowledgement with its reason, and room for three signatures. One static page without script;
/// the office keeps it, the public never sees it.
/// </summary>
public static class ReviewSheet
{
    private const string Style = """
        @page { size: A4; margin: 18mm 16mm; }
        body { font: 11pt/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #000; background: #fff; max-width: 46rem; margin: 1rem auto; padding: 0 1rem; }
        h1 { font-size: 18pt; margin: 0; } h2 { font-size: 13pt; margin: 1.4em 0 .3em; break-after: avoid; }
        [lang=en] { font-family: "Noto Serif", Georgia, serif; font-size: .85em; }
        .sub { margin: 0 0 1em; } ol { padding-left: 1.6em; } li { margin: 0 0 .8em; break-inside: avoid; } li p { margin: 0; }
        .code { font-weight: bold; } .place { font-family: monospace; font-size: .85em; overflow-wrap: anywhere; }
        .quote { margin: .2em 0; padding-left: .8em; border-left: 3px solid #666; overflow-wrap: anywhere; }
        .acknowledged { border: 1px solid #666; padding: .2em .6em; margin-top: .3em; }
        table { width: 100%; border-collapse: collapse; margin-top: 1em; break-inside: avoid; } th, td { border: 1px solid #000; padding: .4em .6em; text-align: left; } .signatures td { height: 2.6em; }
        """;

    /// <summary>The page.</summary>
    /// <param name="title">Name of the site, or null when it could not be read.</param>
    /// <param name="editions">The editions, for titles of projects and approvals.</param>
    /// <param name="findings">Every finding.</param>
    /// <param name="coverage">How fresh the translations are.</param>
    public static string Write(
        string? title,
        IReadOnlyList<EditionFolder> editions,
        IReadOnlyList<CheckedFinding> findings,
        IReadOnlyList<TranslationCoverage> coverage
    )
    {
        ArgumentNullException.ThrowIfNull(coverage);
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(findings);
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append(
                "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n"
            )
            .Append("<title>审校单</title>\n<style>\n")
            .Append(Style)
            .Append("\n</style>\n</head>\n<body>\n<h1>")
            .Append(title is null ? "" : Escape(title) + " ")
            .Append("审校单</h1>\n<p class=\"sub\" lang=\"en\">Review sheet for the office; not for publication</p>\n");
        Counts(html, findings);
        CoverageTable.Append(html, coverage);
        var projects = editions
            .SelectMany(edition => edition.Projects)
            .ToLookup(project => project.Id, StringComparer.Ordinal);
        foreach (
            var group in findings
                .GroupBy(finding => finding.ProjectId ?? "", StringComparer.Ordinal)
                .OrderBy(group => group.Key.Length == 0)
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            Heading(html, group.Key, projects[group.Key].FirstOrDefault());
            html.Append("<ol>\n");
            foreach (var finding in group)
            {
                Item(html, finding);
            }

            html.Append("</ol>\n");
        }

        Signatures(html, editions);
        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void Counts(StringBuilder html, IReadOnlyList<CheckedFinding> findings) =>
        html.Append("<table>\n<tr><th>错误 <span lang=\"en\">errors</span></th>")
            .Append("<th>待处理 <span lang=\"en\">open warnings</span></th>")
            .Append("<th>已说明 <span lang=\"en\">acknowledged</span></th></tr>\n<tr>")
            .Append(Cell(findings.Count(finding => finding.IsError)))
            .Append(Cell(findings.Count(finding => finding.IsOpenWarning)))
            .Append(Cell(findings.Count(finding => finding.Acknowledged is not null)))
            .Append("</tr>\n</table>\n");

    private static void Heading(StringBuilder html, string id, ProjectFile? project)
    {
        html.Append("<h2>");
        if (id.Length == 0)
        {
            html.Append("全站 <span lang=\"en\">Whole site</span>");
        }
        else
        {
            html.Append(Escape(id)).Append(' ').Append(Escape(project?.Title ?? project?.Owned.Commitment ?? ""));
        }

        html.Append("</h2>\n");
    }

    private static void Item(StringBuilder html, CheckedFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        html.Append("<li>\n<p><span class=\"code\">")
            .Append(Escape(diagnostic.Code))
            .Append("</span> ")
            .Append(finding.IsError ? "错误" : "提示")
            .Append(" <span class=\"place\">")
            .Append(Escape(PlaceOf(diagnostic)))
            .Append("</span></p>\n");
        if (finding.Editorial is { } editorial)
        {
            html.Append("<p>").Append(Escape(MessageLanguage.Chinese.Say(editorial.Message))).Append("。</p>\n");
            if (editorial.Quote.Length > 0)
            {
                html.Append("<p class=\"quote\">").Append(Escape(editorial.Quote)).Append("</p>\n");
            }

            html.Append("<p>建议：")
                .Append(Escape(MessageLanguage.Chinese.Say(editorial.Suggestion)))
                .Append("。</p>\n<p lang=\"en\">")
                .Append(Escape($"{Capital(editorial.Message.ToString())}. {editorial.Suggestion}."))
                .Append("</p>\n");
        }
        else
        {
            html.Append("<p>")
                .Append(Escape(MessageLanguage.Chinese.Say(diagnostic.Text)))
                .Append("</p>\n<p lang=\"en\">")
                .Append(Escape(Capital(diagnostic.Text.ToString())))
                .Append("</p>\n");
        }

        html.Append("<p class=\"acknowledged\">")
            .Append(finding.Acknowledged is { } entry ? "已说明：" + Escape(entry.Reason) : "处理意见：")
            .Append("</p>\n</li>\n");
    }

    private static void Signatures(StringBuilder html, IReadOnlyList<EditionFolder> editions)
    {
        html.Append(
                "<table class=\"signatures\">\n<caption>三审三校 <span lang=\"en\">Three readings</span></caption>\n"
            )
            .Append("<tr><th>环节</th><th>签名</th><th>日期</th></tr>\n");
        foreach (var role in ReviewFields.Roles)
        {
            var given = editions
                .SelectMany(edition => edition.File.Approvals)
                .LastOrDefault(approval => approval.Role.Contains(role, StringComparison.Ordinal));
            html.Append("<tr><th>")
                .Append(role)
                .Append("</th><td>")
                .Append(Escape(given?.Name ?? ""))
                .Append("</td><td>")
                .Append(given?.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "")
                .Append("</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static string PlaceOf(Diagnostic diagnostic) =>
        diagnostic.Path is null ? ""
        : diagnostic.Line > 0 ? $"{diagnostic.Path}({diagnostic.Line})"
        : diagnostic.Path;

    private static string Cell(int count) => $"<td>{count.ToString(CultureInfo.InvariantCulture)}</td>";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
