using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LivelihoodSite.Content.Yaml;

/// <summary>Writes one top-level key with its value, so that a merge can replace a key and leave the rest of a file alone.</summary>
public static class YamlWriter
{
    /// <summary><c>key: value</c> with a final line break; the value is quoted only where it must be.</summary>
    public static string Line(string key, string value) =>
        Write(emitter => Pair(emitter, key, () => Text(emitter, value)));

    /// <summary><c>key: {a: x, b: y}</c>; a null value is left out.</summary>
    public static string FlowMap(string key, params IReadOnlyList<(string Key, object? Value)> fields) =>
        Write(emitter => Pair(emitter, key, () => Map(emitter, fields)));

    /// <summary><c>key: [a, b]</c>.</summary>
    public static string FlowList(string key, IEnumerable<string> items) =>
        Write(emitter => Pair(emitter, key, () => List(emitter, items)));

    /// <summary>A list of flow maps, one a line.</summary>
    public static string MapList(string key, IEnumerable<IReadOnlyList<(string Key, object? Value)>> items) =>
        Write(emitter =>
            Pair(
                emitter,
                key,
                () =>
                {
                    emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block));
                    foreach (var item in items)
                    {
                        Map(emitter, item);
                    }

                    emitter.Emit(new SequenceEnd());
                }
            )
        );

    private static string Write(Action<Emitter> body)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var settings = new EmitterSettings(
            bestIndent: 2,
            bestWidth: int.MaxValue,
            isCanonical: false,
            maxSimpleKeyLength: 1024
        );
        var emitter = new Emitter(output, settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block));
        body(emitter);
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static void Pair(Emitter emitter, string key, Action value)
    {
        Text(emitter, key);
        value();
    }

    private static void Map(Emitter emitter, IReadOnlyList<(string Key, object? Value)> fields)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow));
        foreach (var (key, value) in fields.Where(field => field.Value is not null))
        {
            switch (value)
            {
                case IEnumerable<int> numbers:
                    Pair(emitter, key, () => List(emitter, numbers.Select(number => number.ToString(null, null))));
                    break;
                default:
                    Pair(emitter, key, () => Text(emitter, (string)value!));
                    break;
            }
        }

        emitter.Emit(new MappingEnd());
    }

    private static void List(Emitter emitter, IEnumerable<string> items)
    {
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Flow));
        foreach (var item in items)
        {
            Text(emitter, item);
        }

        emitter.Emit(new SequenceEnd());
    }

    private static void Text(Emitter emitter, string value) => emitter.Emit(new Scalar(null, value));
}
