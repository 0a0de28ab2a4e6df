using System.Globalization;
using System.Text;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Import;

/// <summary>What people say about an edition that begins, beyond its report.</summary>
/// <param name="Heading">Lines above the first key, each ended by a line break.</param>
/// <param name="District">The area, or null.</param>
/// <param name="Title">A title of an earlier edition, whose translations hold where the Chinese is the same, or null.</param>
/// <param name="Categories">Categories of an earlier edition: slug and titles of those whose name the report has, too.</param>
public sealed record EditionFacts(
    string Heading,
    LocalizedText? District,
    LocalizedText? Title,
    IReadOnlyList<EditionCategory> Categories
);

/// <summary>The first edition.yml of a year.</summary>
public static class EditionScaffold
{
    /// <summary>The text, with what the report says and empty keys for what people know.</summary>
    /// <param name="year">The year of the edition.</param>
    /// <param name="sourcePath">The document, relative to the site root.</param>
    /// <param name="report">What the document says.</param>
    /// <param name="site">The site.</param>
    /// <param name="facts">What people say; null leaves the categories to the import.</param>
    public static string Create(int year, string sourcePath, Report report, Site site, EditionFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(site);
        var source = site.SourceLanguage.Code;
        var text = new StringBuilder(facts?.Heading);
        text.Append(CultureInfo.InvariantCulture, $"year: {year}\n");
        text.Append(facts?.District is { } district ? Localized("district", district, site.Languages) : "district:\n");
        var title = report.Title ?? "重点民生实事";
        text.Append(
            facts?.Title is { } known && known.Source == title
                ? Localized("title", known, site.Languages)
                : YamlWriter.FlowMap("title", (source, title))
        );
        text.Append(YamlWriter.Line("source", sourcePath));
        text.Append("publisher:\npublished:\n");
        if (report.Preamble is not null)
        {
            text.Append(YamlWriter.FlowMap("preamble", (source, report.Preamble)));
        }

        if (report.Notes.Count > 0)
        {
            text.Append(
                YamlWriter.MapList(
                    "notes",
                    report.Notes.Select(note => (IReadOnlyList<(string, object?)>)[(source, note)])
                )
            );
        }

        if (report.Signature is not null)
        {
            text.Append(YamlWriter.FlowMap("signature", (source, report.Signature)));
        }

        text.Append("categories:\n");
        return facts is null ? text.ToString() : WithCategories(text, report, site, facts).ToString();
    }

    /// <summary>A text under a key, in the languages that it has.</summary>
    internal static string Localized(string key, LocalizedText text, IReadOnlyList<Language> languages) =>
        YamlWriter.FlowMap(
            key,
            [
                .. languages
                    .Select(
                        (language, index) =>
                            (language.Code, Text: index == 0 ? text.Source : text.TranslationIn(language.Code))
                    )
                    .Select(item => (item.Code, (object?)item.Text)),
            ]
        );

    // One category after the other with empty keys for what people know; a heading that stands twice is one category.
    private static StringBuilder WithCategories(StringBuilder text, Report report, Site site, EditionFacts facts)
    {
        foreach (var category in report.Categories.DistinctBy(category => category.Name, StringComparer.Ordinal))
        {
            var known = facts.Categories.FirstOrDefault(item => item.Name.Source == category.Name);
            var titles = site
                .Languages.Skip(1)
                .Select(language => (language.Code, (object?)known?.Name.TranslationIn(language.Code)))
                .Where(item => item.Item2 is not null)
                .ToList();
            text.Append("  - ").Append(YamlWriter.Line("name", category.Name));
            if (category.Label is not null)
            {
                text.Append("    ").Append(YamlWriter.Line("label", category.Label));
            }

            text.Append(CultureInfo.InvariantCulture, $"    slug:{(known?.Slug is { } slug ? " " + slug : "")}\n");
            if (site.Languages.Count > 1)
            {
                text.Append("    ").Append(titles.Count == 0 ? "title:\n" : YamlWriter.FlowMap("title", [.. titles]));
            }

            text.Append("    description:\n");
        }

        return text;
    }
}
