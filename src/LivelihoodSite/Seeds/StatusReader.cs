using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds;

/// <summary>Takes the stated status off the head of a result.</summary>
internal static class StatusReader
{
    private const string Stops = "。；;，,！!：:（(";
    private const string ClauseStops = "。；;，,！!：:";

    /// <summary>Signs that may stand before a status, and at one place further on the sign behind it.</summary>
    private const string Openers = "（(【[“√✓✔☑";

    private const string Closers = " ）)】]”√√√√";
    private const int LongestListed = 14;
    private const int LongestUnknown = 8;

    /// <summary>
    /// The status, where it stands in the text and the index behind its stop; all are 0 when there is none. （已完成）, 【已完成】
    /// and √已完成 state what they enclose or tick.
    /// </summary>
    public static (Status Status, int Start, int End, int WithStop) Read(
        string text,
        IReadOnlyDictionary<string, StatusCode>? extra
    )
    {
        var close = text.Length > 2 ? Closers[Openers.IndexOf(text[0], StringComparison.Ordinal) + 1] : ' ';
        if (close != ' ')
        {
            var end = close == '√' ? FirstStop(text) : text.IndexOf(close, 1, Math.Min(text.Length - 1, LongestListed));
            if (end > 1 && Find(text[1..end].Trim(), extra) is { } code)
            {
                var start = text.AsSpan(1).IndexOfAnyExcept(' ', '\u3000') + 1;
                var last = close == '√' ? end : end + 1;
                var stop = last < text.Length && ClauseStops.Contains(text[last], StringComparison.Ordinal) ? 1 : 0;
                var stated = text[start..end].TrimEnd();
                return (new Status(stated, code), start, start + stated.Length, last + stop);
            }
        }

        var (status, length, withStop) = ReadClause(text, extra);
        return (status, 0, length, withStop);
    }

    private static StatusCode? Find(string clause, IReadOnlyDictionary<string, StatusCode>? extra) =>
        extra is not null && extra.TryGetValue(clause, out var code) || StatusTable.Words.TryGetValue(clause, out code)
            ? code
            : null;

    private static (Status Status, int Length, int WithStop) ReadClause(
        string text,
        IReadOnlyDictionary<string, StatusCode>? extra
    )
    {
        var end = FirstStop(text);
        var clause = text[..end];
        if (clause.Length == 0)
        {
            return (Status.Missing, 0, 0);
        }

        var opensBracket = end < text.Length && text[end] is '（' or '(';
        var withStop = end < text.Length && !opensBracket ? end + 1 : end;
        if (Find(clause, extra) is { } code)
        {
            return (new Status(clause, code), end, withStop);
        }

        var closes = end < text.Length && text[end] is '。' or '；' or ';' or '.' or '．';
        var states = closes && clause.Length <= LongestUnknown && !clause.Any(c => HanNumerals.ArabicDigit(c) >= 0);
        return states ? (new Status(clause, StatusCode.Unknown), end, withStop) : (Status.Missing, 0, 0);
    }

    private static int FirstStop(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var period = text[i] is '.' or '．' && (i + 1 == text.Length || HanNumerals.ArabicDigit(text[i + 1]) < 0);
            if (period || text[i] == '\n' || Stops.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return text.Length;
    }
}
