using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads texts that stand in several languages under one key: <c>title: { zh: …, en: … }</c>.</summary>
internal static class LocalizedFields
{
    /// <summary>The text of a key, or null when absent or without source language. A plain text counts as source language.</summary>
    public static LocalizedText? Localized(this YamlFields fields, string key, IReadOnlyList<Language> languages) =>
        fields.Node(key) switch
        {
            null => null,
            YamlScalar scalar => new LocalizedText(scalar.Value),
            _ => fields.Map(key) is { } map ? FromMap(map, languages) : null,
        };

    /// <summary>The text whose languages are keys of the map itself; other keys are left to the caller.</summary>
    public static LocalizedText? FromOpenMap(YamlFields map, IReadOnlyList<Language> languages)
    {
        var source = map.Text(languages[0].Code);
        var translations = languages
            .Skip(1)
            .Select(language => (language.Code, Text: map.Text(language.Code)))
            .Where(item => item.Text is not null)
            .ToList();
        return source is null
            ? null
            : translations.Aggregate(new LocalizedText(source), (text, item) => text.With(item.Code, item.Text!));
    }

    private static LocalizedText? FromMap(YamlFields map, IReadOnlyList<Language> languages)
    {
        var text = FromOpenMap(map, languages);
        map.Finish();
        return text;
    }
}
