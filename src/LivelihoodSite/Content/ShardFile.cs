using System.Collections.Immutable;
using System.Text.Json;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>
/// Reads what the pages across editions need out of an edition's published <c>data/projects.json</c>. Addresses come back
/// relative to the output folder, whatever base address the edition was built for.
/// </summary>
/// <param name="site">For the languages.</param>
public sealed class ShardFile(Site site)
{
    /// <summary>Reads one file; null when it is not what this program publishes (LS1031).</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Its name in the finding.</param>
    /// <param name="findings">Takes the finding.</param>
    public EditionSummary? Read(ReadOnlyMemory<byte> bytes, string path, DiagnosticBag findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Read(document.RootElement);
        }
        catch (Exception problem)
            when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            findings.Error(
                "LS1031",
                path,
                0,
                0,
                "the file is not the data of an edition that this program published.",
                "Build the edition again with livelihood build --edition YEAR."
            );
            return null;
        }
    }

    private EditionSummary Read(JsonElement root)
    {
        var year = root.GetProperty("edition").GetInt32();
        var translations = root.GetProperty("translations");
        return new EditionSummary(
            year,
            Translated(root.GetProperty("title").GetString()!, translations, "title"),
            Text(root, "district") is { } district ? Translated(district, translations, "district") : null,
            Addresses(root, year),
            [.. root.GetProperty("categories").EnumerateArray().Select(category => ReadCategory(category, year))]
        );
    }

    private CategorySummary ReadCategory(JsonElement category, int year) =>
        new(
            Translated(category.GetProperty("name").GetString()!, category.GetProperty("translations"), "name"),
            Text(category, "slug"),
            Addresses(category, year),
            [.. category.GetProperty("projects").EnumerateArray().Select(project => ReadProject(project, year))]
        );

    private ProjectSummary ReadProject(JsonElement project, int year)
    {
        var translations = project.GetProperty("translations");
        var status = project.GetProperty("status");
        return new ProjectSummary(
            project.GetProperty("id").GetString()!,
            Translated(project.GetProperty("title").GetString()!, translations, "title"),
            Translated(project.GetProperty("commitment").GetString()!, translations, "commitment"),
            new Status(
                Text(status, "stated"),
                StatusCodes.FromName(status.GetProperty("code").GetString()!) ?? StatusCode.Unknown
            ),
            Text(project, "result") is { } result ? Translated(result, translations, "result") : null,
            [.. project.GetProperty("measures").EnumerateArray().Select(ReadMeasure)],
            ReadNotMeasurable(project.GetProperty("notMeasurable")),
            Text(project, "series"),
            Localized(project, "seriesBreak"),
            Addresses(project, year)
        )
        {
            Continues = Text(project, "continues"),
            SeriesAliases =
            [
                .. project.GetProperty("seriesAliases").EnumerateArray().Select(alias => alias.GetString()!),
            ],
        };
    }

    private Measure ReadMeasure(JsonElement measure)
    {
        var target = measure.GetProperty("target");
        return new Measure(
            Localized(measure, "name")!,
            Localized(measure, "unit")!,
            ReadFigure(target),
            target.GetProperty("limit").GetString() is "at-most" ? Limit.AtMost : Limit.AtLeast,
            ReadFigure(measure.GetProperty("actual")),
            [
                .. target
                    .GetProperty("parts")
                    .EnumerateArray()
                    .Select(part => new TargetPart(
                        part.GetProperty("project").GetString()!,
                        part.GetProperty("value").GetDecimal()
                    )),
            ],
            Localized(measure, "note")
        );
    }

    private static Figure ReadFigure(JsonElement figure) =>
        new(figure.GetProperty("value").GetDecimal(), Text(figure, "modifier"));

    private NotMeasurable? ReadNotMeasurable(JsonElement element) =>
        element.ValueKind is JsonValueKind.Null
            ? null
            : new NotMeasurable(
                element.GetProperty("reason").GetString() switch
                {
                    "no-target" => NotMeasurableReason.NoTarget,
                    "no-figure" => NotMeasurableReason.NoFigure,
                    "different-unit" => NotMeasurableReason.DifferentUnit,
                    _ => NotMeasurableReason.DifferentBasis,
                },
                Localized(element, "note")
            );

    /// <summary>A text whose languages are the members of an object; null where there is none.</summary>
    private LocalizedText? Localized(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var element) && element.ValueKind is JsonValueKind.Object
            ? site
                .Languages.Skip(1)
                .Select(language => (language.Code, Text: Text(element, language.Code)))
                .Where(item => item.Text is not null)
                .Aggregate(
                    new LocalizedText(element.GetProperty(site.SourceLanguage.Code).GetString()!),
                    (text, item) => text.With(item.Code, item.Text!)
                )
            : null;

    /// <summary>A text with those of the object that holds each language's texts, and their states where it tells them.</summary>
    private LocalizedText Translated(string source, JsonElement translations, string name)
    {
        var text = new LocalizedText(source);
        foreach (var code in site.Languages.Skip(1).Select(language => language.Code))
        {
            if (translations.TryGetProperty(code, out var words) && Text(words, name) is { } translation)
            {
                var isStale = words.TryGetProperty("states", out var states) && Text(states, name) is "stale";
                text = text.With(code, translation, isStale ? TranslationState.Stale : TranslationState.Current);
            }
        }

        return text;
    }

    private static ImmutableSortedDictionary<string, string> Addresses(JsonElement owner, int year) =>
        owner
            .GetProperty("addresses")
            .EnumerateObject()
            .ToImmutableSortedDictionary(
                each => each.Name,
                each => Relative(each.Value.GetString()!, $"{year}/{each.Name}/"),
                StringComparer.Ordinal
            );

    // Of an absolute address, what begins with the folder of edition and language.
    private static string Relative(string address, string folder) =>
        address.LastIndexOf("/" + folder, StringComparison.Ordinal) is >= 0 and var start
            ? address[(start + 1)..]
            : address;

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) ? value.GetString() : null;
}
