using System.Globalization;
using YamlDotNet.Core;

namespace LivelihoodSite.Content.Yaml;

/// <summary>
/// Sets single values of a YAML text and leaves every other character as people wrote it: comments, order, quotes, line
/// ends. A path is a chain of keys; a number is a place in a list, from 0.
/// </summary>
/// <param name="before">A key of the top level before which new keys of the top level go; null puts them last.</param>
public sealed class YamlPatch(string? before = null)
{
    /// <summary>The text with one value set; maps and list items on the way to it are made where they are missing.</summary>
    /// <param name="yaml">A text that can be read.</param>
    /// <param name="path">Keys and places, at least one.</param>
    /// <param name="value">The new value.</param>
    /// <param name="languageOfPlainText">
    /// The key under which a plain text stands when its key must become a map: <c>title: 甲</c> is short for
    /// <c>title: { zh: 甲 }</c>.
    /// </param>
    /// <returns>The new text; null when the place cannot be reached, or when anything else would change with it.</returns>
    public string? Set(string yaml, IReadOnlyList<string> path, string value, string? languageOfPlainText = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return
                Set(yaml, YamlSpan.Read(yaml), path, 0, value, languageOfPlainText) is { } changed
                && ChangesNothingElse(yaml, changed, path, value, languageOfPlainText)
                ? changed
                : null;
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>The text with at least so many maps in the list of a top-level key; new ones are empty.</summary>
    /// <returns>The new text; null when the key holds something else than a block list.</returns>
    public string? AddMaps(string yaml, string key, int count)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        try
        {
            var map = YamlSpan.Read(yaml);
            var end = LineEndOf(yaml);
            switch (map.Find(key))
            {
                case null:
                    return Insert(yaml, map, $"{key}:{end}{Items("  ", count, end)}", end);
                case YamlScalarSpan { IsNull: true } nothing:
                    return yaml.Insert(nothing.End, end + Items("  ", count, end)[..^end.Length]);
                case YamlListSpan list when list.Items.Count >= count:
                    return yaml;
                case YamlListSpan { IsFlow: false, Items.Count: > 0 } list:
                    var indent = new string(' ', list.Start - StartOfLine(yaml, list.Start));
                    return InsertLines(yaml, list.End, Items(indent, count - list.Items.Count, end), end);
                default:
                    return null;
            }
        }
        catch (YamlException)
        {
            return null;
        }
    }

    private string? Set(string yaml, YamlSpan node, IReadOnlyList<string> path, int depth, string value, string? plain)
    {
        var isLast = depth == path.Count;
        switch (node)
        {
            case YamlScalarSpan scalar when isLast:
                return Replace(yaml, scalar, YamlText.Of(value, InFlow(yaml, path)));
            case YamlScalarSpan { IsNull: true } scalar:
                return Replace(yaml, scalar, Nested(path, depth, value));
            case YamlScalarSpan scalar when plain is not null && depth == path.Count - 1:
                return Replace(
                    yaml,
                    scalar,
                    $"{{ {plain}: {YamlText.Of(scalar.Value, true)}, {path[depth]}: {YamlText.Of(value, true)} }}"
                );
            case YamlMapSpan map when !isLast:
                return map.Find(path[depth]) is { } inner
                    ? Set(yaml, inner, path, depth + 1, value, plain)
                    : Insert(yaml, map, path, depth, value);
            case YamlListSpan list when !isLast && PlaceOf(path[depth]) is { } place && place < list.Items.Count:
                return Set(yaml, list.Items[place], path, depth + 1, value, plain);
            default:
                return null;
        }
    }

    private string Insert(string yaml, YamlMapSpan map, IReadOnlyList<string> path, int depth, string value)
    {
        var isLast = depth == path.Count - 1;
        if (map.IsFlow)
        {
            var entry = $"{path[depth]}: {(isLast ? YamlText.Of(value, true) : Nested(path, depth + 1, value))}";
            return map.Entries.Count == 0
                ? yaml.Insert(map.Start + 1, yaml[map.Start + 1] == '}' ? entry : " " + entry)
                : yaml.Insert(map.Entries.Max(item => Math.Max(item.Key.End, item.Value.End)), $", {entry}");
        }

        var end = LineEndOf(yaml);
        var line = $"{path[depth]}: {(isLast ? YamlText.Of(value, false) : Nested(path, depth + 1, value))}{end}";
        if (depth == 0)
        {
            return Insert(yaml, map, line, end);
        }

        var indent = map.Entries[0].Key.Start - StartOfLine(yaml, map.Entries[0].Key.Start);
        return InsertLines(yaml, map.End, new string(' ', indent) + line, end);
    }

    private string Insert(string yaml, YamlMapSpan map, string lines, string end) =>
        before is not null && map.Entries.FirstOrDefault(IsAnchor).Key is { } anchor ? yaml.Insert(anchor.Start, lines)
        : map.Entries.Count == 0 ? (yaml.Length == 0 || yaml.EndsWith('\n') ? yaml : yaml + end) + lines
        : InsertLines(yaml, map.End, lines, end);

    private static string InsertLines(string yaml, int after, string lines, string end)
    {
        var at = EndOfLine(yaml, after);
        return at < yaml.Length ? yaml.Insert(at + 1, lines) : yaml + end + lines;
    }

    private static string Items(string indent, int count, string end) =>
        string.Concat(Enumerable.Repeat($"{indent}- {{}}{end}", count));

    private bool IsAnchor((YamlScalarSpan Key, YamlSpan Value) entry) =>
        string.Equals(entry.Key.Value, before, StringComparison.Ordinal);

    private static string Replace(string yaml, YamlScalarSpan scalar, string text)
    {
        var old = yaml[scalar.Start..scalar.End];
        var lead = old.Length == 0 && scalar.Start > 0 && yaml[scalar.Start - 1] == ':' ? " " : "";
        var tail =
            old.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n"
            : old.EndsWith('\n') ? "\n"
            : "";
        return string.Concat(yaml.AsSpan(0, scalar.Start), lead + text + tail, yaml.AsSpan(scalar.End));
    }

    private static string Nested(IReadOnlyList<string> path, int depth, string value) =>
        depth == path.Count ? YamlText.Of(value, true) : $"{{ {path[depth]}: {Nested(path, depth + 1, value)} }}";

    // Inside braces or brackets a comma or bracket of the value must be quoted.
    private static bool InFlow(string yaml, IReadOnlyList<string> path)
    {
        YamlSpan? node = YamlSpan.Read(yaml);
        foreach (var step in path)
        {
            if (node is YamlMapSpan { IsFlow: true } or YamlListSpan { IsFlow: true })
            {
                return true;
            }

            node = node switch
            {
                YamlMapSpan map => map.Find(step),
                YamlListSpan list when PlaceOf(step) is { } place && place < list.Items.Count => list.Items[place],
                _ => null,
            };
        }

        return false;
    }

    private static bool ChangesNothingElse(
        string old,
        string changed,
        IReadOnlyList<string> path,
        string value,
        string? plain
    )
    {
        var expected = Leaves(old);
        var key = string.Join('\u001f', path);
        var parent = string.Join('\u001f', path.Take(path.Count - 1));
        if (plain is not null && expected.Remove(parent, out var text) && text is not null)
        {
            expected[$"{parent}\u001f{plain}"] = text;
        }

        // Empty values on the way have become maps.
        for (var depth = 1; depth < path.Count; depth++)
        {
            expected.Remove(string.Join('\u001f', path.Take(depth)));
        }

        expected[key] = value;
        var found = Leaves(changed);
        return expected.Count == found.Count
            && expected.All(leaf =>
                found.TryGetValue(leaf.Key, out var other) && string.Equals(leaf.Value, other, StringComparison.Ordinal)
            );
    }

    private static Dictionary<string, string?> Leaves(string yaml)
    {
        var leaves = new Dictionary<string, string?>(StringComparer.Ordinal);
        Collect(YamlSpan.Read(yaml), "");
        return leaves;

        void Collect(YamlSpan node, string at)
        {
            var prefix = at.Length == 0 ? "" : at + "\u001f";
            switch (node)
            {
                case YamlScalarSpan scalar:
                    leaves[at] = scalar.IsNull ? null : scalar.Value;
                    break;
                case YamlMapSpan map:
                    foreach (var (key, value) in map.Entries)
                    {
                        Collect(value, prefix + key.Value);
                    }

                    break;
                case YamlListSpan list:
                    for (var place = 0; place < list.Items.Count; place++)
                    {
                        Collect(list.Items[place], prefix + place.ToString(CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }
    }

    private static int? PlaceOf(string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    private static string LineEndOf(string yaml) => yaml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    private static int StartOfLine(string yaml, int index) => index == 0 ? 0 : yaml.LastIndexOf('\n', index - 1) + 1;

    private static int EndOfLine(string yaml, int index)
    {
        // A block text ends behind its line break.
        while (index > 0 && char.IsWhiteSpace(yaml[index - 1]))
        {
            index--;
        }

        var end = yaml.IndexOf('\n', index);
        return end < 0 ? yaml.Length : end;
    }
}
