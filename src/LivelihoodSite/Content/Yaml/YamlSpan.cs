using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LivelihoodSite.Content.Yaml;

/// <summary>A node of a YAML text with the characters that it takes up.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character; of a block list or map, after the last character of its last value.</param>
internal abstract record YamlSpan(int Start, int End)
{
    /// <summary>Reads a text that <see cref="YamlReader"/> has accepted.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static YamlMapSpan Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new YamlMapSpan(0, 0, false, []);
        }

        parser.Consume<DocumentStart>();
        return ReadNode(parser) as YamlMapSpan ?? new YamlMapSpan(0, 0, false, []);
    }

    private static YamlSpan ReadNode(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalarSpan((int)scalar.Start.Index, (int)scalar.End.Index, scalar.Value, scalar.Style);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = new List<YamlSpan>();
            while (!parser.Accept<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser));
            }

            var close = parser.Consume<SequenceEnd>();

            return new YamlListSpan(
                (int)sequence.Start.Index,
                EndOf(sequence.Style == SequenceStyle.Flow, close, items, sequence),
                sequence.Style == SequenceStyle.Flow,
                items
            );
        }

        var map = parser.Consume<MappingStart>();
        var entries = new List<(YamlScalarSpan Key, YamlSpan Value)>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = ReadNode(parser) as YamlScalarSpan ?? throw new YamlException("A key must be a plain word.");
            entries.Add((key, ReadNode(parser)));
        }

        var end = parser.Consume<MappingEnd>();
        var isFlow = map.Style == MappingStyle.Flow;
        return new YamlMapSpan(
            (int)map.Start.Index,
            EndOf(isFlow, end, entries.SelectMany(entry => new[] { entry.Key, entry.Value }), map),
            isFlow,
            entries
        );
    }

    // The parser ends a block list or map at the next token, which may stand behind comments that belong to others.
    private static int EndOf(bool isFlow, ParsingEvent close, IEnumerable<YamlSpan> parts, ParsingEvent open) =>
        isFlow ? (int)close.End.Index : parts.Select(part => part.End).Append((int)open.Start.Index).Max();
}

/// <summary>A single value; of an absent one, the empty place behind its colon.</summary>
internal sealed record YamlScalarSpan(int Start, int End, string Value, ScalarStyle Style) : YamlSpan(Start, End)
{
    /// <summary>True for a value that says nothing.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null";
}

/// <summary>A list.</summary>
internal sealed record YamlListSpan(int Start, int End, bool IsFlow, IReadOnlyList<YamlSpan> Items)
    : YamlSpan(Start, End);

/// <summary>A map.</summary>
internal sealed record YamlMapSpan(
    int Start,
    int End,
    bool IsFlow,
    IReadOnlyList<(YamlScalarSpan Key, YamlSpan Value)> Entries
) : YamlSpan(Start, End)
{
    /// <summary>The value of a key, or null.</summary>
    public YamlSpan? Find(string key) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Key.Value, key, StringComparison.Ordinal)).Value;
}
