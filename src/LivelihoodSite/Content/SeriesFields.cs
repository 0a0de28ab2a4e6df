using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads <c>series</c> and <c>series-break</c>: what people say of a promise that continues over years.</summary>
internal static class SeriesFields
{
    /// <summary>The slug of the series, or null when absent; one that is not valid is a finding (LS1040).</summary>
    public static string? ReadSeries(YamlFields fields)
    {
        var slug = fields.Text("series");
        if (slug is null || Slugs.IsValid(slug))
        {
            return slug;
        }

        fields.Findings.Error(
            "LS1040",
            fields.Path,
            fields.LineOf("series"),
            1,
            $"“{slug}” cannot name a series.",
            "Use lower-case ASCII letters and digits joined by single hyphens, such as community-canteens; not index or print."
        );
        return null;
    }

    /// <summary>The id of the project of an earlier edition, or null when absent; one that cannot be is a finding (LS1044).</summary>
    public static string? ReadContinues(YamlFields fields)
    {
        var id = fields.Text("continues");
        var own = fields.Text("id");
        if (
            id is null
            || (
                ProjectId.IsValid(id)
                && own is not null
                && ProjectId.IsValid(own)
                && ProjectId.Edition(id) < ProjectId.Edition(own)
            )
        )
        {
            return id;
        }

        fields.Findings.Error(
            "LS1044",
            fields.Path,
            fields.LineOf("continues"),
            1,
            $"“{id}” is no project of an earlier edition.",
            "Write its id, such as 2019-01-02."
        );
        return null;
    }

    /// <summary>
    /// What is wrong with the series of an edition: two projects in one (LS1041), a break without a series (LS1042), a note
    /// that is not translated (LS0601).
    /// </summary>
    public static void Check(IReadOnlyList<ProjectFile> projects, Site site, DiagnosticBag findings)
    {
        var known = new Dictionary<string, ProjectFile>(StringComparer.Ordinal);
        foreach (var project in projects)
        {
            if (project.Series is { } series && !known.TryAdd(series, project))
            {
                findings.Error(
                    "LS1041",
                    project.Path,
                    project.LineOf("series"),
                    1,
                    $"the series “{series}” has another project of this edition already: {known[series].Path}.",
                    "A series has one project a year: give one of them a series of its own."
                );
            }

            if (project is { Continues: not null, Series: null })
            {
                findings.Error(
                    "LS1042",
                    project.Path,
                    project.LineOf("continues"),
                    1,
                    "“continues” stands without “series”.",
                    "Name the series that both projects belong to."
                );
            }

            if (project.SeriesBreak is not { } note)
            {
                continue;
            }

            var line = project.LineOf("series-break");
            if (project.Series is null)
            {
                findings.Error(
                    "LS1042",
                    project.Path,
                    line,
                    1,
                    "“series-break” stands without “series”.",
                    "Name the series that breaks here, or remove the note."
                );
            }

            foreach (
                var language in site.Languages.Skip(1).Where(language => note.TranslationIn(language.Code) is null)
            )
            {
                findings.Add(
                    new Diagnostic(
                        "LS0601",
                        site.UntranslatedIsError ? Severity.Error : Severity.Warning,
                        project.Path,
                        line,
                        1,
                        $"{language.Name}: “series-break” is not translated.",
                        $"Write “series-break: {{ {site.SourceLanguage.Code}: …, {language.Code}: … }}”."
                    )
                );
            }
        }
    }
}
