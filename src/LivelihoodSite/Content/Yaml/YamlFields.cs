using System.Globalization;
using LivelihoodSite.Content.Shapes;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Yaml;

/// <summary>
/// Typed reading of one map: each method takes a key, reports what does not fit with its place, and returns null then.
/// <see cref="Finish"/> reports the keys that are not known. Which keys there are stands in Content/Shapes/, which the
/// schemas of editors are written from, too: a reader that asks for another one is a fault of the program.
/// </summary>
public sealed class YamlFields
{
    private readonly YamlMapping mapping;
    private readonly string path;
    private readonly ContentFileKind kind;
    private readonly KeySet keys;
    private readonly DiagnosticBag findings;
    private readonly List<string> languages = [];

    /// <summary>The fields at the left margin of a file.</summary>
    public YamlFields(YamlMapping mapping, string path, ContentFileKind kind, DiagnosticBag findings)
        : this(mapping, path, kind, (kind ?? throw new ArgumentNullException(nameof(kind))).Keys, findings) { }

    private YamlFields(YamlMapping mapping, string path, ContentFileKind kind, KeySet keys, DiagnosticBag findings)
    {
        this.mapping = mapping;
        this.path = path;
        this.kind = kind;
        this.keys = keys;
        this.findings = findings;
    }

    public YamlMapping Mapping => mapping;

    public string Path => path;

    public DiagnosticBag Findings => findings;

    /// <summary>Line of a key, or of the map where the key is absent.</summary>
    public int LineOf(string key) => mapping.Find(key)?.Key.Line ?? mapping.Line;

    /// <summary>The node of a key, or null when it is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        if (keys.Find(key) is null)
        {
            if (!keys.Allows(key))
            {
                throw new InvalidOperationException(
                    $"The key {key} is read but not declared: add it to the keys of {kind.Name} in Content/Shapes/."
                );
            }

            if (!languages.Contains(key, StringComparer.Ordinal))
            {
                languages.Add(key);
            }
        }

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
            YamlMapping inner => Inner(inner, key),
            var node => Wrong<YamlFields>(node, key, "keys with values"),
        };

    /// <summary>The maps of a list; empty when absent.</summary>
    public IReadOnlyList<YamlFields> Maps(string key) =>
        ItemsAs(
            key,
            node =>
                node is YamlMapping inner
                    ? Inner(inner, key)
                    : Wrong<YamlFields>(node, key, "keys with values in each item")
        );

    /// <summary>The texts of a list; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        ItemsAs(key, node => node is YamlScalar scalar ? scalar.Value : Wrong<string>(node, key, "a list of texts"));

    /// <summary>The whole numbers of a list; empty when absent.</summary>
    public IReadOnlyList<int> WholeNumbers(string key)
    {
        var items = Items(key);
        var numbers = new List<int>(items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            if (WholeNumberOf(items[index], key) is { } number)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

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

    /// <summary>The fields of a map that stands below a key, on its own or in a list.</summary>
    public YamlFields Inner(YamlMapping inner, string key) =>
        new(
            inner,
            path,
            kind,
            keys.Find(key)?.Value.Inner
                ?? throw new InvalidOperationException(
                    $"The key {key} of {kind.Name} is read as a map, but Content/Shapes/ declares none."
                ),
            findings
        );

    /// <summary>Reports every key that is not known here.</summary>
    public void Finish()
    {
        for (var index = 0; index < mapping.Entries.Count; index++)
        {
            var key = mapping.Entries[index].Key;
            if (keys.Find(key.Value) is null && !languages.Contains(key.Value, StringComparer.Ordinal))
            {
                findings.Add(
                    new Diagnostic(
                        "LS0406",
                        Severity.Error,
                        path,
                        key.Line,
                        key.Column,
                        $"the key “{key.Value}” is not known here.",
                        UnknownKey.Hint(key.Value, kind, keys, languages)
                    )
                );
            }
        }
    }

    /// <summary>Reports that a value does not fit, and stands for the value.</summary>
    public T? Wrong<T>(YamlNode node, string key, Message expected)
    {
        ArgumentNullException.ThrowIfNull(node);
        findings.Error("LS0407", path, node.Line, node.Column, $"“{key}” must be {expected}.");
        return default;
    }

    private IReadOnlyList<T> ItemsAs<T>(string key, Func<YamlNode, T?> read)
        where T : class
    {
        var items = Items(key);
        return items.Count == 0 ? [] : [.. items.Select(read).OfType<T>()];
    }

    private int? WholeNumberOf(YamlNode node, string key) =>
        node is YamlScalar scalar
        && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value > 0
            ? value
            : Wrong<int?>(node, key, "a whole number above zero");
}
