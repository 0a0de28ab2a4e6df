using System.Globalization;
using System.Text.RegularExpressions;
using LivelihoodSite.Content;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>From one date to another against the days that are stated; the last day may be counted or not.</summary>
internal static partial class Durations
{
    private static readonly string[] Lasting = ["历时", "为期", "持续"];

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (item.Result is not { } result)
        {
            yield break;
        }

        foreach (var sentence in result.Sentences)
        {
            var days = result
                .In(sentence)
                .Where(figure =>
                    figure.BaseUnit is "天"
                    && Arithmetic.IsExact(figure)
                    && Lasting.Any(word => result.Text.AsSpan(0, figure.Start).EndsWith(word, StringComparison.Ordinal))
                )
                .ToList();
            if (days.Count != 1)
            {
                continue;
            }

            var dates = DateForm().Matches(sentence.Text);
            if (
                dates.Count == 2
                && Date(dates[0], ProjectId.Edition(item.Id)) is { } from
                && Date(dates[1], from.Year) is { } written
            )
            {
                var to = written < from ? written.AddYears(1) : written;
                var between = to.DayNumber - from.DayNumber;
                if (days[0].Value != between && days[0].Value != between + 1)
                {
                    yield return Arithmetic.Wrong(
                        item,
                        sentence.Text,
                        $"{dates[0].Value}—{dates[1].Value}：{between + 1} ≠ {days[0].Quantity.Raw}"
                    );
                }
            }
        }
    }

    private static DateOnly? Date(Match match, int year) =>
        DateOnly.TryParseExact(
            $"{(match.Groups["year"].Success ? match.Groups["year"].Value : year.ToString("0000", CultureInfo.InvariantCulture))}-{match.Groups["month"].Value}-{match.Groups["day"].Value}",
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    [GeneratedRegex(
        "((?<year>[0-9]{4})年)?(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex DateForm();
}
