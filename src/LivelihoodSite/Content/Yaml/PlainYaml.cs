using System.Text;

namespace LivelihoodSite.Content.Yaml;

/// <summary>
/// Reads the form of YAML that nearly all files of a site have (block maps and lists of values that stand on one line, texts
/// below <c>&gt;-</c>, comments on lines of their own) in one pass over the text. What it does not know for certain it leaves to the parser: it gives the nodes that
/// <see cref="YamlReader"/> makes of the parser's events, each with the same place, or nothing.
/// </summary>
public ref struct PlainYaml
{
    private const int MaximumDepth = 8;
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@` ";

    private readonly string text;
    private int line;
    private int start;
    private int end;
    private int indent;

    private PlainYaml(string text, int firstLine)
    {
        this.text = text;
        line = firstLine - 1;
        end = -1;
    }

    private readonly bool IsAtEnd => start == text.Length;

    /// <summary>The map that a text is, or null where the parser must read it: because of its form, or of a mistake in it.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static YamlMapping? Read(string text, int firstLine)
    {
        if (!text.EndsWith('\n') || HasOddCharacters(text))
        {
            return null;
        }

        var reader = new PlainYaml(text, firstLine);
        reader.NextLine();
        return reader is { IsAtEnd: false, indent: 0 } && reader.ReadMap(0, 0) is { } map && reader.IsAtEnd
            ? map
            : null;
    }

    // Other line ends, tabs and what no text should hold.
    private static bool HasOddCharacters(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\u0009')
        || text.ContainsAnyInRange('\u000B', '\u001F')
        || text.ContainsAnyInRange('\u007F', '\u009F')
        || text.ContainsAny('\u2028', '\u2029', '\uFEFF');

    private readonly bool IsBlank => start + indent == end;

    // Goes to the next line that is neither blank nor a comment.
    private void NextLine()
    {
        do
        {
            Advance();
        } while (!IsAtEnd && (IsBlank || text[start + indent] == '#'));
    }

    private void Advance()
    {
        line++;
        start = end + 1;
        if (!IsAtEnd)
        {
            end = text.IndexOf('\n', start);
            indent = SkipBlanks(start) - start;
        }
    }

    private readonly int SkipBlanks(int at)
    {
        while (text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    // A map whose first key stands in this line, and the others below it.
    private YamlMapping? ReadMap(int column, int depth)
    {
        var entries = new List<YamlEntry>();
        var place = Place(start + column);
        do
        {
            if (ReadKey(start + column) is not { } key || depth > MaximumDepth || Has(entries, key.Value))
            {
                return null;
            }

            var at = SkipBlanks(start + column + key.Value.Length + 1);
            var value =
                at == end ? ReadBelow(column, depth + 1)
                : text[at] == '>' ? ReadFolded(at, column)
                : ReadRestOfLine(at, depth + 1);
            if (value is null || (!IsAtEnd && indent > column))
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
        } while (!IsAtEnd && indent == column);
        return new YamlMapping(entries, place.Line, place.Column);
    }

    private YamlSequence? ReadList(int column, int depth)
    {
        var items = new List<YamlNode>();
        var place = Place(start + column);
        do
        {
            var at = start + column + 2;
            var item =
                text[at] is ' ' or '\n' || depth > MaximumDepth ? null
                : ReadKey(at) is null ? ReadRestOfLine(at, depth + 1)
                : ReadMap(column + 2, depth + 1);
            if (item is null || (!IsAtEnd && indent > column))
            {
                return null;
            }

            items.Add(item);
        } while (!IsAtEnd && indent == column && IsItem());
        return new YamlSequence(items, place.Line, place.Column);
    }

    private readonly bool IsItem() => text[start + indent] == '-' && text[start + indent + 1] == ' ';

    private YamlNode? ReadBelow(int column, int depth)
    {
        NextLine();
        return IsAtEnd ? null
            : indent >= column && IsItem() ? ReadList(indent, depth)
            : indent > column ? ReadMap(indent, depth)
            : null;
    }

    // The text below ">-": lines that begin in the same column, joined with a blank. Blank lines may only follow them.
    private YamlScalar? ReadFolded(int at, int column)
    {
        var place = Place(at);
        var isFolded = text.AsSpan(at, end - at) is ">-";
        Advance();
        if (!isFolded || IsAtEnd || IsBlank || indent <= column)
        {
            return null;
        }

        var lines = new StringBuilder();
        var depth = indent;
        do
        {
            var content = text.AsSpan(start + indent, end - start - indent);
            if (content.EndsWith(' '))
            {
                return null;
            }

            lines.Append(lines.Length == 0 ? "" : " ").Append(content);
            Advance();
        } while (!IsAtEnd && !IsBlank && indent == depth);

        // A blank line that is longer than the margin is text.
        while (!IsAtEnd && IsBlank && indent <= depth)
        {
            Advance();
        }

        if (!IsAtEnd && (IsBlank || indent > column))
        {
            return null;
        }

        if (!IsAtEnd && text[start + indent] == '#')
        {
            NextLine();
        }

        return new YamlScalar(lines.ToString(), IsNull: false, place.Line, place.Column);
    }

    private YamlNode? ReadRestOfLine(int at, int depth)
    {
        var value = ReadValue(ref at, isInFlow: false, depth);
        if (value is null || SkipBlanks(at) != end)
        {
            return null;
        }

        NextLine();
        return value;
    }

    private YamlNode? ReadValue(ref int at, bool isInFlow, int depth) =>
        text[at] switch
        {
            _ when depth > MaximumDepth => null,
            '{' => ReadFlowMap(ref at, depth),
            '[' => ReadFlowList(ref at, depth),
            '\'' => ReadSingleQuoted(ref at),
            '"' => ReadDoubleQuoted(ref at),
            _ when isInFlow => ReadPlain(ref at, text.AsSpan(at, end - at).IndexOfAny(",]}")),
            _ => ReadPlain(ref at, end - at),
        };

    private YamlMapping? ReadFlowMap(ref int at, int depth)
    {
        var entries = new List<YamlEntry>();
        var place = Place(at);
        do
        {
            at = SkipBlanks(at + 1);
            if (ReadKey(at) is not { } key || Has(entries, key.Value))
            {
                return null;
            }

            at = SkipBlanks(at + key.Value.Length + 1);
            if (at == end || ReadValue(ref at, isInFlow: true, depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
            at = SkipBlanks(at);
        } while (text[at] == ',');
        return text[at++] == '}' ? new YamlMapping(entries, place.Line, place.Column) : null;
    }

    private YamlSequence? ReadFlowList(ref int at, int depth)
    {
        var items = new List<YamlNode>();
        var place = Place(at);
        do
        {
            at = SkipBlanks(at + 1);
            if (at == end || ReadValue(ref at, isInFlow: true, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
            at = SkipBlanks(at);
        } while (text[at] == ',');
        return text[at++] == ']' ? new YamlSequence(items, place.Line, place.Column) : null;
    }

    // Letters, digits and hyphens before a colon and a blank, or the end of the line.
    private readonly YamlScalar? ReadKey(int at)
    {
        var colon = at;
        while (char.IsAsciiLetterOrDigit(text[colon]) || text[colon] is '-' or '_')
        {
            colon++;
        }

        return char.IsAsciiLetter(text[at]) && text[colon] == ':' && text[colon + 1] is ' ' or '\n'
            ? Scalar(at, text[at..colon], isPlain: true)
            : null;
    }

    private readonly YamlScalar? ReadPlain(ref int at, int length)
    {
        if (length < 1 || Indicators.Contains(text[at], StringComparison.Ordinal))
        {
            return null;
        }

        var from = at;
        var value = text.AsSpan(at, length).TrimEnd(' ');
        at += length;
        // A colon may begin a value, a number sign a comment, a bracket a list.
        return
            value.EndsWith(':')
            || value.Contains(": ", StringComparison.Ordinal)
            || value.Contains(" #", StringComparison.Ordinal)
            || (at != end && value.IndexOfAny(":[{") >= 0)
            ? null
            : Scalar(from, value.ToString(), isPlain: true);
    }

    private readonly YamlScalar? ReadSingleQuoted(ref int at)
    {
        var from = at;
        do
        {
            at = text.IndexOf('\'', at + 1, end - at - 1);
            if (at < 0)
            {
                return null;
            }

            at++;
        } while (text[at] == '\'');
        return Scalar(from, text[(from + 1)..(at - 1)].Replace("''", "'", StringComparison.Ordinal), isPlain: false);
    }

    private readonly YamlScalar? ReadDoubleQuoted(ref int at)
    {
        var from = at;
        at = text.IndexOfAny(['"', '\\'], at + 1, end - at - 1) + 1;
        return at > 0 && text[at - 1] == '"' ? Scalar(from, text[(from + 1)..(at - 1)], isPlain: false) : null;
    }

    private readonly YamlScalar Scalar(int at, string value, bool isPlain)
    {
        var place = Place(at);
        return new YamlScalar(value, YamlReader.IsNull(value, isPlain), place.Line, place.Column);
    }

    private readonly (int Line, int Column) Place(int at) => (line, at - start + 1);

    private static bool Has(List<YamlEntry> entries, string key)
    {
        foreach (var entry in entries)
        {
            if (entry.Key.Value == key)
            {
                return true;
            }
        }

        return false;
    }
}
