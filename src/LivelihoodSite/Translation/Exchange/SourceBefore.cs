using LivelihoodSite.Content;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>The Chinese from which a stale translation was made, where its file keeps it under <c>source-before</c>.</summary>
internal static class SourceBefore
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Source words by block name; empty when the file keeps none.</summary>
    public static IReadOnlyDictionary<string, string> In(SiteFolder folder, string path)
    {
        var ignored = new DiagnosticBag();
        return
            File.Exists(folder.Full(path))
            && folder.ReadText(path, ignored) is { } text
            && FrontMatter.Split(text) is { } parts
            && YamlReader.ReadMapping(parts.Yaml, path, FrontMatter.YamlLine, ignored) is { } mapping
            && mapping.Find("source-before")?.Value is YamlMapping before
            ? before
                .Entries.Where(entry => entry.Value is YamlScalar { IsNull: false })
                .ToDictionary(
                    entry => entry.Key.Value,
                    entry => ((YamlScalar)entry.Value).Value,
                    StringComparer.Ordinal
                )
            : Nothing;
    }
}
