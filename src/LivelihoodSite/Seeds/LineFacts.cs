using System.Buffers;

namespace LivelihoodSite.Seeds;

/// <summary>What can be said of a line by looking at it alone.</summary>
internal enum LineKind
{
    Blank,
    Furniture,
    Plain,
    Marked,
    Result,
    Field,
    Note,
    Signature,
}

/// <summary>A line with what its own characters tell.</summary>
internal sealed record LineFact(SourceLine Line, LineKind Kind)
{
    /// <summary>The marker that opens the line, for <see cref="LineKind.Marked"/>.</summary>
    public Marker? Marker { get; init; }

    /// <summary>Where a result marker starts in the line, or −1.</summary>
    public int ResultStart { get; init; } = -1;

    /// <summary>Index after the result marker.</summary>
    public int ResultEnd { get; init; } = -1;

    /// <summary>Where the first word of a <see cref="LineKind.Field"/> starts.</summary>
    public int FieldStart { get; init; }

    /// <summary>True when a result begins on this line.</summary>
    public bool HasResult => ResultStart >= 0;

    public string Text => Line.Text;
}

/// <summary>Looks at one line at a time.</summary>
internal static class LineReader
{
    private const int LongestResultWord = 14;
    private static readonly SearchValues<char> Closers = SearchValues.Create("】）)]］〕");
    private const string SymbolsAndDashes = Vocabulary.Symbols + "-—－–*※";

    public static LineFact Read(SourceLine line)
    {
        var text = line.Text;
        if (text.Length == 0)
        {
            return new LineFact(line, LineKind.Blank);
        }

        if (Furniture.IsPageNumber(text) || Furniture.IsRule(text))
        {
            return new LineFact(line, LineKind.Furniture);
        }

        var marker = MarkerScanner.Scan(text);
        if (FindResultAtStart(text, marker) is { } end)
        {
            return new LineFact(line, LineKind.Result) { ResultStart = 0, ResultEnd = end };
        }

        if (SkipToField(text, marker) is >= 0 and var field)
        {
            return new LineFact(line, LineKind.Field) { FieldStart = field };
        }

        if (IsNote(text))
        {
            return new LineFact(line, LineKind.Note);
        }

        var (start, stop) = FindResultInside(text);
        return new LineFact(line, marker is null ? LineKind.Plain : LineKind.Marked)
        {
            Marker = marker,
            ResultStart = start,
            ResultEnd = stop,
        };
    }

    /// <summary>Where 责任单位： and the like start behind a symbol or an enumerator, or −1.</summary>
    private static int SkipToField(string text, Marker? marker)
    {
        foreach (var start in (int[])[SkipSymbol(text), marker is { IsBracket: false } ? marker.Length : 0])
        {
            var at = start;
            while (at < text.Length && at < start + 4 && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (Vocabulary.MatchWithColon(Vocabulary.FieldWords, text, at, out _) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Skips one symbol or dash that decorates a word such as 责任单位.</summary>
    private static int SkipSymbol(string text)
    {
        var at = 0;
        while (
            at < text.Length
            && at < 4
            && (SymbolsAndDashes.Contains(text[at], StringComparison.Ordinal) || at > 0 && char.IsWhiteSpace(text[at]))
        )
        {
            at++;
        }

        return at;
    }

    private static int? FindResultAtStart(string text, Marker? marker)
    {
        var starts = marker is { IsBracket: false } ? (int[])[marker.Length, SkipSymbol(text)] : [SkipSymbol(text)];
        foreach (var from in starts)
        {
            var at = from;
            while (at < text.Length && at < from + 4 && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (Vocabulary.MatchWithColon(Vocabulary.ResultWords, text, at, out _) is > 0 and var length)
            {
                return at + length;
            }

            foreach (var word in Vocabulary.ResultWords)
            {
                if (text.Length - at == word.Length && text.EndsWith(word, StringComparison.Ordinal))
                {
                    return text.Length;
                }
            }
        }

        return AfterBracketedWord(text, 0);
    }

    /// <summary>The index after 【完成情况】, （完成情况） or [完成情况] with its colon, or null.</summary>
    private static int? AfterBracketedWord(string text, int at)
    {
        if (!"【（([［〔".Contains(text[at], StringComparison.Ordinal))
        {
            return null;
        }

        var length = text.AsSpan(at, Math.Min(text.Length - at, LongestResultWord)).IndexOfAny(Closers);
        return length > 0 && IsResultWord(text.AsSpan(at + 1, length - 1)) ? AfterColon(text, at + length + 1) : null;
    }

    private static bool IsResultWord(ReadOnlySpan<char> inside)
    {
        foreach (var word in Vocabulary.ResultWords)
        {
            if (inside.Trim().SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static int AfterColon(string text, int at) =>
        at < text.Length && Vocabulary.IsColon(text[at]) ? at + 1 : at;

    /// <summary>A result marker behind a finished sentence of the same line: commitment and result in one paragraph.</summary>
    private static (int Start, int End) FindResultInside(string text)
    {
        for (var at = text.IndexOf('【', 1); at > 0; at = text.IndexOf('【', at + 1))
        {
            if (IsBoundary(text, at) && AfterBracketedWord(text, at) is { } after)
            {
                return (at, after);
            }
        }

        for (var colon = text.AsSpan().IndexOfAny('：', ':'); colon > 0; colon = Next(text, colon))
        {
            var end = colon;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            foreach (var word in Vocabulary.ResultWords)
            {
                var start = end - word.Length;
                if (
                    start > 0
                    && string.CompareOrdinal(text, start, word, 0, word.Length) == 0
                    && IsBoundary(text, start)
                )
                {
                    return (start, colon + 1);
                }
            }
        }

        return (-1, -1);
    }

    private static int Next(string text, int colon)
    {
        var next = text.AsSpan(colon + 1).IndexOfAny('：', ':');
        return next < 0 ? -1 : colon + 1 + next;
    }

    private static bool IsBoundary(string text, int at) =>
        char.IsWhiteSpace(text[at - 1]) || "。！？；;）)】".Contains(text[at - 1], StringComparison.Ordinal);

    private static bool IsNote(string text)
    {
        foreach (var word in Vocabulary.NoteWords)
        {
            if (!text.StartsWith(word, StringComparison.Ordinal))
            {
                continue;
            }

            var at = word.Length;
            while (at < text.Length && at < word.Length + 3 && char.IsDigit(text[at]))
            {
                at++;
            }

            return at < text.Length && Vocabulary.IsColon(text[at]);
        }

        return false;
    }
}
