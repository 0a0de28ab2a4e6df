using System.Text.RegularExpressions;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>
/// References in the parts of a host portal that only hold on one page (LS1011): pages lie at several depths, so what is
/// relative to one of them is wrong on the others.
/// </summary>
internal static partial class HostReferences
{
    /// <param name="root">site.yml.</param>
    /// <param name="folder">The site.</param>
    public static IEnumerable<Diagnostic> Of(YamlMapping? root, SiteFolder folder) =>
        root?.Find("host")?.Value is YamlMapping host
            ? host
                .Entries.Select(entry => entry.Value)
                .OfType<YamlScalar>()
                .Where(file => !file.IsNull)
                .SelectMany(file => In($"input/{file.Value}", folder))
            : [];

    private static IEnumerable<Diagnostic> In(string path, SiteFolder folder)
    {
        var html = folder.ReadText(path, new DiagnosticBag()) ?? "";
        foreach (Match match in Reference().Matches(html))
        {
            yield return new Diagnostic(
                "LS1011",
                Severity.Warning,
                path,
                html.AsSpan(0, match.Index).Count('\n') + 1,
                1,
                $"the reference {match.Value} is relative and leads elsewhere from every page.",
                "Begin it with https:// or with a slash."
            );
        }
    }

    [GeneratedRegex(
        """\b(href|src|action)\s*=\s*["'](?!https?:|/|#|mailto:|tel:|data:|javascript:)[^"']*["']""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Reference();
}
