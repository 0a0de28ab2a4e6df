using System.Text.Json;
using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Content;

/// <summary>
/// data/projects.json: the report as data, with titles, comparisons, translations and addresses. Its form is described by
/// data/projects.schema.json.
/// </summary>
/// <param name="site">For the languages and base_url.</param>
/// <param name="notices">What it says of its translations (<see cref="TranslationNotice"/>).</param>
/// <param name="addressOf">Address of a page, relative to the output folder: category and project, or null for the page above, language.</param>
public sealed class ProjectsJson(
    Site site,
    IReadOnlyList<(string Code, string Text)> notices,
    Func<Edition, Category?, Project?, Language, string> addressOf
)
{
    /// <summary>Writes the file.</summary>
    public void Write(Utf8Room file, Edition edition)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(edition);
        ReportJson.WriteDocument(file, writer => WriteEdition(writer, edition));
    }

    private void WriteEdition(Utf8JsonWriter writer, Edition edition)
    {
        writer.WriteNumber("edition", edition.Year);
        writer.WriteString("title", edition.Title.Source);
        writer.WriteString("district", edition.District?.Source);
        writer.WriteString("preamble", edition.Preamble?.Source);
        ReportJson.WriteStrings(writer, "notes", edition.Notes.Select(note => note.Source));
        writer.WriteString("signature", edition.Signature?.Source);
        writer.WriteStartObject("translationNotice");
        foreach (var (code, text) in notices)
        {
            writer.WriteString(code, text);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("translations");
        foreach (var code in site.Languages.Skip(1).Select(language => language.Code))
        {
            writer.WriteStartObject(code);
            writer.WriteString("title", edition.Title.TranslationIn(code));
            writer.WriteString("district", edition.District?.TranslationIn(code));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteAddresses(writer, edition, null, null);
        writer.WriteStartArray("categories");
        foreach (var category in edition.Categories)
        {
            WriteCategory(writer, edition, category);
        }

        writer.WriteEndArray();
    }

    private void WriteCategory(Utf8JsonWriter writer, Edition edition, Category category)
    {
        writer.WriteStartObject();
        writer.WriteString("name", category.Name.Source);
        writer.WriteString("label", category.Label);
        writer.WriteString("slug", category.Slug);
        if (category.Line is { } line)
        {
            writer.WriteNumber("line", line);
        }
        else
        {
            writer.WriteNull("line");
        }

        writer.WriteStartObject("translations");
        foreach (var language in site.Languages.Skip(1))
        {
            writer.WriteStartObject(language.Code);
            writer.WriteString("name", category.Name.TranslationIn(language.Code));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteAddresses(writer, edition, category, null);
        writer.WriteStartArray("projects");
        foreach (var project in category.Projects)
        {
            WriteProject(writer, edition, category, project);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteProject(Utf8JsonWriter writer, Edition edition, Category category, Project project)
    {
        var result = Plain(project.Result?.Source);
        writer.WriteStartObject();
        writer.WriteString("id", project.Id);
        writer.WriteNumber("order", project.Order);
        writer.WriteString("label", project.Label);
        writer.WriteString("group", project.Group);
        writer.WriteString("slug", project.Slug);
        writer.WriteString("title", project.Title.Source);
        writer.WriteString("commitment", project.Commitment.Source);
        ReportJson.WriteNumbers(writer, "commitmentLines", project.CommitmentLines);
        ReportJson.WriteStatus(writer, project.Status);
        writer.WriteString("result", result);
        ReportJson.WriteNumbers(writer, "resultLines", project.ResultLines);
        ReportJson.WriteStrings(writer, "sharedResultWith", project.SharedResultWith);
        ReportJson.WriteResponsible(writer, project.Responsible);
        writer.WriteString("deadline", project.Deadline);
        ReportJson.WriteQuantities(
            writer,
            QuantityReader.Read(project.Commitment.Source),
            result is null ? [] : QuantityReader.Read(result)
        );
        writer.WriteStartArray("measures");
        foreach (var measure in project.Measures)
        {
            WriteMeasure(writer, measure);
        }

        writer.WriteEndArray();
        WriteNotMeasurable(writer, project.NotMeasurable);
        writer.WriteString("series", project.Series);
        WriteNote(writer, project.SeriesBreak, "seriesBreak");
        writer.WriteString("continues", project.Continues);
        ReportJson.WriteStrings(writer, "seriesAliases", project.SeriesAliases);
        WriteTranslations(writer, project);
        WriteAddresses(writer, edition, category, project);
        writer.WriteEndObject();
    }

    private void WriteMeasure(Utf8JsonWriter writer, Measure measure)
    {
        var verdict = Verdicts.Judge(measure);
        writer.WriteStartObject();
        WriteLocalized(writer, "name", measure.Name);
        WriteLocalized(writer, "unit", measure.Unit);
        writer.WriteStartObject("target");
        WriteFigure(writer, measure.Target);
        writer.WriteString("limit", measure.Limit == Limit.AtMost ? "at-most" : "at-least");
        writer.WriteStartArray("parts");
        foreach (var part in measure.TargetParts)
        {
            writer.WriteStartObject();
            writer.WriteString("project", part.ProjectId);
            writer.WriteNumber("value", part.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartObject("actual");
        WriteFigure(writer, measure.Actual);
        writer.WriteEndObject();
        writer.WriteString(
            "verdict",
            verdict.Code switch
            {
                VerdictCode.Met => "met",
                VerdictCode.NotMet => "not-met",
                _ => "undecided",
            }
        );
        if (verdict.Rate is { } rate)
        {
            writer.WriteNumber("rate", decimal.Round(rate, 3, MidpointRounding.AwayFromZero));
        }
        else
        {
            writer.WriteNull("rate");
        }

        WriteNote(writer, measure.Note);
        writer.WriteEndObject();
    }

    private void WriteNotMeasurable(Utf8JsonWriter writer, NotMeasurable? notMeasurable)
    {
        if (notMeasurable is null)
        {
            writer.WriteNull("notMeasurable");
            return;
        }

        writer.WriteStartObject("notMeasurable");
        writer.WriteString(
            "reason",
            notMeasurable.Reason switch
            {
                NotMeasurableReason.NoTarget => "no-target",
                NotMeasurableReason.NoFigure => "no-figure",
                NotMeasurableReason.DifferentUnit => "different-unit",
                _ => "different-basis",
            }
        );
        WriteNote(writer, notMeasurable.Note);
        writer.WriteEndObject();
    }

    private void WriteTranslations(Utf8JsonWriter writer, Project project)
    {
        writer.WriteStartObject("translations");
        foreach (var code in site.Languages.Skip(1).Select(language => language.Code))
        {
            writer.WriteStartObject(code);
            writer.WriteString("title", project.Title.TranslationIn(code));
            writer.WriteString("commitment", project.Commitment.TranslationIn(code));
            writer.WriteString("result", Plain(project.Result?.TranslationIn(code)));
            WriteStates(writer, project, code);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    // The worst block decides on the whole: a reader of the data must not take an old or missing text for a current one.
    private static void WriteStates(Utf8JsonWriter writer, Project project, string code)
    {
        (string Name, LocalizedText? Text)[] blocks =
        [
            ("title", project.Title),
            ("commitment", project.Commitment),
            ("result", project.Result),
        ];
        writer.WriteString("state", NameOf(blocks.Max(block => block.Text?.StateIn(code) ?? TranslationState.Current)));
        writer.WriteStartObject("states");
        foreach (var (name, text) in blocks)
        {
            writer.WriteString(name, text is null ? null : NameOf(text.StateIn(code)));
        }

        writer.WriteEndObject();
    }

    private static string NameOf(TranslationState state) =>
        state switch
        {
            TranslationState.Missing => "missing",
            TranslationState.Stale => "stale",
            _ => "current",
        };

    private void WriteAddresses(Utf8JsonWriter writer, Edition edition, Category? category, Project? project)
    {
        writer.WriteStartObject("addresses");
        foreach (var language in site.Languages)
        {
            writer.WriteString(language.Code, site.BaseUrl + addressOf(edition, category, project, language));
        }

        writer.WriteEndObject();
    }

    private void WriteNote(Utf8JsonWriter writer, LocalizedText? note, string name = "note")
    {
        if (note is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            WriteLocalized(writer, name, note);
        }
    }

    private void WriteLocalized(Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WriteStartObject(name);
        writer.WriteString(site.SourceLanguage.Code, text.Source);
        foreach (var language in site.Languages.Skip(1))
        {
            writer.WriteString(language.Code, text.TranslationIn(language.Code));
        }

        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, Figure figure)
    {
        writer.WriteNumber("value", figure.Value);
        writer.WriteString("modifier", figure.Modifier);
    }

    private static string? Plain(string? markdown) => markdown is null ? null : SourceMarkdown.Unescape(markdown);
}
