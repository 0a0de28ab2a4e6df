using System.Globalization;

namespace LivelihoodSite.Seeds;

/// <summary>One line as the grammar sees it: trimmed and without invisible characters.</summary>
/// <param name="Number">Its line in the file, from 1; pieces between form feeds share the number.</param>
/// <param name="Text">The visible text.</param>
/// <param name="Start">Offset of the first character in the source, when no map is needed.</param>
/// <param name="Map">Offset of each character in the source, or null when they are contiguous.</param>
internal sealed record SourceLine(int Number, string Text, int Start, int[]? Map)
{
    /// <summary>Offset in the source of the character at an index of <see cref="Text"/>.</summary>
    public int OffsetOf(int index) => Map is null ? Start + index : Map[index];
}

/// <summary>A decoded text split into lines.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Physical">Lines as an editor counts them.</param>
/// <param name="Lines">Lines as the grammar sees them.</param>
/// <param name="Removed">Offsets of the invisible characters.</param>
/// <param name="SuspectLines">Lines from which control or bidirectional characters were removed, ascending.</param>
internal sealed record SourceText(
    string Text,
    IReadOnlyList<string> Physical,
    IReadOnlyList<SourceLine> Lines,
    IReadOnlyList<int> Removed,
    IReadOnlyList<int> SuspectLines
)
{
    /// <summary>Splits at LF, CRLF and CR; form feeds and line separators split inside a line.</summary>
    public static SourceText Split(string text)
    {
        var physical = new List<string>();
        var lines = new List<SourceLine>();
        var removed = new List<int>();
        var suspects = new List<int>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            if (i < text.Length || i > start)
            {
                physical.Add(text[start..i]);
                SplitLine(text, start, i, physical, lines, removed, suspects);
            }

            i += i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n' ? 1 : 0;
            start = i + 1;
        }

        return new SourceText(text, physical, lines, removed, suspects);
    }

    private static void SplitLine(
        string text,
        int start,
        int end,
        List<string> physical,
        List<SourceLine> lines,
        List<int> removed,
        List<int> suspects
    )
    {
        var from = start;
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] is '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                lines.Add(Clean(text, from, i, physical, removed, suspects));
                from = i + 1;
            }
        }
    }

    private static SourceLine Clean(
        string text,
        int start,
        int end,
        List<string> physical,
        List<int> removed,
        List<int> suspects
    )
    {
        var (number, line) = (physical.Count, physical[^1]);
        var offsets = new List<int>();
        var first = removed.Count;
        for (var i = start; i < end; i++)
        {
            if (IsInvisible(text[i]))
            {
                removed.Add(i);
                if (IsSuspect(text[i]) && (suspects.Count == 0 || suspects[^1] != number))
                {
                    suspects.Add(number);
                }
            }
        }

        if (removed.Count == first)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            // Most lines need no trimming and share the string of the physical line.
            var whole = end - start == line.Length ? line : text[start..end];
            return new SourceLine(number, whole, start, null);
        }

        for (var i = start; i < end; i++)
        {
            if (!IsInvisible(text[i]) && (offsets.Count > 0 || !char.IsWhiteSpace(text[i])))
            {
                offsets.Add(i);
            }
        }

        while (offsets.Count > 0 && char.IsWhiteSpace(text[offsets[^1]]))
        {
            offsets.RemoveAt(offsets.Count - 1);
        }

        var map = offsets.ToArray();
        return new SourceLine(number, string.Create(map.Length, (text, map), Fill), 0, map);

        static void Fill(Span<char> span, (string Text, int[] Map) source)
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source.Text[source.Map[i]];
            }
        }
    }

    /// <summary>Format and control characters that are no blanks, and the emoji selectors.</summary>
    private static bool IsInvisible(char c) =>
        c > '~' || c < ' '
            ? !char.IsWhiteSpace(c)
                && (
                    char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control
                    || c is >= '\uFE00' and <= '\uFE0F'
                )
            : false;

    private static bool IsSuspect(char c) =>
        char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u061C';
}
