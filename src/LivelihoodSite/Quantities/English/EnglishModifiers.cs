using System.Collections.Frozen;

namespace LivelihoodSite.Quantities.English;

/// <summary>The words that make an English number less exact, before or after it.</summary>
internal static class EnglishModifiers
{
    /// <summary>The lower end of “between 72 hours and 7 days”.</summary>
    public const string LowerEnd = "between";

    /// <summary>Its upper end.</summary>
    public const string UpperEnd = "and";

    private static readonly string[][] Before = Phrases(
        """
        more than, over, above, exceeding, exceeded, exceeds, exceed, in excess of, upwards of, greater than, higher than, beyond
        surpassing, surpassed, topped, topping, well over, just over, not less than, no less than, no fewer than, not fewer than
        no lower than, not lower than, not below, at least, a minimum of, minimum of, nearly, almost, close to, approaching
        nearing, just under, just below, just short of, about, around, approximately, approx, roughly, some, circa, an estimated
        in the region of, in the order of, within, at most, no more than, not more than, no higher than, not higher than
        not above, not over, not to exceed, not exceed, not exceeding, up to, a maximum of, maximum of, capped at, below, under
        less than, fewer than, lower than, short of, fewer still than, cumulatively
        """
    );

    private static readonly string[][] After = Phrases(
        """
        or more, or above, or over, and above, and over, or older, and older, or higher, at least, plus, +, odd, or less, or fewer
        or below, or under, and under, and below, or lower, at most, or younger, and younger, or so, or thereabouts
        """
    );

    /// <summary>Words between a modifier and its number (more than a further 30).</summary>
    private static readonly FrozenSet<string> Fillers = "a an further additional another extra rmb cny ¥ ￥ $ us yuan"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Total = ["total", "of"];

    /// <summary>The modifier that stands before a number.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The first token of the number.</param>
    /// <param name="floor">The first token that belongs to no earlier quantity.</param>
    /// <returns>The modifier and its first token, or null.</returns>
    public static (string Modifier, int Start)? EndingAt(EnglishTokens tokens, int at, int floor)
    {
        var end = at;
        for (var n = 0; n <= 4; n++)
        {
            if (Longest(tokens, Before, end, floor) is { } phrase)
            {
                return (string.Join(' ', phrase), end - phrase.Length);
            }

            if (end - 2 >= floor && tokens.Holds(end - 2, Total))
            {
                end -= 2;
            }
            else if (end - 1 >= floor && Fillers.Contains(tokens[end - 1].Word))
            {
                end--;
            }
            else
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The modifier that follows a number or its unit, or null; with the token after it.</summary>
    public static (string Modifier, int End)? StartingAt(EnglishTokens tokens, int at)
    {
        var start = tokens.IsHyphen(at) ? at + 1 : at;
        string[]? best = null;
        foreach (var phrase in After)
        {
            if (phrase.Length > (best?.Length ?? 0) && tokens.Holds(start, phrase))
            {
                best = phrase;
            }
        }

        return best is null ? null : (string.Join(' ', best), start + best.Length);
    }

    private static string[]? Longest(EnglishTokens tokens, string[][] phrases, int end, int floor)
    {
        string[]? best = null;
        foreach (var phrase in phrases)
        {
            var start = end - phrase.Length;
            if (start >= floor && phrase.Length > (best?.Length ?? 0) && tokens.Holds(start, phrase))
            {
                best = phrase;
            }
        }

        return best;
    }

    private static string[][] Phrases(string text) =>
        [
            .. text.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(phrase => phrase.Split(' ')),
        ];
}
