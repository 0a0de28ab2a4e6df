using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>The words of one project in one other language; nothing but words.</summary>
/// <param name="Path">Relative to the site root.</param>
/// <param name="Title">Or null where it is not translated; so for all that follow.</param>
/// <param name="Result">Markdown, or null.</param>
/// <param name="MeasureWords">Name, unit and note of each measure, in the order of the source file.</param>
/// <param name="SourceHashes">Hash of the source block that each block was made from, by block name.</param>
public sealed record TranslationFile(
    string Path,
    string? Title,
    string? Commitment,
    string? Result,
    string? Group,
    string? Deadline,
    IReadOnlyList<MeasureWords> MeasureWords,
    string? NotMeasurableNote,
    IReadOnlyDictionary<string, string> SourceHashes,
    IReadOnlyDictionary<string, int> Lines
)
{
    /// <summary>Name and unit of each key figure, in the order of the source file.</summary>
    public IReadOnlyList<MeasureWords> FigureWords { get; init; } = [];

    /// <summary>Line of the file on which the result begins, from 1.</summary>
    public int BodyLine { get; init; } = 1;

    /// <summary>Line on which the note of <c>not-measurable</c> begins, from 1.</summary>
    public int NoteLine { get; init; } = 1;

    /// <summary>The source words that a block was made from, by block name, where the import kept them because they changed since.</summary>
    public IReadOnlyDictionary<string, string> SourceBefore { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The file taken apart, for an import that keeps what people wrote; null for one that stands on no disk.</summary>
    public FrontMatter? Parts { get; init; }

    /// <summary>Line of a key, or 1.</summary>
    public int LineOf(string key) => Lines.GetValueOrDefault(key, 1);

    /// <summary>Reads one file; null when a finding stops it.</summary>
    public static TranslationFile? Read(SiteFolder folder, string path, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(findings);
        var own = new DiagnosticBag();
        TranslationFile? file = null;
        if (MarkdownFile.Read(folder, path, ContentFileKind.Translation, own) is var (parts, fields))
        {
            var hashes = ReadTexts(fields, "source-hash", ["title", "commitment", "result", NamesBlock.Name]);
            var before = ReadTexts(fields, "source-before", ["title", "commitment", "result"]);
            var notMeasurable = fields.Map("not-measurable");
            file = new TranslationFile(
                path,
                Filled(fields.Text("title")),
                Filled(fields.Text("commitment")),
                Filled(parts.Body),
                Filled(fields.Text("group")),
                Filled(fields.Text("deadline")),
                [.. fields.Maps("measures").Select(ReadMeasure)],
                notMeasurable?.Text("note"),
                hashes,
                fields.Mapping.Entries.ToDictionary(
                    entry => entry.Key.Value,
                    entry => entry.Key.Line,
                    StringComparer.Ordinal
                )
            )
            {
                NoteLine = notMeasurable?.LineOf("note") ?? 1,
                BodyLine = parts.BodyLine,
                SourceBefore = before,
                Parts = parts,
                FigureWords = [.. fields.Maps("figures").Select(ReadMeasure)],
            };
            notMeasurable?.Finish();
            fields.Finish();
        }

        findings.AddRange(own.Items);
        return own.HasErrors ? null : file;
    }

    private static Dictionary<string, string> ReadTexts(YamlFields fields, string key, IReadOnlyList<string> blocks)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fields.Map(key) is { } map)
        {
            foreach (var block in blocks)
            {
                if (map.Text(block) is { } text)
                {
                    texts[block] = text;
                }
            }

            map.Finish();
        }

        return texts;
    }

    private static MeasureWords ReadMeasure(YamlFields fields)
    {
        var words = new MeasureWords(fields.Text("name"), fields.Text("unit"), fields.Text("note"))
        {
            Lines = fields.Mapping.Entries.ToDictionary(
                entry => entry.Key.Value,
                entry => entry.Key.Line,
                StringComparer.Ordinal
            ),
        };
        fields.Finish();
        return words;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>The words of one measure in another language.</summary>
public sealed record MeasureWords(string? Name, string? Unit, string? Note)
{
    /// <summary>Where its keys stand in the file, for findings.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
