using System.Text.Json;
using LivelihoodSite.Content;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Editorial;

/// <summary>The findings for tools: what <c>check --json</c> prints.</summary>
public static class FindingsJson
{
    /// <summary>One object as UTF-8 with a final line break.</summary>
    /// <param name="findings">Every finding.</param>
    /// <param name="coverage">How fresh the translations are; empty when they were not asked for.</param>
    public static byte[] Write(IReadOnlyList<CheckedFinding> findings, IReadOnlyList<TranslationCoverage> coverage)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(coverage);
        return ReportJson.WriteDocument(json =>
        {
            json.WriteNumber("errors", findings.Count(finding => finding.IsError));
            json.WriteNumber("warnings", findings.Count(finding => finding.IsOpenWarning));
            json.WriteNumber("acknowledged", findings.Count(finding => finding.Acknowledged is not null));
            json.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                json.WriteStartObject();
                Write(json, finding);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            CoverageJson.Write(json, coverage);
        });
    }

    private static void Write(Utf8JsonWriter json, CheckedFinding finding)
    {
        var diagnostic = finding.Diagnostic;
        DiagnosticJson.WritePlace(json, diagnostic);
        json.WriteString("group", finding.Group.ToName());
        json.WriteString("project", finding.ProjectId);
        DiagnosticJson.WriteSentence(json, "message", finding.Editorial?.Message ?? diagnostic.Message);
        json.WriteString("quote", finding.Editorial?.Quote);
        DiagnosticJson.WriteSentence(json, "suggestion", finding.Editorial?.Suggestion ?? diagnostic.Hint);
        json.WriteString("acknowledged", finding.Acknowledged?.Reason);
    }
}
