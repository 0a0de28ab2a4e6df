using System.Globalization;
using CsCheck;
using LivelihoodSite.Quantities;
using LivelihoodSite.Quantities.English;

namespace LivelihoodSite.Tests.Quantities;

public sealed class EnglishNumberProperties
{
    private static readonly string[] Small =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
            ' '
        );

    private static readonly string[] Tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');

    private static readonly string[] Modifiers = ["", "more than ", "at least ", "nearly ", "about ", "no more than "];

    [Fact]
    public void A_number_that_somebody_writes_in_English_is_read_back_with_its_value()
    {
        Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[0, 3], Gen.Int[0, Modifiers.Length - 1], Gen.Int[1, 99_999])
            .Sample(
                (number, form, modifier, share) =>
                {
                    var (words, value) = form switch
                    {
                        0 => (number.ToString(CultureInfo.InvariantCulture), number),
                        1 => (number.ToString("#,0", CultureInfo.InvariantCulture), number),
                        2 => (Words(number), (decimal)number),
                        _ => ($"{(share / 100m).ToString(CultureInfo.InvariantCulture)} million", share * 10_000m),
                    };
                    // Four digits without separator may be a year.
                    if (form == 0 && number is >= 1900 and < 2100)
                    {
                        return;
                    }

                    var read = EnglishQuantityReader.Read(
                        $"In all, {Modifiers[modifier]}{words} yuan was spent in June 2019."
                    );
                    var found = Assert.Single(read).Quantity;
                    Assert.Equal(value, found.Value);
                    Assert.Equal("yuan", found.Unit);
                    Assert.Equal(Modifiers[modifier].Trim(), found.Modifier ?? "");
                }
            );
    }

    [Fact]
    public void Any_text_is_read_without_an_exception_and_every_place_holds_its_words()
    {
        var pieces = new[]
        {
            "between",
            "and",
            "to",
            "–",
            "-",
            "3",
            "1,200",
            "99999999999999999999999999999",
            "half",
            "a",
            "million",
            "%",
            "years",
            "old",
            "June",
            "2019",
            "26",
            "the",
            "end",
            "of",
            "first",
            "per",
            "pupil",
            "“",
            ".",
            "，",
            "人次",
            "twenty",
            "two",
            "thirds",
            "times",
            "more",
            "than",
            "or",
            "over",
            ":",
            "/",
            "²",
            "schools",
            "\n",
            "U10",
        };
        Gen.Int[0, pieces.Length - 1]
            .Array[0, 30]
            .Select(Gen.Bool.Array[30, 30])
            .Sample(
                (chosen, blanks) =>
                {
                    var text = string.Concat(
                        chosen.Select((piece, index) => pieces[piece] + (blanks[index] ? " " : ""))
                    );
                    Assert.All(
                        EnglishQuantityReader.Read(text),
                        found => Assert.Equal(found.Quantity.Raw, text.Substring(found.Start, found.Length))
                    );
                    Assert.All(
                        EnglishQuantityReader.ReadDates(text),
                        date => Assert.InRange(date.End, date.Start, text.Length)
                    );
                    Assert.All(ChineseDates.Read(text), date => Assert.InRange(date.End, date.Start, text.Length));
                }
            );
    }

    [Fact]
    public void A_text_of_half_a_million_characters_is_read_to_its_end()
    {
        const string sentence = "between 3 and 1,200 or 20-odd to 30 schools per pupil, the first half of ";
        var once = EnglishQuantityReader.Read(sentence).Count;

        Assert.Equal(once * 7_000, EnglishQuantityReader.Read(string.Concat(Enumerable.Repeat(sentence, 7_000))).Count);
    }

    private static string Words(int number) =>
        number switch
        {
            < 20 => Small[number],
            < 100 => Tens[number / 10 - 2] + (number % 10 == 0 ? "" : $"-{Small[number % 10]}"),
            < 1_000 => Join(number, 100, "hundred", " and "),
            < 1_000_000 => Join(number, 1_000, "thousand", number % 1_000 < 100 ? " and " : " "),
            _ => Join(number, 1_000_000, "million", number % 1_000_000 < 100 ? " and " : " "),
        };

    private static string Join(int number, int power, string word, string joint) =>
        $"{Words(number / power)} {word}" + (number % power == 0 ? "" : joint + Words(number % power));
}
