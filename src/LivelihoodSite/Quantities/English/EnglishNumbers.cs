using System.Collections.Frozen;
using System.Globalization;

namespace LivelihoodSite.Quantities.English;

/// <summary>A number found among tokens, before its unit.</summary>
/// <param name="End">Index of the token after it.</param>
/// <param name="Value">Its value, or null when it does not fit a decimal.</param>
/// <param name="InWords">True when it is written in words.</param>
/// <param name="Scale">The power word that closes it (million → 1,000,000), 1 without.</param>
/// <param name="Share">True for a fraction of a whole (two thirds).</param>
/// <param name="Fixed">The unit that the word itself names (doubled: fold, twice: times), or null.</param>
internal sealed record EnglishNumber(
    int End,
    decimal? Value,
    bool InWords,
    decimal Scale = 1,
    bool Share = false,
    string? Fixed = null
);

/// <summary>Reads one English number at a given token: 1,234.5, twenty-one, 4.05 million, half, one and a half, two thirds.</summary>
internal static class EnglishNumbers
{
    private static readonly FrozenDictionary<string, decimal> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        index => index
    );

    private static readonly FrozenDictionary<string, decimal> Tens = Numbered(
        "twenty thirty forty fifty sixty seventy eighty ninety",
        index => (index + 2) * 10
    );

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(
        StringComparer.Ordinal
    )
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
        ["dozen"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Abbreviations = new Dictionary<string, decimal>(
        StringComparer.Ordinal
    )
    {
        ["k"] = 1_000,
        ["mn"] = 1_000_000,
        ["bn"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Parts = Numbered(
        "half third quarter fifth sixth seventh eighth ninth tenth",
        index => index + 2
    );

    private static readonly FrozenDictionary<string, (decimal Value, string Unit)> Folds = new Dictionary<
        string,
        (decimal, string)
    >(StringComparer.Ordinal)
    {
        ["doubled"] = (2, "fold"),
        ["doubling"] = (2, "fold"),
        ["tripled"] = (3, "fold"),
        ["trebled"] = (3, "fold"),
        ["tripling"] = (3, "fold"),
        ["quadrupled"] = (4, "fold"),
        ["quadrupling"] = (4, "fold"),
        ["halved"] = (0.5m, "fold"),
        ["twofold"] = (2, "fold"),
        ["threefold"] = (3, "fold"),
        ["fourfold"] = (4, "fold"),
        ["fivefold"] = (5, "fold"),
        ["tenfold"] = (10, "fold"),
        ["once"] = (1, "times"),
        ["twice"] = (2, "times"),
        ["thrice"] = (3, "times"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of a single number word below twenty or of a round ten, or null.</summary>
    public static decimal? WordValue(string word) =>
        Small.TryGetValue(word, out var value) || Tens.TryGetValue(word, out value) ? value : null;

    /// <summary>The number that begins at the token, or null.</summary>
    public static EnglishNumber? Read(EnglishTokens tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            return ReadDigits(tokens, at);
        }

        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        if (Folds.TryGetValue(token.Word, out var fold))
        {
            return new EnglishNumber(at + 1, fold.Value, InWords: true, Fixed: fold.Unit);
        }

        return ReadHalf(tokens, at) ?? ReadWords(tokens, at);
    }

    private static EnglishNumber ReadDigits(EnglishTokens tokens, int at)
    {
        var word = tokens[at].Word;
        decimal? value =
            word.Length <= 24
            && decimal.TryParse(
                word,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var parsed
            )
                ? Checked.Add(parsed, 0)
                : null;
        return ReadScales(tokens, at + 1, value, inWords: false);
    }

    /// <summary>half a million, half, one and a half are numbers; half-way and the first half of a month are not.</summary>
    private static EnglishNumber? ReadHalf(EnglishTokens tokens, int at)
    {
        if (!tokens[at].Is("half") || tokens.IsHyphen(at - 1) || EnglishOrdinals.Value(tokens[at - 1].Word) > 0)
        {
            return null;
        }

        var next = tokens.IsHyphen(at + 1) ? at + 2 : at + 1;
        next = tokens[next].Word is "a" or "an" ? next + 1 : next;
        return next > at + 1 && Scales.TryGetValue(tokens[next].Word, out var scale)
            ? new EnglishNumber(next + 1, scale / 2, InWords: true, scale)
            : new EnglishNumber(next, 0.5m, InWords: true, Share: true);
    }

    private static EnglishNumber? ReadWords(EnglishTokens tokens, int start)
    {
        var article = tokens[start].Word is "a" or "an";
        var at = article ? start + 1 : start;
        if (article)
        {
            if (Parts.TryGetValue(tokens[at].Word, out var whole) && !tokens[at].Is("half") && tokens[at + 1].Is("of"))
            {
                return new EnglishNumber(at + 1, 1 / whole, InWords: true, Share: true);
            }

            // An hour and a half.
            if (tokens.Holds(at + 1, ["and", "a", "half"]) && EnglishUnits.ReadMeasure(tokens, at) is { } measure)
            {
                return new EnglishNumber(at + 4, 1.5m, InWords: true, Fixed: measure.Unit);
            }

            return Scales.ContainsKey(tokens[at].Word) ? ReadGroups(tokens, at, 1) : null;
        }

        if (ReadBelowHundred(tokens, ref at) is not { } first)
        {
            return null;
        }

        var number = ReadGroups(tokens, at, first);
        // The first three quarters of a year are no share.
        return tokens[start - 1].Is("first") ? number : ReadShare(tokens, number) ?? number;
    }

    /// <summary>Groups of hundreds, each closed by a smaller power word: one million two hundred thousand and six.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token after the first small number.</param>
    /// <param name="group">That number.</param>
    private static EnglishNumber ReadGroups(EnglishTokens tokens, int at, decimal group)
    {
        decimal? total = 0;
        var lowest = decimal.MaxValue;
        decimal closing = 1;
        while (true)
        {
            if (tokens[at].Is("hundred"))
            {
                (group, closing, at) = (group * 100, 100, at + 1);
                var rest = tokens[at].Is("and") ? at + 1 : at;
                if (ReadBelowHundred(tokens, ref rest) is { } more)
                {
                    (group, closing, at) = (group + more, 1, rest);
                }
            }

            if (!Scales.TryGetValue(tokens[at].Word, out var scale) || scale >= lowest || scale == 100)
            {
                return Finish(tokens, at, Checked.Add(total, group), closing, inWords: true);
            }

            total = Checked.Add(total, Checked.Multiply(group, scale));
            (lowest, closing, at) = (scale, scale, at + 1);
            var next = tokens[at].Is("and") ? at + 1 : at;
            if (scale < 1_000 || ReadBelowHundred(tokens, ref next) is not { } following)
            {
                return Finish(tokens, at, total, closing, inWords: true);
            }

            (group, closing, at) = (following, 1, next);
        }
    }

    private static decimal? ReadBelowHundred(EnglishTokens tokens, ref int at)
    {
        var word = tokens[at].Word;
        if (Tens.TryGetValue(word, out var ten))
        {
            at++;
            var next = tokens.IsHyphen(at) ? at + 1 : at;
            if (Small.TryGetValue(tokens[next].Word, out var unit) && unit is > 0 and < 10)
            {
                at = next + 1;
                return ten + unit;
            }

            return ten;
        }

        if (!Small.TryGetValue(word, out var value))
        {
            return null;
        }

        at++;
        return value;
    }

    /// <summary>Power words after digits (4.05 million, 3 hundred thousand, 2bn), then “and a half”.</summary>
    private static EnglishNumber ReadScales(EnglishTokens tokens, int at, decimal? value, bool inWords)
    {
        decimal last = 1;
        for (var n = 0; n < 3; n++)
        {
            var next = tokens.IsHyphen(at) ? at + 1 : at;
            if (
                Scales.TryGetValue(tokens[next].Word, out var scale)
                || tokens.Touches(at - 1) && Abbreviations.TryGetValue(tokens[at].Word, out scale)
            )
            {
                value = Checked.Multiply(value, scale);
                last = scale;
                at = next + 1;
            }
            else
            {
                break;
            }
        }

        return Finish(tokens, at, value, last, inWords);
    }

    private static EnglishNumber Finish(EnglishTokens tokens, int at, decimal? value, decimal scale, bool inWords)
    {
        if (tokens.Holds(at, ["and", "a", "half"]))
        {
            var half = Math.Max(scale, 1) / 2;
            value = Checked.Add(value, half);
            at += 3;
            if (scale == 1 && Scales.TryGetValue(tokens[at].Word, out var after))
            {
                value = Checked.Multiply(value, after);
                return new EnglishNumber(at + 1, value, inWords, after);
            }
        }

        return new EnglishNumber(at, value, inWords, scale);
    }

    /// <summary>two thirds, three-quarters, one fifth of.</summary>
    private static EnglishNumber? ReadShare(EnglishTokens tokens, EnglishNumber number)
    {
        var at = tokens.IsHyphen(number.End) ? number.End + 1 : number.End;
        var word = tokens[at].Word;
        var plural = word.EndsWith('s');
        var part =
            string.Equals(word, "halves", StringComparison.Ordinal) ? "half"
            : plural ? word[..^1]
            : word;
        if (!Parts.TryGetValue(part, out var whole) || number.Value is not (> 0 and < 100))
        {
            return null;
        }

        var counts = plural ? number.Value > 1 : number.Value == 1;
        return counts ? new EnglishNumber(at + 1, number.Value / whole, InWords: true, Share: true) : null;
    }

    private static FrozenDictionary<string, decimal> Numbered(string words, Func<int, decimal> value) =>
        words
            .Split(' ')
            .Select((word, index) => KeyValuePair.Create(word, value(index)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
