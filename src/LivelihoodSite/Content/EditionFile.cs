using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Content;

/// <summary>edition.yml of one edition, as it stands on disk.</summary>
/// <param name="Path">Relative to the site root.</param>
/// <param name="SourcePath">The document, relative to the site root, or null.</param>
/// <param name="Grammar">Marker roles laid down for the document; null lets the evidence decide.</param>
public sealed record EditionFile(
    string Path,
    int Year,
    bool YearInferred,
    LocalizedText? District,
    bool DistrictInferred,
    LocalizedText? Title,
    string? SourcePath,
    LocalizedText? Publisher,
    DateOnly? Published,
    LocalizedText? Preamble,
    IReadOnlyList<LocalizedText> Notes,
    LocalizedText? Signature,
    IReadOnlyList<EditionCategory> Categories,
    GrammarOverride? Grammar,
    string Text
)
{
    /// <summary>Hour and minute of the publication, where they are given.</summary>
    public TimeOnly? PublishedTime { get; init; }

    /// <summary>Line of the publication date, or of the file's first key; for findings.</summary>
    public int PublishedLine { get; init; }

    /// <summary>Line of the publishing body, or of the file's first key; for findings.</summary>
    public int PublisherLine { get; init; }

    /// <summary>Who approved the edition, in file order.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>Ids of the projects for the home page, in file order.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];

    /// <summary>Where keys stand, for findings.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Line of a key, or 1.</summary>
    public int LineOf(string key) => Lines.GetValueOrDefault(key, 1);

    /// <summary>Findings about the edition as a whole that people have looked at.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledged { get; init; } = [];

    /// <summary>The path of an edition's file.</summary>
    public static string PathOf(int year) => $"input/{year.ToString("0000", null)}/edition.yml";

    /// <summary>Every edition.yml of a site, oldest first.</summary>
    public static IReadOnlyList<EditionFile> ReadAll(
        SiteFolder folder,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        return
        [
            .. folder
                .Folders("input")
                .Where(path => !folder.Closed.Any(year => PathOf(year) == $"{path}/edition.yml"))
                .Select(path => $"{path}/edition.yml")
                .Where(path => File.Exists(folder.Full(path)))
                .Select(path => Read(folder, path, languages, findings))
                .OfType<EditionFile>()
                .OrderBy(edition => edition.Year),
        ];
    }

    /// <summary>Reads one file; null when a finding stops it.</summary>
    public static EditionFile? Read(
        SiteFolder folder,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(findings);
        return folder.ReadText(path, findings) is { } text ? Parse(text, path, languages, findings) : null;
    }

    /// <summary>Reads the text of a file that need not stand on disk yet; null when a finding stops it.</summary>
    public static EditionFile? Parse(
        string text,
        string path,
        IReadOnlyList<Language> languages,
        DiagnosticBag findings
    )
    {
        ArgumentNullException.ThrowIfNull(findings);
        var own = new DiagnosticBag();
        EditionFile? file = null;
        if (YamlReader.ReadMapping(text, path, 1, own) is { } mapping)
        {
            file = Read(new YamlFields(mapping, path, ContentFileKind.Edition, own), languages, text);
        }

        findings.AddRange(own.Items);
        return own.HasErrors ? null : file;
    }

    private static EditionFile Read(YamlFields fields, IReadOnlyList<Language> languages, string text)
    {
        var (year, yearInferred) = ReadYear(fields);
        var (district, districtInferred) = ReadDistrict(fields, languages);
        var published = fields.DateAndTime("published");
        var file = new EditionFile(
            fields.Path,
            year,
            yearInferred,
            district,
            districtInferred,
            fields.Localized("title", languages),
            fields.Text("source"),
            fields.Localized("publisher", languages),
            published?.Date,
            fields.Localized("preamble", languages),
            [.. fields.Maps("notes").Select(map => ReadNote(map, languages)).OfType<LocalizedText>()],
            fields.Localized("signature", languages),
            [.. fields.Maps("categories").Select((map, index) => ReadCategory(map, index + 1, languages))],
            ReadGrammar(fields),
            text
        )
        {
            PublishedTime = published?.Time,
            PublishedLine = fields.LineOf("published"),
            PublisherLine = fields.LineOf("publisher"),
            Approvals = ReviewFields.ReadApprovals(fields),
            Acknowledged = ReviewFields.ReadAcknowledged(fields),
            Highlights = fields.Texts("highlights"),
            Lines = fields.Mapping.Entries.ToDictionary(
                entry => entry.Key.Value,
                entry => entry.Key.Line,
                StringComparer.Ordinal
            ),
        };
        fields.Finish();
        if (year is > 0 and (< 1949 or > 2999))
        {
            fields.Findings.Error("LS0407", fields.Path, fields.LineOf("year"), 1, "“year” must be a year.");
        }

        CheckSlugs(file.Categories, fields);
        return file;
    }

    private static (int, bool) ReadYear(YamlFields fields)
    {
        var folderYear = int.TryParse(fields.Path.Split('/')[^2], out var number) ? number : 0;
        int? year;
        var inferred = false;
        if (fields.Node("year") is YamlMapping)
        {
            var map = fields.Map("year")!;
            year = map.WholeNumber("value");
            inferred = map.Boolean("inferred") ?? false;
            map.Finish();
        }
        else
        {
            year = fields.WholeNumber("year");
        }

        if (year is null || (folderYear != 0 && year != folderYear))
        {
            fields.Findings.Error(
                "LS0415",
                fields.Path,
                fields.LineOf("year"),
                1,
                "“year” must be there and equal the name of the folder.",
                $"Write “year: {folderYear}”, or rename the folder."
            );
        }

        return (year ?? folderYear, inferred);
    }

    private static (LocalizedText?, bool) ReadDistrict(YamlFields fields, IReadOnlyList<Language> languages)
    {
        if (fields.Node("district") is not YamlMapping)
        {
            return (fields.Localized("district", languages), false);
        }

        var map = fields.Map("district")!;
        var inferred = map.Boolean("inferred") ?? false;
        var district = LocalizedFields.FromOpenMap(map, languages);
        map.Finish();
        return (district, inferred);
    }

    // Markers by an example of themselves: grammar: { categories: [一、], items: [（1）] }.
    private static GrammarOverride? ReadGrammar(YamlFields fields)
    {
        if (fields.Map("grammar") is not { } map)
        {
            return null;
        }

        var grammar = new GrammarOverride(Markers(map, "categories"), Markers(map, "groups"), Markers(map, "items"));
        map.Finish();
        return grammar;
    }

    private static IReadOnlyList<string>? Markers(YamlFields map, string key) =>
        map.Texts(key) is { Count: > 0 } markers ? markers : null;

    private static LocalizedText? ReadNote(YamlFields map, IReadOnlyList<Language> languages)
    {
        var note = LocalizedFields.FromOpenMap(map, languages);
        map.Finish();
        return note;
    }

    private static EditionCategory ReadCategory(YamlFields fields, int number, IReadOnlyList<Language> languages)
    {
        var source = fields.RequiredText("name") ?? "";
        var name = new LocalizedText(source);
        if (fields.Map("title") is { } titles)
        {
            foreach (var language in languages.Skip(1))
            {
                if (titles.Text(language.Code) is { Length: > 0 } title)
                {
                    name = name.With(language.Code, title);
                }
            }

            titles.Finish();
        }

        var category = new EditionCategory(
            number,
            name,
            fields.Text("label"),
            Slugs.Read(fields),
            fields.Localized("description", languages),
            fields.LineOf("name")
        )
        {
            Aliases = AliasFields.Read(fields, parts: 1),
        };
        fields.Finish();
        return category;
    }

    private static void CheckSlugs(IReadOnlyList<EditionCategory> categories, YamlFields fields)
    {
        foreach (
            var group in categories
                .Where(item => item.Slug is not null)
                .GroupBy(item => item.Slug, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
        )
        {
            fields.Findings.Error(
                "LS0416",
                fields.Path,
                group.Last().Line,
                1,
                $"the slug “{group.Key}” is used by two categories: {Message.List(group.Select(item => item.Name.Source))}.",
                "Give each category a slug of its own."
            );
        }

        foreach (
            var group in categories
                .GroupBy(item => item.Name.Source, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
        )
        {
            fields.Findings.Error(
                "LS0416",
                fields.Path,
                group.Last().Line,
                1,
                $"the category “{group.Key}” is listed twice."
            );
        }
    }
}

/// <summary>One category of edition.yml.</summary>
/// <param name="Number">Place in the list, from 1; the number in the ids of its projects.</param>
/// <param name="Name">Name as in the source, with translations.</param>
/// <param name="Line">Line of its name in the file.</param>
public sealed record EditionCategory(
    int Number,
    LocalizedText Name,
    string? Label,
    string? Slug,
    LocalizedText? Description,
    int Line
)
{
    /// <summary>Folder names that it had before.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
