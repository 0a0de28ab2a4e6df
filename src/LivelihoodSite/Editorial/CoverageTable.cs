using System.Globalization;
using System.Net;
using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Editorial;

/// <summary>How fresh the translations are, on the sheet that is signed.</summary>
internal static class CoverageTable
{
    public static void Append(StringBuilder html, IReadOnlyList<TranslationCoverage> coverages)
    {
        foreach (var coverage in coverages)
        {
            html.Append("<table class=\"coverage\">\n<caption>译文情况 ")
                .Append(Number(coverage.Year))
                .Append(' ')
                .Append(WebUtility.HtmlEncode(coverage.Language.Name))
                .Append(" <span lang=\"en\">State of the translation</span></caption>\n")
                .Append("<tr><th>类别</th><th>有效 <span lang=\"en\">current</span></th>")
                .Append("<th>待更新 <span lang=\"en\">stale</span></th>")
                .Append("<th>未翻译 <span lang=\"en\">missing</span></th></tr>\n");
            foreach (var category in coverage.Categories)
            {
                var name = category.Number is null ? "年度信息" : $"{Number(category.Number.Value)} {category.Name}";
                Row(html, name, category.Current, category.Stale, category.Missing);
            }

            Row(html, "合计", coverage.Current, coverage.Stale, coverage.Missing);
            html.Append("</table>\n");
            Open(html, coverage.Open);
        }
    }

    private static void Open(StringBuilder html, IReadOnlyList<OpenBlock> blocks)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        html.Append("<ol class=\"open-blocks\">\n");
        foreach (var block in blocks)
        {
            html.Append("<li>\n<p>")
                .Append(block.State == TranslationState.Stale ? "待更新" : "未翻译")
                .Append(" <span class=\"place\">")
                .Append(WebUtility.HtmlEncode($"{block.Path}({Number(block.Line)}) {block.Block}"))
                .Append("</span></p>\n");
            if (block.Before is { } before)
            {
                html.Append("<p>翻译时的原文：</p>\n<p class=\"quote\">")
                    .Append(WebUtility.HtmlEncode(before))
                    .Append("</p>\n");
            }

            html.Append("<p>现在的原文：</p>\n<p class=\"quote\">")
                .Append(WebUtility.HtmlEncode(block.Source))
                .Append("</p>\n</li>\n");
        }

        html.Append("</ol>\n");
    }

    private static void Row(StringBuilder html, string name, int current, int stale, int missing) =>
        html.Append("<tr><td>")
            .Append(WebUtility.HtmlEncode(name))
            .Append("</td><td>")
            .Append(Number(current))
            .Append("</td><td>")
            .Append(Number(stale))
            .Append("</td><td>")
            .Append(Number(missing))
            .Append("</td></tr>\n");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
