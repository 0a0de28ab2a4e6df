using LivelihoodSite.Model;

namespace LivelihoodSite.Quantities.English;

/// <summary>
/// Reads the quantities of an English sentence: number, unit, modifier. docs/quantities.md lists what it reads and what
/// it leaves alone; the tests run that table. Time is linear in the length of the text.
/// </summary>
public static class EnglishQuantityReader
{
    /// <summary>All quantities in reading order. Units and modifiers are in lower case, measures in their normal form.</summary>
    public static IReadOnlyList<PlacedQuantity> Read(string text) => Scan(text).Quantities;

    /// <summary>All dates in reading order.</summary>
    public static IReadOnlyList<CalendarDate> ReadDates(string text) => Scan(text).Dates;

    /// <summary>Quantities, dates and ordinals.</summary>
    internal static ScannedEnglish Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = EnglishTokens.Of(text);
        var found = new ScannedEnglish([], [], []);
        var floor = 0;
        var at = 0;
        while (at < tokens.Count)
        {
            if (EnglishDates.Read(tokens, at) is { } date)
            {
                found.Dates.AddRange(date.Dates);
                at = floor = date.End;
            }
            else if (EnglishOrdinals.Read(tokens, at) is { } ordinal)
            {
                var (start, end) = (tokens[at].Start, tokens[ordinal.End - 1].End);
                found.Ordinals.Add((ordinal.Value, start, end - start));
                at = floor = ordinal.End;
            }
            else if (EnglishNumbers.Read(tokens, at) is { } number && !IsPartOfName(tokens, at))
            {
                at = floor = EnglishBody.Read(tokens, at, floor, number, found.Quantities);
            }
            else
            {
                at = IsPartOfName(tokens, at) ? at + 2 : at + 1;
            }
        }

        return found;
    }

    /// <summary>U10, PM2.5, 5G, COVID-19 are names.</summary>
    private static bool IsPartOfName(EnglishTokens tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Number)
        {
            return false;
        }

        var before = tokens[at - 1];
        if (before.Kind == TokenKind.Word && tokens.Touches(at - 1) && before.Word is not ("rmb" or "cny" or "us"))
        {
            return true;
        }

        if (
            tokens.IsHyphen(at - 1)
            && tokens[at - 2].Kind == TokenKind.Word
            && tokens[at - 2].Word is not ("mid" or "pre" or "post")
        )
        {
            return EnglishNumbers.WordValue(tokens[at - 2].Word) is null;
        }

        var after = tokens[at + 1];
        return after.Kind == TokenKind.Word
            && tokens.Touches(at)
            && after.Word is not ("k" or "m" or "mn" or "bn" or "st" or "nd" or "rd" or "th" or "s" or "am" or "pm")
            && EnglishUnits.ReadMeasure(tokens, at + 1) is null;
    }
}

/// <summary>What an English text holds.</summary>
/// <param name="Quantities">In reading order.</param>
/// <param name="Dates">In reading order.</param>
/// <param name="Ordinals">Value and place of first, 21st …</param>
internal sealed record ScannedEnglish(
    List<PlacedQuantity> Quantities,
    List<CalendarDate> Dates,
    List<(int Value, int Start, int Length)> Ordinals
);
