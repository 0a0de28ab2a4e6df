using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds;

/// <summary>Takes the stated status off the head of a result.</summary>
internal static class StatusReader
{
    private const string Stops = "。；;，,！!：:（(";
    private const int LongestUnknown = 8;

    /// <summary>The status, its length in the text and the length with its stop; lengths are 0 when there is none.</summary>
    public static (Status Status, int Length, int WithStop) Read(
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
        if (
            extra is not null && extra.TryGetValue(clause, out var code)
            || StatusTable.Words.TryGetValue(clause, out code)
        )
        {
            return (new Status(clause, code), end, withStop);
        }

        var closes = end < text.Length && text[end] is '。' or '；' or ';';
        var states = closes && clause.Length <= LongestUnknown && !clause.Any(c => HanNumerals.ArabicDigit(c) >= 0);
        return states ? (new Status(clause, StatusCode.Unknown), end, withStop) : (Status.Missing, 0, 0);
    }

    private static int FirstStop(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || Stops.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return text.Length;
    }
}
