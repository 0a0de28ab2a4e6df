using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>The JSON that <c>parse</c> prints (data contract of the program); its parts serve data/projects.json too.</summary>
public static class ReportJson
{
    /// <summary>Indented with two blanks, LF, Chinese unescaped.</summary>
    public static JsonWriterOptions WriterOptions { get; } =
        new()
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

    /// <summary>The whole text with a final line break.</summary>
    /// <param name="report">The report.</param>
    /// <param name="diagnostics">Its findings in order.</param>
    /// <param name="slugOf">The slug of a category by its name, or null when no edition names the file.</param>
    public static string Write(
        Report report,
        IReadOnlyList<Diagnostic> diagnostics,
        Func<string, string?>? slugOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var output = new StringWriter();
        Write(report, diagnostics, output, slugOf);
        return output.ToString();
    }

    /// <summary>The same, written project by project, so that a large report is never held twice.</summary>
    public static void Write(
        Report report,
        IReadOnlyList<Diagnostic> diagnostics,
        TextWriter output,
        Func<string, string?>? slugOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(output);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, WriterOptions);
        json.WriteStartObject();
        WriteFrame(json, report);
        json.WriteStartArray("categories");
        foreach (var category in report.Categories)
        {
            WriteCategory(json, category, slugOf?.Invoke(category.Name), Drain);
        }

        json.WriteEndArray();
        WriteDiagnostics(json, diagnostics, Drain);
        json.WriteEndObject();
        Drain();
        output.Write('\n');

        void Drain()
        {
            json.Flush();
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            buffer.ResetWrittenCount();
        }
    }

    /// <summary>One object as UTF-8 with a final line break.</summary>
    /// <param name="members">Writes the members of the object.</param>
    public static byte[] WriteDocument(Action<Utf8JsonWriter> members)
    {
        using var file = new Utf8Room();
        WriteDocument(file, members);
        return file.ToArray();
    }

    /// <summary>The same, to the end of a file.</summary>
    public static void WriteDocument(Utf8Room file, Action<Utf8JsonWriter> members)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(members);
        using (var json = new Utf8JsonWriter(file, WriterOptions))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        file.Append("\n"u8);
    }

    /// <summary><c>"status": { "stated", "code" }</c>.</summary>
    public static void WriteStatus(Utf8JsonWriter json, Status status)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(status);
        json.WriteStartObject("status");
        json.WriteString("stated", status.Stated);
        json.WriteString("code", status.Code.ToName());
        json.WriteEndObject();
    }

    /// <summary><c>"responsible": [ { "role", "name" } ]</c>.</summary>
    public static void WriteResponsible(Utf8JsonWriter json, IReadOnlyList<Responsible> bodies)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(bodies);
        json.WriteStartArray("responsible");
        foreach (var body in bodies)
        {
            json.WriteStartObject();
            json.WriteString("role", body.Role);
            json.WriteString("name", body.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>"quantities": { "commitment": […], "result": […] }</c>.</summary>
    public static void WriteQuantities(
        Utf8JsonWriter json,
        IReadOnlyList<Quantity> commitment,
        IReadOnlyList<Quantity> result,
        Action? drain = null
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(commitment);
        ArgumentNullException.ThrowIfNull(result);
        json.WriteStartObject("quantities");
        WriteQuantityList(json, "commitment", commitment, drain);
        WriteQuantityList(json, "result", result, drain);
        json.WriteEndObject();
    }

    /// <summary><c>"name": [ "…" ]</c>.</summary>
    public static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(values);
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary><c>"name": [ 1, 2 ]</c>.</summary>
    public static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<int> values)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(values);
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
    }

    private static void WriteFrame(Utf8JsonWriter json, Report report)
    {
        WriteNumberOrNull(json, "edition", report.Edition);
        json.WriteString("title", report.Title);
        json.WriteString("preamble", report.Preamble);
        WriteStrings(json, "notes", report.Notes);
        json.WriteString("signature", report.Signature);
    }

    private static void WriteCategory(Utf8JsonWriter json, ReportCategory category, string? slug, Action drain)
    {
        json.WriteStartObject();
        json.WriteString("name", category.Name);
        json.WriteString("label", category.Label);
        json.WriteString("slug", slug);
        WriteNumberOrNull(json, "line", category.Line == 0 ? null : category.Line);
        json.WriteStartArray("projects");
        foreach (var project in category.Projects)
        {
            WriteProject(json, project, drain);
            drain();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProject(Utf8JsonWriter json, ReportProject project, Action drain)
    {
        json.WriteStartObject();
        json.WriteString("id", project.Id);
        json.WriteNumber("order", project.Order);
        json.WriteString("label", project.Label);
        json.WriteString("group", project.Group);
        json.WriteString("commitment", project.Commitment);
        WriteNumbers(json, "commitmentLines", project.CommitmentLines);
        WriteStatus(json, project.Status);
        json.WriteString("result", project.Result);
        WriteNumbers(json, "resultLines", project.ResultLines);
        WriteStrings(json, "sharedResultWith", project.SharedResultWith);
        WriteResponsible(json, project.Responsible);
        json.WriteString("deadline", project.Deadline);
        WriteQuantities(json, project.CommitmentQuantities, project.ResultQuantities, drain);
        json.WriteEndObject();
    }

    private static void WriteQuantityList(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<Quantity> quantities,
        Action? drain
    )
    {
        var written = 0;
        json.WriteStartArray(name);
        foreach (var quantity in quantities)
        {
            json.WriteStartObject();
            json.WriteString("raw", quantity.Raw);
            WriteNumberOrNull(json, "value", quantity.Value);
            json.WriteString("unit", quantity.Unit);
            json.WriteString("modifier", quantity.Modifier);
            if (quantity.Min is { } min && quantity.Max is { } max)
            {
                json.WriteNumber("min", min);
                json.WriteNumber("max", max);
            }

            json.WriteEndObject();
            if (++written % 4096 == 0)
            {
                drain?.Invoke();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics, Action drain)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
            json.WriteNumber("line", diagnostic.Line);
            json.WriteString("message", MessageLanguage.English.Say(diagnostic.Message));
            json.WriteEndObject();
            drain();
        }

        json.WriteEndArray();
    }

    private static void WriteNumberOrNull(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
