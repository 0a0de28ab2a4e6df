using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds;

/// <summary>Finds the signing body and date at the end of a report.</summary>
internal static class Signature
{
    private const int LongestLine = 40;
    private static readonly string[] Closings =
    [
        "特此公告",
        "特此通报",
        "特此公示",
        "特此报告",
        "特此通知",
        "专此报告",
    ];

    private const int LongestName = 20;
    private const int MostLines = 4;

    /// <summary>Marks the lines of the signature, if there is one.</summary>
    public static void Mark(LineFact[] facts)
    {
        var at = Last(facts, facts.Length);
        var signed = new List<int>();
        var tail = at >= 0 && IsRemark(facts[at]) ? at : -1;
        at = tail >= 0 ? Last(facts, at) : at;
        if (at >= 0 && facts[at].Kind == LineKind.Plain && IsDate(facts[at].Text))
        {
            signed.Add(at);
            at = Last(facts, at);
        }

        while (at >= 0 && signed.Count < MostLines && (IsBody(facts[at]) || signed.Count == 1 && IsName(facts, at)))
        {
            signed.Add(at);
            at = Last(facts, at);
        }

        // What comes before must be finished, or the last lines belong to its sentence.
        if (signed.Count == 0 || at < 0 || !Typography.EndsProperly(facts[at].Text))
        {
            return;
        }

        foreach (var i in signed)
        {
            facts[i] = facts[i] with { Kind = LineKind.Signature };
        }

        foreach (var i in (int[])[tail, at])
        {
            if (i >= 0 && (i == tail || facts[i].Kind == LineKind.Plain && Closings.Contains(facts[i].Text.Trim('。'))))
            {
                facts[i] = facts[i] with { Kind = LineKind.Note };
            }
        }
    }

    /// <summary>（此件公开发布） below the date.</summary>
    private static bool IsRemark(LineFact fact) =>
        fact is { Kind: LineKind.Plain, HasResult: false, Text: ['（' or '(', .., '）' or ')'] }
        && fact.Text.Length <= LongestLine
        && !fact.Text.Any(Vocabulary.IsColon)
        && !IsDate(fact.Text);

    private static bool IsBody(LineFact fact)
    {
        var text = WithoutDate(fact.Text);
        return fact.Kind == LineKind.Plain
            && !fact.HasResult
            && text.Length <= LongestLine
            && Vocabulary.BodyEndings.Any(ending => text.EndsWith(ending, StringComparison.Ordinal));
    }

    /// <summary>A short line without any punctuation between a finished text and the date (区民生办).</summary>
    private static bool IsName(LineFact[] facts, int at) =>
        facts[at] is { Kind: LineKind.Plain, HasResult: false, Text.Length: <= LongestName } fact
        && !fact.Text.Any(c => char.IsPunctuation(c) || HanNumerals.ArabicDigit(c) >= 0)
        && Last(facts, at) is >= 0 and var before
        && Typography.EndsSentence(facts[before].Text);

    /// <summary>区人民政府　2020年12月31日 without its date.</summary>
    private static string WithoutDate(string text)
    {
        for (var at = Math.Max(1, text.Length - 20); at < text.Length && text.Length <= 2 * LongestLine; at++)
        {
            if ((text[at] == '二' || HanNumerals.ArabicDigit(text[at]) is 1 or 2) && IsDate(text[at..]))
            {
                return text[..at].TrimEnd();
            }
        }

        return text;
    }

    /// <summary>2019年12月31日, 二〇一九年十二月三十一日, 2019-12-31, also in brackets.</summary>
    private static bool IsDate(string text)
    {
        var bare = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Trim('（', '）', '(', ')');
        return bare.Length is >= 8 and <= 14
            && (
                bare.EndsWith('日') && bare.Contains('年', StringComparison.Ordinal)
                || HanNumerals.ArabicDigit(bare[0]) >= 0
            )
            && bare.All(c =>
                HanNumerals.ArabicDigit(c) >= 0
                || HanNumerals.IsNumeral(c)
                || "年月日○Ｏ.-/".Contains(c, StringComparison.Ordinal)
            );
    }

    private static int Last(LineFact[] facts, int before)
    {
        var at = before - 1;
        while (at >= 0 && facts[at].Kind is LineKind.Blank or LineKind.Furniture)
        {
            at--;
        }

        return at;
    }
}
