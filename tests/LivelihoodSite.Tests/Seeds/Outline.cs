using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

/// <summary>The short form of a read report that docs/grammar.md uses.</summary>
internal static class Outline
{
    public static string Of(ReadReport read)
    {
        var text = new StringBuilder();
        if (read.Report is { } report)
        {
            Line(text, "title", report.Title);
            Line(text, "preamble", report.Preamble);
            foreach (var category in report.Categories)
            {
                text.Append($"== {Label(category.Label)}{category.Name}\n");
                AppendProjects(text, category.Projects);
            }

            foreach (var note in report.Notes)
            {
                Line(text, "note", note);
            }

            Line(text, "signature", report.Signature);
        }

        foreach (var finding in read.Diagnostics)
        {
            var word = finding.Severity == Severity.Error ? "error" : "warning";
            text.Append($"{word} {finding.Code} line {finding.Line}\n");
        }

        return text.ToString();
    }

    private static void AppendProjects(StringBuilder text, IReadOnlyList<ReportProject> projects)
    {
        string? group = null;
        foreach (var project in projects)
        {
            if (!string.Equals(group, project.Group, StringComparison.Ordinal))
            {
                Line(text, "--", group = project.Group);
            }

            text.Append($"* {project.Id} {Label(project.Label)}{Flat(project.Commitment)}\n");
            foreach (var body in project.Responsible)
            {
                text.Append($"  @ {body.Role} {body.Name}\n");
            }

            Line(text, "  by", project.Deadline);
            text.Append(
                $"  = {project.Status.Stated ?? "?"}/{project.Status.Code.ToName()} {Flat(project.Result)}".TrimEnd()
            );
            text.Append('\n');
            if (project.SharedResultWith.Count > 0)
            {
                text.Append($"  & {string.Join(' ', project.SharedResultWith)}\n");
            }
        }
    }

    private static void Line(StringBuilder text, string word, string? value)
    {
        if (value is not null)
        {
            text.Append($"{word} {Flat(value)}\n");
        }
    }

    private static string Label(string? label) => label is null ? "" : $"[{label}] ";

    private static string Flat(string? value) => value?.Replace("\n", "⏎", StringComparison.Ordinal) ?? "";
}
