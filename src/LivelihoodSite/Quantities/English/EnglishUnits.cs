using System.Collections.Frozen;

namespace LivelihoodSite.Quantities.English;

/// <summary>What English numbers count in: measures with their spellings, else the noun that follows.</summary>
internal static class EnglishUnits
{
    /// <summary>How far the counted noun may stand behind its number (14 large farm produce markets).</summary>
    private const int Reach = 7;

    /// <summary>The normal form of a measure, then its other spellings.</summary>
    private const string Spellings = """
        yuan: yuan, rmb, cny, renminbi, yuan rmb
        US dollars: us dollars, us dollar, usd, dollars
        euros: euros, euro, eur
        %: percent, per cent, percentage
        percentage points: percentage points, percentage point, pp
        square metres: square metres, square metre, square meters, square meter, sq m, sqm, m², ㎡
        square kilometres: square kilometres, square kilometre, square kilometers, sq km, km²
        hectares: hectares, hectare, ha
        mu: mu
        cubic metres: cubic metres, cubic metre, cubic meters, m³
        linear metres: linear metres, linear metre, linear meters
        metres: metres, metre, meters, meter, m
        kilometres: kilometres, kilometre, kilometers, kilometer, km
        centimetres: centimetres, centimetre, centimeters, cm
        millimetres: millimetres, millimetre, millimeters, mm
        tonnes: tonnes, tonne, tons, ton, metric tons
        kilograms: kilograms, kilogram, kg
        grams: grams, gram
        litres: litres, litre, liters
        kilowatt-hours: kilowatt hours, kilowatt hour, kwh
        kilowatts: kilowatts, kilowatt, kw
        megawatts: megawatts, megawatt, mw
        kilovolts: kilovolts, kilovolt, kv
        years old: years old, year old, year olds, years of age
        class hours: class hours, class hour, class periods, teaching hours, credit hours
        working days: working days, working day, business days
        seconds: seconds, second
        minutes: minutes, minute
        hours: hours, hour
        days: days, day
        weeks: weeks, week
        months: months, month
        years: years, year
        times: times
        fold: fold
        ℃: degrees celsius, degrees
        """;

    /// <summary>Words behind which no counted noun is looked for.</summary>
    private static readonly FrozenSet<string> Stops = (
        "of in on at to for by with from and or nor but that which who whom whose where when while than then as into over under "
        + "was were is are be been has have had does did do will would can could may might must shall should this these those "
        + "its his her their our the a an not also already all both each every per plus about more most less fewer "
        + "across before after within without between during including such namely so it they we he she there here "
        + "made took won held gave given gets goes makes takes helps serves covers reaches includes towards us yes thus "
        + "minus against through until since"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> IrregularPlurals =
        "people children men women staff personnel teeth feet police premises headquarters sheep fish mice geese media criteria series"
            .Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string[] Words, string Unit)[] Measures = ReadSpellings();

    private static readonly ILookup<string, (string[] Words, string Unit)> MeasuresByFirstWord = Measures.ToLookup(
        measure => measure.Words[0],
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> MeasureNames = Measures
        .Select(measure => measure.Unit)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Times = "seconds minutes hours days weeks months years"
        .Split(' ')
        .Append("working days")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a unit of time.</summary>
    public static bool IsTime(string unit) => Times.Contains(unit);

    /// <summary>True for the normal form of a measure, in which amounts can be converted.</summary>
    public static bool IsMeasure(string unit) => MeasureNames.Contains(unit);

    /// <summary>The unit that follows a number.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token after the number.</param>
    /// <param name="isOne">True when the noun stands in the singular.</param>
    /// <returns>The unit, "" when there is none, and the token after it.</returns>
    public static (string Unit, int End) Read(EnglishTokens tokens, int at, bool isOne)
    {
        if (tokens[at].Word is "%" or "％")
        {
            return ("%", at + 1);
        }

        if (tokens[at].Is("℃") || tokens[at].Is("°") && tokens[at + 1].Is("c"))
        {
            return ("℃", tokens[at].Is("℃") ? at + 1 : at + 2);
        }

        var hyphen = tokens.IsHyphen(at);
        var first = hyphen ? at + 1 : at;
        if (ReadMeasure(tokens, first) is { } measure)
        {
            return measure;
        }

        return hyphen ? ("", at) : ReadNoun(tokens, at, isOne);
    }

    /// <summary>The measure that begins at the token, the longest spelling first, or null.</summary>
    public static (string Unit, int End)? ReadMeasure(EnglishTokens tokens, int at)
    {
        (string, int)? found = null;
        var most = 0;
        foreach (var (words, unit) in MeasuresByFirstWord[tokens[at].Word])
        {
            var next = at;
            var fits = true;
            foreach (var word in words)
            {
                next = next > at && tokens.IsHyphen(next) ? next + 1 : next;
                fits &= tokens[next].Is(word);
                next++;
            }

            if (fits && words.Length > most)
            {
                most = words.Length;
                found = (unit, next);
            }
        }

        return found;
    }

    private static (string Unit, int End) ReadNoun(EnglishTokens tokens, int start, bool isOne)
    {
        var at = start;
        for (var n = 0; n < Reach; n++)
        {
            at = tokens.IsHyphen(at) ? at + 1 : at;
            var token = tokens[at];
            if (token.Kind != TokenKind.Word || Stops.Contains(token.Word))
            {
                break;
            }

            if (!tokens.IsHyphen(at + 1))
            {
                if (n > 0 && token.Word.EndsWith('s') && ReadMeasure(tokens, at) is { } measure)
                {
                    return measure;
                }

                if (IsPlural(token.Word) || isOne && EnglishNouns.IsSingular(token.Word))
                {
                    return (token.Word, at + 1);
                }
            }

            at++;
        }

        return ("", start);
    }

    private static bool IsPlural(string word) =>
        IrregularPlurals.Contains(word)
        || word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\'');

    private static (string[] Words, string Unit)[] ReadSpellings() =>
        [
            .. Spellings
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(line =>
                {
                    var colon = line.IndexOf(':', StringComparison.Ordinal);
                    return line[(colon + 1)..]
                        .Split(',', StringSplitOptions.TrimEntries)
                        .Select(spelling => (spelling.Split(' '), line[..colon]));
                }),
        ];
}
