using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LivelihoodSite.Seeds.Files;

/// <summary>Which list and level a paragraph belongs to, by itself or by its style.</summary>
internal sealed class WordLists
{
    private const int LongestChain = 20;
    private readonly Dictionary<int, ListDefinition> lists = [];
    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(int List, string Style), int> levelOfStyle = [];
    private readonly ListCounters counters = new();

    public WordLists(MainDocumentPart part)
    {
        foreach (var style in part.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                styles.TryAdd(id, style);
            }
        }

        if (part.NumberingDefinitionsPart?.Numbering is { } numbering)
        {
            ReadLists(numbering);
        }
    }

    /// <summary>True for the styles of lines in a table of contents.</summary>
    public bool IsContents(string style) =>
        styles.GetValueOrDefault(style)?.StyleName?.Val?.Value is { } name
        && name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The marker that Word shows before the paragraph, or nothing; counts it.</summary>
    public string MarkerOf(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var list = own?.NumberingId?.Val?.Value;
        var level = own?.NumberingLevelReference?.Val?.Value;
        for (var (name, steps) = (style, 0); list is null && name is not null && steps < LongestChain; steps++)
        {
            var inherited = styles.GetValueOrDefault(name);
            var properties = inherited?.StyleParagraphProperties?.NumberingProperties;
            list = properties?.NumberingId?.Val?.Value;
            level ??= properties?.NumberingLevelReference?.Val?.Value;
            if (list is { } linked && levelOfStyle.TryGetValue((linked, name), out var at))
            {
                level = at;
            }

            name = inherited?.BasedOn?.Val?.Value;
        }

        return list is { } id && lists.TryGetValue(id, out var definition) ? counters.Next(definition, level ?? 0) : "";
    }

    private void ReadLists(Numbering numbering)
    {
        var definitions = new Dictionary<int, AbstractNum>();
        foreach (var definition in numbering.Elements<AbstractNum>())
        {
            definitions.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        }

        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            var id = instance.NumberID?.Value ?? 0;
            var definition = definitions.GetValueOrDefault(instance.AbstractNumId?.Val?.Value ?? -1);
            if (definition?.NumberingStyleLink?.Val?.Value is { } link)
            {
                definition =
                    definitions.Values.FirstOrDefault(other => other.StyleLink?.Val?.Value == link) ?? definition;
            }

            if (id > 0 && definition is not null)
            {
                lists[id] = Define(id, instance, definition);
            }
        }
    }

    private ListDefinition Define(int id, NumberingInstance instance, AbstractNum definition)
    {
        var levels = new Dictionary<int, ListLevel>();
        var restarts = new Dictionary<int, int>();
        foreach (var level in definition.Elements<Level>())
        {
            Add(level);
        }

        foreach (var change in instance.Elements<LevelOverride>())
        {
            if (change.Level is { } level)
            {
                Add(level);
            }

            if (change.StartOverrideNumberingValue?.Val?.Value is { } start)
            {
                restarts[change.LevelIndex?.Value ?? 0] = start;
            }
        }

        return new ListDefinition(id, definition.AbstractNumberId?.Value ?? -1, levels, restarts);

        void Add(Level level)
        {
            var at = level.LevelIndex?.Value ?? 0;
            levels[at] = new ListLevel(
                level.NumberingFormat?.Val?.InnerText ?? "decimal",
                level.LevelText?.Val?.Value ?? "",
                level.StartNumberingValue?.Val?.Value ?? 1,
                level.IsLegalNumberingStyle is { } legal && legal.Val?.Value != false,
                level.LevelRestart?.Val?.Value
            );
            if (level.ParagraphStyleIdInLevel?.Val?.Value is { } style)
            {
                levelOfStyle[(id, style)] = at;
            }
        }
    }
}
