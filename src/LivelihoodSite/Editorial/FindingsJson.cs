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
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", finding.IsError ? "error" : "warning");
        json.WriteString("group", finding.Group.ToName());
        json.WriteString("path", diagnostic.Path);
        WritePlace(json, "line", diagnostic.Line);
        WritePlace(json, "column", diagnostic.Column);
        json.WriteString("project", finding.ProjectId);
        json.WriteString("message", finding.Editorial?.Message.English ?? diagnostic.Message.ToString());
        json.WriteString("messageZh", finding.Editorial?.Message.Chinese);
        json.WriteString("quote", finding.Editorial?.Quote);
        json.WriteString("suggestion", finding.Editorial?.Suggestion.English ?? diagnostic.Hint?.ToString());
        json.WriteString("suggestionZh", finding.Editorial?.Suggestion.Chinese);
        json.WriteString("acknowledged", finding.Acknowledged?.Reason);
    }

    private static void WritePlace(Utf8JsonWriter json, string name, int place)
    {
        if (place > 0)
        {
            json.WriteNumber(name, place);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
