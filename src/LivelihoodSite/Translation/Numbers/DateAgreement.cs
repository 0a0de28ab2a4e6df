using LivelihoodSite.Quantities;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>A date that one side has and the other has not.</summary>
/// <param name="Source">The date of the source, or null.</param>
/// <param name="Target">The date of the translation, or null.</param>
/// <param name="IsYear">True when only the year is meant.</param>
internal sealed record DateDifference(CalendarDate? Source, CalendarDate? Target, bool IsYear);

/// <summary>
/// Compares dates part by part. Years stand for themselves, because one language names the year with the day and the
/// other once for the whole sentence; a date that is told twice need not be told twice in the other language.
/// </summary>
internal static class DateAgreement
{
    /// <summary>The differences: by source date, then those of the translation that stand alone.</summary>
    /// <param name="source">Dates of the source.</param>
    /// <param name="target">Dates of the translation.</param>
    /// <param name="mayBeYear">True for a number that the other side does hold as a number and not as a year.</param>
    public static IEnumerable<DateDifference> Of(
        IReadOnlyList<CalendarDate> source,
        IReadOnlyList<CalendarDate> target,
        Func<int, bool> mayBeYear
    ) =>
        Differ(
                source.Where(date => date.Year is not null),
                target.Where(date => date.Year is not null && !mayBeYear(date.Year.Value)),
                date => (date.Year ?? 0, 0, CalendarPart.Whole),
                isYear: true
            )
            .Concat(
                Differ(
                    source.Where(HoldsMore),
                    target.Where(HoldsMore),
                    date => (date.Month ?? 0, date.Day ?? 0, date.Part),
                    isYear: false
                )
            );

    private static bool HoldsMore(CalendarDate date) => date.Month is not null || date.Part != CalendarPart.Whole;

    private static List<DateDifference> Differ(
        IEnumerable<CalendarDate> source,
        IEnumerable<CalendarDate> target,
        Func<CalendarDate, (int, int, CalendarPart)> key,
        bool isYear
    )
    {
        var (left, right) = (source.ToList(), target.ToList());
        var (leftKeys, rightKeys) = (left.Select(key).ToHashSet(), right.Select(key).ToHashSet());
        var missing = left.Where(date => !rightKeys.Contains(key(date))).DistinctBy(key).ToList();
        var extra = right.Where(date => !leftKeys.Contains(key(date))).DistinctBy(key).ToList();
        var differences = new List<DateDifference>();
        foreach (var date in missing)
        {
            var other =
                extra.Find(one => one.Month == date.Month && one.Month is not null)
                ?? extra.Find(one => one.Day == date.Day && one.Day is not null)
                ?? extra.FirstOrDefault();
            if (other is not null)
            {
                extra.Remove(other);
            }

            differences.Add(new DateDifference(date, other, isYear));
        }

        differences.AddRange(extra.Select(date => new DateDifference(null, date, isYear)));
        return differences;
    }
}
