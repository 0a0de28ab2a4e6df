using System.Text.RegularExpressions;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>What no published text may hold: words that only keep a place (LS1008), personal data (LS1009).</summary>
internal static partial class TextFaults
{
    public static IEnumerable<Diagnostic> Of(SiteContent content, SiteFolder folder)
    {
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (path, found, isPersonal) in Faults(content).Distinct())
        {
            var line = LineOf(path, found, folder, lines);
            yield return isPersonal
                ? new Diagnostic(
                    "LS1009",
                    Severity.Warning,
                    path,
                    line,
                    1,
                    $"the text holds {PersonalData.NameOf(found)} ({PersonalData.Masked(found)}).",
                    "Take personal data out; where it is none, acknowledge the finding with the reason."
                )
                : new Diagnostic(
                    "LS1008",
                    Severity.Warning,
                    path,
                    line,
                    1,
                    $"“{found}” only keeps a place.",
                    "Write the text, or take it out."
                );
        }
    }

    private static IEnumerable<(string Path, string Found, bool IsPersonal)> Faults(SiteContent content)
    {
        foreach (var text in PublishedTexts.Of(content))
        {
            foreach (Match match in Placeholder().Matches(text.Text))
            {
                yield return (text.Path, match.Value, false);
            }

            foreach (var found in PersonalData.In(text.Text))
            {
                yield return (text.Path, found, true);
            }
        }
    }

    // Texts are joined from lines and unescaped, so what is found need not stand in the file as it is; then the file alone is named.
    private static int LineOf(string path, string found, SiteFolder folder, Dictionary<string, string[]> lines)
    {
        if (!lines.TryGetValue(path, out var text))
        {
            text = folder.ReadText(path, new DiagnosticBag())?.Split('\n') ?? [];
            lines[path] = text;
        }

        return Math.Max(Array.FindIndex(text, line => line.Contains(found, StringComparison.Ordinal)) + 1, 1);
    }

    // 测试 is a word of its own (体质测试): it keeps a place only where it is all there is, or with a word such as 内容.
    [GeneratedRegex(
        """
            待补充|待完善|待填写|此处填写|请在此输入
            |测试(内容|文本|文字|数据|标题|页面|稿件|信息)|^\s*(测试)+\s*$
            |\blorem\s+ipsum\b|\b(TODO|TBD|FIXME)\b
            |(?<![a-zA-Z0-9])[xX]{3,}(?![a-zA-Z0-9])|×{3,}|[ｘＸ]{3,}
            |^\s*test(\s+(text|page|data))?\s*$
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Placeholder();
}
