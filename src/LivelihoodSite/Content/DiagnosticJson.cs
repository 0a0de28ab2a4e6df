using System.Text.Json;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>A finding as JSON: always in both languages, so that no program depends on the locale of a machine.</summary>
public static class DiagnosticJson
{
    /// <summary>Code, severity and place; line and column are null where the whole file or line is meant.</summary>
    public static void WritePlace(Utf8JsonWriter json, Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(finding);
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Diagnostic.WordOf(finding.Severity));
        json.WriteString("path", finding.Path);
        WriteNumber(json, "line", finding.Line);
        WriteNumber(json, "column", finding.Column);
    }

    /// <summary><c>NAME</c> in English and <c>NAMEZh</c> in Chinese.</summary>
    public static void WriteSentence(Utf8JsonWriter json, string name, Message? sentence)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteString(name, MessageLanguage.English.SayOrNull(sentence));
        json.WriteString(name + "Zh", MessageLanguage.Chinese.SayOrNull(sentence));
    }

    /// <summary>Place, sentence and what to do.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        WritePlace(json, finding);
        WriteSentence(json, "message", finding.Message);
        WriteSentence(json, "suggestion", finding.Hint);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int place)
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
