using System.Text.Json;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>What a command did, for other programs: the form of <c>--json</c> (docs/command-line.md).</summary>
internal static class CommandJson
{
    /// <summary>One object as UTF-8 with a final line break.</summary>
    /// <param name="command">Its name.</param>
    /// <param name="exit">Its <see cref="ExitCode"/>.</param>
    /// <param name="terminal">What it reported and said.</param>
    public static byte[] Write(string command, int exit, Terminal terminal) =>
        ReportJson.WriteDocument(json =>
        {
            json.WriteString("command", command);
            json.WriteNumber("exitCode", exit);
            json.WriteNumber("errors", terminal.Reported.Count(finding => finding.Severity == Severity.Error));
            json.WriteNumber("warnings", terminal.Reported.Count(finding => finding.Severity == Severity.Warning));
            json.WriteStartObject("outcome");
            terminal.Outcome.Write(json);
            json.WriteEndObject();
            json.WriteStartArray("said");
            foreach (var sentence in terminal.Output.Said.Concat(terminal.Error.Said))
            {
                json.WriteStartObject();
                json.WriteString("en", MessageLanguage.English.Say(sentence));
                json.WriteString("zh", MessageLanguage.Chinese.Say(sentence));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in terminal.Reported)
            {
                json.WriteStartObject();
                DiagnosticJson.Write(json, finding);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
}
