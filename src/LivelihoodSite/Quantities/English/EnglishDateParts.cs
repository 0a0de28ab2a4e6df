namespace LivelihoodSite.Quantities.English;

/// <summary>The words before a month or a year that take a part of it: the end of, early, mid-, the first half of.</summary>
internal static class EnglishDateParts
{
    private static readonly (string[] Words, CalendarPart Part)[] Phrases =
    [
        .. Parse(CalendarPart.Beginning, "beginning of", "start of", "early in", "early", "first ten days of"),
        .. Parse(CalendarPart.Middle, "middle of", "mid", "second ten days of", "middle ten days of"),
        .. Parse(CalendarPart.End, "end of", "close of", "late in", "late", "last ten days of", "year end of", "end"),
        .. Parse(CalendarPart.FirstHalf, "first half of"),
        .. Parse(CalendarPart.SecondHalf, "second half of", "latter half of"),
        .. Parse(CalendarPart.FirstQuarter, "first quarter", "q1"),
        .. Parse(CalendarPart.SecondQuarter, "second quarter", "q2"),
        .. Parse(CalendarPart.ThirdQuarter, "third quarter", "q3"),
        .. Parse(CalendarPart.FourthQuarter, "fourth quarter", "last quarter", "q4"),
    ];

    /// <summary>The part that begins at the token and the token after its words.</summary>
    public static (CalendarPart Part, int End) Read(EnglishTokens tokens, int at)
    {
        var start = tokens[at].Is("the") ? at + 1 : at;
        var first = tokens[start].Word;
        if (start > at && first.Length == 0 || tokens[start].Kind != TokenKind.Word)
        {
            return (CalendarPart.Whole, at);
        }

        foreach (var (words, part) in Phrases)
        {
            if (string.Equals(words[0], first, StringComparison.Ordinal) && tokens.Holds(start, words))
            {
                var end = start + words.Length;
                return (
                    part,
                    tokens.IsHyphen(end) || tokens[end].Is("the") && part < CalendarPart.FirstQuarter ? end + 1 : end
                );
            }
        }

        return (CalendarPart.Whole, at);
    }

    private static IEnumerable<(string[], CalendarPart)> Parse(CalendarPart part, params string[] phrases) =>
        phrases.Select(phrase => (phrase.Split(' '), part));
}
