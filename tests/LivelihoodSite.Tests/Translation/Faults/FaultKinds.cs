using System.Globalization;
using System.Text.RegularExpressions;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Translation.Faults;

/// <summary>A wrong piece that may stand in place of a right one.</summary>
internal sealed record Change(int At, string Before, string After);

/// <summary>
/// What translators get wrong, as changes of a right English text. Nothing here knows how the checker reads: pieces are
/// found by plain patterns, so that the generator cannot agree with the checker by accident.
/// </summary>
internal static class FaultKinds
{
    private const string Months =
        "January|February|March|April|May|June|July|August|September|October|November|December";

    /// <summary>Every kind with its changes of a text, in the order of the report.</summary>
    public static IReadOnlyList<(string Name, Func<string, IEnumerable<Change>> Changes)> Numbers =>
        [
            ("ten times too large", text => Scaled(text, 10)),
            ("ten times too small", text => Scaled(text, 0.1m)),
            ("万 lost (10,000 times too small)", text => Scaled(text, 0.0001m)),
            ("million for billion, thousand for million", text => Words(text, ScaleWords, @"(?<=\d )W")),
            ("two digits changed places", text => Digits(text, Transpose)),
            ("one digit mistyped", text => Digits(text, Mistype)),
            ("number word changed", text => Words(text, NumberWords, "(?<![-“])W(?! or (?:above|more))(?=[ ,])")),
            ("modifier dropped", text => Pattern(text, $@"\b(?:{Modifiers}) (?=\d|ten\b)", _ => "")),
            ("modifier dropped after the number", text => Pattern(text, " or more| or fewer", _ => "")),
            ("modifier changed", text => Words(text, ModifierWords, @"W(?= (?:\d|ten\b))|(?<=\d[^.;]{0,30})W")),
            ("modifier added", text => Added(text)),
            (
                "people, attendances, households, companies confused",
                text =>
                    Words(
                        text,
                        CountedWords,
                        @"(?<=\d (?:(?!of|in|to|at|by|for|from|with|were|was|and|across)[\w’-]+ ){0,4})W"
                    )
            ),
            ("yuan become million yuan", text => Pattern(text, @"(?<=\d )yuan", _ => "million yuan")),
            ("another measure", text => Words(text, MeasureWords, @"(?<=\d (?:million )?)W")),
            ("per cent become percentage points", text => Pattern(text, @"(?<=\d)%", _ => " percentage points")),
            ("day shifted", text => Pattern(text, $@"\b\d{{1,2}}(?= (?:{Months}))", m => Day(m.Value))),
            ("month shifted", text => Pattern(text, $@"\b(?:{Months})\b", m => NextMonth(m.Value))),
            ("part of the month changed", text => Words(text, PartWords, $"W(?= (?:{Months}))")),
            (
                "year shifted",
                text =>
                    Pattern(
                        text,
                        @"\b20[0-9]{2}\b(?!-)",
                        m =>
                            (int.Parse(m.Value, CultureInfo.InvariantCulture) - 1).ToString(
                                CultureInfo.InvariantCulture
                            )
                    )
            ),
            ("end of a range changed", text => Ranges(text)),
            ("sentence with its number dropped", text => Sentences(text).Where(s => HasNumber(s.Before))),
            ("a number that the Chinese has not", text => Invented(text)),
        ];

    /// <summary>True for a fault that the comparison of numbers must find by itself.</summary>
    public static bool IsAboutNumbers(string kind) => Numbers.Any(one => one.Name == kind);

    /// <summary>A sentence without any number that is gone.</summary>
    public static IEnumerable<Change> PlainSentences(string text) => Sentences(text).Where(s => HasNoNumber(s.Before));

    /// <summary>A word of the translation replaced by two characters of its source.</summary>
    public static IEnumerable<Change> ChineseLeft(string source, string text) =>
        Matches(text, "(?<= )[a-z]{5,}(?= )")
            .Skip(1)
            .Take(3)
            .SelectMany(match =>
                Matches(source, "[一-龥]{2}")
                    .Skip(2)
                    .Take(1)
                    .Select(han => new Change(match.Index, match.Value, han.Value))
            );

    /// <summary>An agreed term replaced by one that the glossary forbids.</summary>
    public static IEnumerable<Change> Terms(string source, string text, IEnumerable<GlossaryTerm> glossary) =>
        from term in glossary
        where source.Contains(term.Source, StringComparison.Ordinal)
        from forbidden in term.Forbidden.Take(1)
        from change in Pattern(text, $@"\b{Regex.Escape(term.Translation.In("en"))}\b", _ => forbidden)
        select change;

    private const string Modifiers = "[Mm]ore than|at least|[Nn]early|about|not less than|no more than";

    private static readonly string[] AddedModifiers = ["more than ", "about ", "nearly "];

    private static readonly string[] InventedSentences =
    [
        " In addition, 27 sites were inspected.",
        " This cost 3.6 million yuan.",
        " Another 540 people took part.",
    ];

    private static readonly (string, string)[] ScaleWords = [("million", "billion"), ("million", "thousand")];

    private static readonly (string, string)[] NumberWords =
    [
        ("two", "three"),
        ("three", "two"),
        ("four", "five"),
        ("Four", "Three"),
        ("five", "four"),
        ("Seven", "Six"),
        ("seven", "eight"),
        ("ten", "twelve"),
        ("Two", "Four"),
    ];

    private static readonly (string, string)[] ModifierWords =
    [
        ("more than", "nearly"),
        ("More than", "Nearly"),
        ("more than", "at least"),
        ("at least", "more than"),
        ("at least", "up to"),
        ("nearly", "more than"),
        ("about", "over"),
        ("not less than", "about"),
        ("no more than", "at least"),
        ("or more", "or less"),
    ];

    private static readonly (string, string)[] CountedWords =
    [
        ("attendances", "people"),
        ("attendances", "households"),
        ("people", "attendances"),
        ("people", "households"),
        ("pupils", "attendances"),
        ("volunteers", "families"),
        ("teachers", "attendances"),
        ("parents", "households"),
        ("households", "companies"),
        ("households", "people"),
        ("households", "residents"),
        ("companies", "households"),
        ("cases", "people"),
        ("times", "people"),
        ("couples", "people"),
        ("kindergartens", "families"),
        ("places", "children"),
        ("jobs", "people"),
    ];

    private static readonly (string, string)[] MeasureWords =
    [
        ("square metres", "hectares"),
        ("square metres", "metres"),
        ("square metres", "square kilometres"),
        ("linear metres", "square metres"),
        ("linear metres", "kilometres"),
        ("days", "weeks"),
        ("days", "hours"),
        ("hours", "days"),
        ("years", "months"),
        ("yuan", "dollars"),
    ];

    private static readonly (string, string)[] PartWords =
    [
        ("the end of", "early"),
        ("the end of", "mid-"),
        ("early", "late"),
        ("In early", "At the end of"),
    ];

    private static IEnumerable<Change> Scaled(string text, decimal factor) =>
        Numerals(text)
            .Select(match =>
            {
                var value = decimal.Parse(match.Value, NumberStyles.Number, CultureInfo.InvariantCulture);
                return new Change(
                    match.Index,
                    match.Value,
                    (value * factor).ToString("#,0.######", CultureInfo.InvariantCulture)
                );
            })
            // A translator who loses 万 has read a number that had one.
            .Where(change => factor > 0.001m || change.Before.Contains(",0", StringComparison.Ordinal));

    private static IEnumerable<Change> Digits(string text, Func<string, string> change) =>
        Numerals(text)
            .Select(match => new Change(match.Index, match.Value, change(match.Value)))
            .Where(one => one.Before != one.After);

    private static string Transpose(string number)
    {
        for (var at = number.Length - 1; at > 0; at--)
        {
            var (one, other) = (number[at - 1], number[at]);
            if (char.IsAsciiDigit(one) && char.IsAsciiDigit(other) && one != other && !(at == 1 && other == '0'))
            {
                return $"{number[..(at - 1)]}{other}{one}{number[(at + 1)..]}";
            }
        }

        return number;
    }

    private static string Mistype(string number)
    {
        var at = number.Length / 2;
        at = char.IsAsciiDigit(number[at]) ? at : at - 1;
        var digit = (number[at] - '0') % 9 + 1;
        return $"{number[..at]}{digit}{number[(at + 1)..]}";
    }

    private static IEnumerable<Change> Added(string text) =>
        Numerals(text)
            .Where(match => match.Index > 0 && text[match.Index - 1] == ' ')
            .Where(match => !IsMatch(text[..match.Index], $"(?:{Modifiers}|the|than|of|and|between) $"))
            .Where(match => !IsMatch(text[(match.Index + match.Length)..], "^(?:%? or more|–)"))
            .SelectMany(match => AddedModifiers.Select(word => new Change(match.Index, "", word)));

    private static IEnumerable<Change> Ranges(string text) =>
        Pattern(
                text,
                @"(?<=\b\d{1,4}–)\d{1,4}\b",
                m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + 3).ToString(CultureInfo.InvariantCulture)
            )
            .Concat(Pattern(text, @"(?<=three to )six", _ => "five"))
            .Concat(Pattern(text, @"(?<=grades )three(?= to)", _ => "two"))
            .Concat(Pattern(text, @"(?<=between )\d+(?= hours)", _ => "24"))
            .Concat(Pattern(text, @"(?<=hours and )\d+(?= days)", _ => "10"));

    private static IEnumerable<Change> Sentences(string text) =>
        Matches(text, @"(?<=^|[.!?]\s|\n)[A-Z“][^\n]*?[.!?](?=\s|$)")
            .Where(match => match.Length < text.Trim().Length)
            .Select(match => new Change(match.Index, match.Value, ""));

    private static IEnumerable<Change> Invented(string text) =>
        InventedSentences.Select(words => new Change(text.TrimEnd().Length, "", words));

    /// <summary>Pairs of words; the pattern says where they stand, with W in place of the word.</summary>
    private static IEnumerable<Change> Words(string text, (string Before, string After)[] words, string place) =>
        words.SelectMany(pair =>
            Pattern(
                text,
                place.Replace("W", $"\\b{Regex.Escape(pair.Before)}\\b", StringComparison.Ordinal),
                _ => pair.After
            )
        );

    private static IEnumerable<Change> Pattern(string text, string pattern, Func<Match, string> after) =>
        Matches(text, pattern).Select(match => new Change(match.Index, match.Value, after(match)));

    /// <summary>Numbers in digits that are no year, no day of a month and no part of a name.</summary>
    private static IEnumerable<Match> Numerals(string text) =>
        Matches(text, $@"(?<![\w–-])(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?![\w–-]|\.\d)(?! (?:{Months}))")
            .Where(match => !IsMatch(match.Value, "^(?:19|20)[0-9]{2}$"));

    private static bool HasNumber(string sentence) => Numerals(sentence).Any();

    private static bool HasNoNumber(string sentence) =>
        !IsMatch(sentence, @"\d|(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\b");

    private static string Day(string day)
    {
        var value = int.Parse(day, CultureInfo.InvariantCulture);
        return (value > 15 ? value - 1 : value + 10).ToString(CultureInfo.InvariantCulture);
    }

    private static string NextMonth(string month)
    {
        var months = Months.Split('|');
        return months[(Array.IndexOf(months, month) + 1) % 12];
    }

    private static MatchCollection Matches(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

    private static bool IsMatch(string text, string pattern) =>
        Regex.IsMatch(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}
