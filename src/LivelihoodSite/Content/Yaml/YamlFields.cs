using System.Globalization;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Yaml;

/// <summary>
/// Typed reading of one map: each method takes a key, reports what does not fit with its place, and returns null then.
/// <see cref="Finish"/> reports the keys that nobody asked for.
/// </summary>
public sealed class YamlFields(YamlMapping mapping, string path, DiagnosticBag findings)
{
    private readonly List<string> known = [];

    public YamlMapping Mapping => mapping;

    public string Path => path;

    public DiagnosticBag Findings => findings;

    /// <summary>Line of a key, or of the map where the key is absent.</summary>
    public int LineOf(string key) => mapping.Find(key)?.Key.Line ?? mapping.Line;

    /// <summary>The node of a key, or null when it is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        known.Add(key);
        var node = mapping.Find(key)?.Value;
        return node is YamlScalar { IsNull: true } ? null : node;
    }

    /// <summary>A text, or null when absent.</summary>
    public string? Text(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalar scalar => scalar.Value,
            var node => Wrong<string>(node, key, "a text"),
        };

    /// <summary>A text that must be there and must not be blank.</summary>
    public string? RequiredText(string key)
    {
        var node = Node(key);
        if (node is null or YamlScalar { Value: "" })
        {
            findings.Error("LS0405", path, LineOf(key), 1, $"“{key}” is missing.", $"Add a line “{key}: …”.");
            return null;
        }

        return Text(key);
    }

    public bool? Boolean(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalar { Value: "true" } => true,
            YamlScalar { Value: "false" } => false,
            var node => Wrong<bool?>(node, key, "true or false"),
        };

    /// <summary>A number written with ASCII digits, without separators.</summary>
    public decimal? Number(string key) => Node(key) is { } node ? NumberOf(node, key) : null;

    /// <summary>A whole number above zero.</summary>
    public int? WholeNumber(string key) => Node(key) is { } node ? WholeNumberOf(node, key) : null;

    /// <summary>A calendar date in the form 2020-01-31.</summary>
    public DateOnly? Date(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalar scalar
                when DateOnly.TryParseExact(
                    scalar.Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                ) => date,
            var node => Wrong<DateOnly?>(node, key, "a date such as 2020-01-31"),
        };

    /// <summary>A calendar date, with hour and minute where they are given: 2020-01-31 or 2020-01-31 09:30.</summary>
    public (DateOnly Date, TimeOnly? Time)? DateAndTime(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalar scalar
                when DateTime.TryParseExact(
                    scalar.Value,
                    "yyyy-MM-dd HH:mm",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var moment
                ) => (DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment)),
            YamlScalar scalar
                when DateOnly.TryParseExact(
                    scalar.Value,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                ) => (date, null),
            var node => Wrong<(DateOnly, TimeOnly?)?>(node, key, "a date such as 2020-01-31, or 2020-01-31 09:30"),
        };

    /// <summary>The fields of a map below a key, or null when absent.</summary>
    public YamlFields? Map(string key) =>
        Node(key) switch
        {
            null => null,
            YamlMapping inner => new YamlFields(inner, path, findings),
            var node => Wrong<YamlFields>(node, key, "keys with values"),
        };

    /// <summary>The maps of a list; empty when absent.</summary>
    public IReadOnlyList<YamlFields> Maps(string key) =>
        [
            .. Items(key)
                .Select(node =>
                    node is YamlMapping inner
                        ? new YamlFields(inner, path, findings)
                        : Wrong<YamlFields>(node, key, "keys with values in each item")
                )
                .OfType<YamlFields>(),
        ];

    /// <summary>The texts of a list; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [
            .. Items(key)
                .Select(node => node is YamlScalar scalar ? scalar.Value : Wrong<string>(node, key, "a list of texts"))
                .OfType<string>(),
        ];

    /// <summary>The whole numbers of a list; empty when absent.</summary>
    public IReadOnlyList<int> WholeNumbers(string key) =>
        [.. Items(key).Select(node => WholeNumberOf(node, key)).OfType<int>()];

    /// <summary>The items of a list; empty when absent.</summary>
    public IReadOnlyList<YamlNode> Items(string key) =>
        Node(key) switch
        {
            null => [],
            YamlSequence sequence => sequence.Items,
            var node => Wrong<IReadOnlyList<YamlNode>>(node, key, "a list") ?? [],
        };

    /// <summary>Reads a node of its own as a number; used where a key allows two forms.</summary>
    public decimal? NumberOf(YamlNode node, string key) =>
        node is YamlScalar scalar
        && decimal.TryParse(
            scalar.Value,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : Wrong<decimal?>(node, key, "a number such as 1900 or 8.6");

    /// <summary>Reports every key that no method asked for.</summary>
    public void Finish()
    {
        foreach (var entry in mapping.Entries.Where(entry => !known.Contains(entry.Key.Value, StringComparer.Ordinal)))
        {
            var nearest = known
                .Where(name => Similarity.Of(name, entry.Key.Value) >= 0.6)
                .MaxBy(name => Similarity.Of(name, entry.Key.Value));
            findings.Error(
                "LS0406",
                path,
                entry.Key.Line,
                entry.Key.Column,
                $"the key “{entry.Key.Value}” is not known here.",
                nearest is null ? (Message)$"Known keys: {Message.List(known)}." : $"Did you mean “{nearest}”?"
            );
        }
    }

    /// <summary>Reports that a value does not fit, and stands for the value.</summary>
    public T? Wrong<T>(YamlNode node, string key, Message expected)
    {
        ArgumentNullException.ThrowIfNull(node);
        findings.Error("LS0407", path, node.Line, node.Column, $"“{key}” must be {expected}.");
        return default;
    }

    private int? WholeNumberOf(YamlNode node, string key) =>
        node is YamlScalar scalar
        && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value > 0
            ? value
            : Wrong<int?>(node, key, "a whole number above zero");
}
