using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads a project file of the source language.</summary>
public static class ProjectFileReader
{
    /// <summary>Reads one file; null when a finding stops it.</summary>
    public static ProjectFile? Read(
        SiteFolder folder,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(findings);
        var own = new DiagnosticBag();
        var file = ReadFile(folder, path, languages, own);
        findings.AddRange(own.Items);
        return own.HasErrors ? null : file;
    }

    private static ProjectFile? ReadFile(
        SiteFolder folder,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        if (MarkdownFile.Read(folder, path, ContentFileKind.Project, findings) is not var (parts, fields))
        {
            return null;
        }

        var id = fields.RequiredText("id");
        if (id is not null && !ProjectId.IsValid(id))
        {
            findings.Error(
                "LS0410",
                path,
                fields.LineOf("id"),
                1,
                $"“{id}” is not a project id.",
                "An id is edition-category-number, such as 2019-01-02."
            );
            return null;
        }

        var slug = Slugs.Read(fields);
        var title = fields.Text("title");
        var source = fields.Map("source");
        var owned = ReadOwned(fields, source, parts);
        var recordedHash = source?.Text("hash");
        source?.Finish();
        var file = new ProjectFile(
            path,
            parts,
            owned,
            recordedHash,
            id ?? "",
            slug,
            title,
            MeasureFields.Read(fields),
            MeasureFields.ReadNotMeasurable(fields),
            [.. fields.Maps("correction").Select(map => ReadCorrection(map, languages)).OfType<Correction>()],
            fields.Mapping.Entries.ToDictionary(
                entry => entry.Key.Value,
                entry => entry.Key.Line,
                StringComparer.Ordinal
            )
        )
        {
            Acknowledged = ReviewFields.ReadAcknowledged(fields),
            Figures = KeyFigureFields.Read(fields, owned),
            Series = SeriesFields.ReadSeries(fields),
            SeriesBreak = fields.Localized("series-break", languages),
            Continues = SeriesFields.ReadContinues(fields),
            SeriesAliases = AliasFields.Read(fields, parts: 1, "series-aliases"),
            Aliases = AliasFields.Read(fields, parts: 2),
        };
        fields.Finish();
        return file;
    }

    private static OwnedFields ReadOwned(YamlFields fields, YamlFields? source, FrontMatter parts)
    {
        var lines = source?.WholeNumbers("lines") ?? [];
        var resultLines = source?.WholeNumbers("result-lines") ?? [];
        var commitmentLines = source?.WholeNumbers("commitment-lines") ?? [];
        return new OwnedFields(
            fields.Text("label"),
            fields.Text("group"),
            fields.RequiredText("commitment") ?? "",
            ReadStatus(fields),
            parts.Body.Length == 0 ? null : SourceMarkdown.Unescape(parts.Body),
            fields.Texts("shared-result-with"),
            [.. fields.Maps("responsible").Select(ReadResponsible)],
            fields.Text("deadline"),
            commitmentLines.Count > 0 ? commitmentLines : [.. lines.Except(resultLines)],
            resultLines
        );
    }

    private static Status ReadStatus(YamlFields fields)
    {
        if (fields.Map("status") is not { } status)
        {
            return Status.Missing;
        }

        var stated = status.Text("stated");
        var name = status.RequiredText("code");
        var code = name is null ? StatusCode.Missing : StatusCodes.FromName(name);
        if (code is null)
        {
            fields.Findings.Error(
                "LS0411",
                fields.Path,
                status.LineOf("code"),
                1,
                $"“{name}” is not a status code.",
                $"Use one of {Message.List(StatusCodes.All)}."
            );
        }

        status.Finish();
        return new Status(stated, code ?? StatusCode.Unknown);
    }

    private static Responsible ReadResponsible(YamlFields fields)
    {
        var item = new Responsible(fields.RequiredText("role") ?? "", fields.RequiredText("name") ?? "");
        fields.Finish();
        return item;
    }

    private static Correction? ReadCorrection(YamlFields fields, IReadOnlyList<Language> languages)
    {
        var old = fields.RequiredText("old");
        var corrected = fields.RequiredText("new");
        var date = fields.Date("date");
        var reason = fields.RequiredText("reason");
        var translations = languages
            .Skip(1)
            .Select(language => (language.Code, Text: fields.Text($"reason-{language.Code}")))
            .Where(item => item.Text is not null)
            .ToList();
        fields.Finish();
        if (date is null)
        {
            fields.Findings.Error(
                "LS0405",
                fields.Path,
                fields.Mapping.Line,
                1,
                "“date” of the correction is missing."
            );
        }

        if (old is null || corrected is null || date is null || reason is null)
        {
            return null;
        }

        var text = translations.Aggregate(new LocalizedText(reason), (text, item) => text.With(item.Code, item.Text!));
        return new Correction(old, corrected, date.Value, text);
    }
}
