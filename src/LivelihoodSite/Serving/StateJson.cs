using System.Text;
using System.Text.Json;
using LivelihoodSite.Editorial;
using LivelihoodSite.Model;

namespace LivelihoodSite.Serving;

/// <summary>A state for the script of the preview, in the words of the language of its page.</summary>
internal static class StateJson
{
    /// <summary>More than anybody reads at once; the findings page has them all.</summary>
    private const int MostProblems = 20;

    /// <summary>One line of JSON.</summary>
    public static string Write(PreviewState state, Preview preview, EditorLinks editor, PreviewWords words)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("tag", state.Tag);
            json.WriteNumber("review", state.ReviewNumber);
            json.WriteBoolean("judging", state.IsJudging);
            Counts(json, state, words);
            json.WriteString("findings", $"/{PreviewFiles.Findings}?lang={words.Code}");
            json.WriteString("title", words.ProblemsTitle);
            json.WriteString("lead", words.ProblemsLead);
            json.WriteString("close", words.Close);
            json.WriteString("all", words.AllFindings);
            json.WriteString("stopped", words.Stopped);
            json.WriteStartArray("problems");
            foreach (var problem in state.Problems.Take(MostProblems))
            {
                Problem(json, problem, preview, editor, words);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Counts(Utf8JsonWriter json, PreviewState state, PreviewWords words)
    {
        var errors = state.Problems.Count;
        var warnings = state.Review?.Findings.Count(finding => finding.IsOpenWarning) ?? 0;
        json.WriteNumber("errors", errors);
        json.WriteString("counts", words.Counts(errors, warnings));
    }

    private static void Problem(
        Utf8JsonWriter json,
        Diagnostic problem,
        Preview preview,
        EditorLinks editor,
        PreviewWords words
    )
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("place", FindingPlace.Of(problem));
        json.WriteString("editor", editor.To(problem.Path, problem.Line, problem.Column));
        json.WriteString("message", words.Messages.Say(problem.Message));
        json.WriteString("hint", words.Messages.SayOrNull(problem.Hint));
        json.WriteString("lang", words.SentenceTag);
        json.WriteStartArray("lines");
        foreach (var line in FileExcerpt.Of(preview.Folder, problem.Path, problem.Line))
        {
            json.WriteStartObject();
            json.WriteNumber("number", line.Number);
            json.WriteString("text", line.Text);
            json.WriteBoolean("meant", line.IsMeant);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
