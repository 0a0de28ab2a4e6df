using System.Globalization;
using System.Text;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LivelihoodSite.Rendering.Theming;

/// <summary>The words of the user interface in one language: flat keys, read from theme/i18n/CODE.yml.</summary>
public sealed class Words
{
    private readonly SortedDictionary<string, string> texts;
    private readonly Dictionary<string, string> lookup;
    private readonly IReadOnlyDictionary<string, (int Line, int Column)> places;

    private Words(
        string path,
        SortedDictionary<string, string> texts,
        IReadOnlyDictionary<string, (int Line, int Column)> places
    )
    {
        Path = path;
        this.texts = texts;
        lookup = new(texts, StringComparer.Ordinal);
        this.places = places;
        Script = Bag.Of([.. texts.Select(text => (text.Key, (object?)text.Value))]);
    }

    /// <summary>The file, for messages.</summary>
    public string Path { get; }

    /// <summary>All keys in ordinal order.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The same words for templates.</summary>
    internal Bag Script { get; }

    /// <summary>The words under a key.</summary>
    /// <exception cref="RenderException">There is no such key.</exception>
    public string this[string key] =>
        lookup.TryGetValue(key, out var text)
            ? text
            : throw new RenderException(
                new Diagnostic(
                    "LS0805",
                    Severity.Error,
                    Path,
                    0,
                    0,
                    $"The word {key} is missing.",
                    "Add it to the words file of every language."
                )
            );

    /// <summary>The words under a key that need not be there, or null.</summary>
    internal string? Find(string key) => lookup.GetValueOrDefault(key);

    /// <summary>The words under a key with their places {0}, {1} … filled.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The title of an edition with its year; one that names the year stands as it is.</summary>
    public string EditionTitle(int year, string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return title.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? title
            : Format("edition_title", year, title);
    }

    /// <summary>These words with those of another file in the place of words of the same key.</summary>
    /// <param name="own">The other file.</param>
    /// <param name="diagnostics">Receives every word that fills other places than the one it replaces.</param>
    public Words With(Words own, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var joined = new SortedDictionary<string, string>(texts, StringComparer.Ordinal);
        foreach (var (key, text) in own.texts)
        {
            if (texts.TryGetValue(key, out var standard) && Places(standard) != Places(text))
            {
                diagnostics.Add(
                    new Diagnostic(
                        "LS0806",
                        Severity.Error,
                        own.Path,
                        0,
                        0,
                        $"The word {key} fills other places than in {Path}.",
                        $"Use the same {{0}}, {{1}} … as “{standard}”."
                    )
                );
            }

            joined[key] = text;
        }

        return new Words(own.Path, joined, own.places);
    }

    /// <summary>All of them as a words file.</summary>
    internal string ToFile()
    {
        var text = new StringBuilder();
        foreach (var (key, words) in texts)
        {
            var quoted = words
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal);
            text.Append(key)
                .Append(": \"")
                .Append(quoted.Replace("\n", "\\n", StringComparison.Ordinal))
                .Append("\"\n");
        }

        return text.ToString();
    }

    /// <summary>Reads a words file.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="yaml">Its text.</param>
    /// <param name="diagnostics">Receives what is wrong with it.</param>
    public static Words Parse(string path, string yaml, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (ParsePlain(path, yaml) is { } plain)
        {
            return plain;
        }

        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var marks = new Dictionary<string, (int Line, int Column)>(StringComparer.Ordinal);
        try
        {
            Read(path, new Parser(new StringReader(yaml)), read, marks, diagnostics);
        }
        catch (YamlException exception)
        {
            diagnostics.Add(
                Problem(path, exception.Start, "The words file is not valid YAML.", "Write one 'key: text' a line.")
            );
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            diagnostics.Add(
                Problem(path, Mark.Empty, "The words file is not valid YAML.", "Write one 'key: text' a line.")
            );
        }

        return new Words(path, read, marks);
    }

    /// <summary>Line and column of a key of this file, from 1.</summary>
    internal (int Line, int Column) PlaceOf(string key) => places.GetValueOrDefault(key);

    /// <summary>Reports every word that one language has and another lacks, or that has other places to fill.</summary>
    public static void Compare(IReadOnlyList<Words> languages, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var keys = languages
            .SelectMany(words => words.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var having = languages.First(words => words.lookup.ContainsKey(key));
            foreach (var words in languages)
            {
                if (!words.lookup.TryGetValue(key, out var text))
                {
                    diagnostics.Add(
                        new Diagnostic(
                            "LS0805",
                            Severity.Error,
                            words.Path,
                            0,
                            0,
                            $"The word {key} is missing.",
                            $"It stands in {having.Path}."
                        )
                    );
                }
                else if (Places(text) != Places(having.lookup[key]))
                {
                    diagnostics.Add(
                        new Diagnostic(
                            "LS0806",
                            Severity.Error,
                            words.Path,
                            0,
                            0,
                            $"The word {key} fills other places than in {having.Path}.",
                            "Use the same {0}, {1} … in every language."
                        )
                    );
                }
            }
        }
    }

    // Null where the parser must read the file, or say what is wrong with it.
    private static Words? ParsePlain(string path, string yaml)
    {
        if (PlainYaml.Read(yaml, firstLine: 1) is not { } map)
        {
            return null;
        }

        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var marks = new Dictionary<string, (int Line, int Column)>(map.Entries.Count, StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries)
        {
            if (node is not YamlScalar { Value: { Length: > 0 } text } || !IsFormat(text))
            {
                return null;
            }

            read.Add(key.Value, text);
            marks.Add(key.Value, (key.Line, key.Column));
        }

        return new Words(path, read, marks);
    }

    private static void Read(
        string path,
        Parser parser,
        SortedDictionary<string, string> into,
        Dictionary<string, (int Line, int Column)> marks,
        ICollection<Diagnostic> diagnostics
    )
    {
        _ = parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return;
        }

        _ = parser.Consume<DocumentStart>();
        _ = parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            marks.TryAdd(key.Value, ((int)key.Start.Line, (int)key.Start.Column));
            if (!parser.TryConsume<Scalar>(out var text))
            {
                diagnostics.Add(
                    Problem(path, key.Start, $"The word {key.Value} is not a text.", "Write one 'key: text' a line.")
                );
                parser.SkipThisAndNestedEvents();
            }
            else if (!into.TryAdd(key.Value, text.Value))
            {
                diagnostics.Add(Problem(path, key.Start, $"The word {key.Value} stands twice.", "Remove one of them."));
            }
            else if (!IsFormat(text.Value))
            {
                diagnostics.Add(
                    Problem(path, text.Start, $"The word {key.Value} has a stray brace.", "Write places as {0}, {1} ….")
                );
            }
            else if (text.Value.Length == 0)
            {
                diagnostics.Add(Problem(path, key.Start, $"The word {key.Value} is empty.", "Write its text."));
            }
        }
    }

    private static bool IsFormat(string text)
    {
        if (!text.AsSpan().ContainsAny('{', '}'))
        {
            return true;
        }

        try
        {
            _ = CompositeFormat.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Which of {0} to {9} a text fills, as bits.</summary>
    private static int Places(string text)
    {
        var filled = 0;
        for (var place = 0; text.IndexOf('{', place) is var brace and >= 0; place = brace + 1)
        {
            if (text.AsSpan(brace + 1) is [>= '0' and <= '9' and var digit, '}' or ':', ..])
            {
                filled |= 1 << (digit - '0');
            }
        }

        return filled;
    }

    private static Diagnostic Problem(string path, Mark place, Message message, Message hint) =>
        new("LS0804", Severity.Error, path, (int)place.Line, (int)place.Column, message, hint);
}
