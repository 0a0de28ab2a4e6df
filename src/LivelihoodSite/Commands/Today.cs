using System.Globalization;

namespace LivelihoodSite.Commands;

/// <summary>
/// The day against which <c>check</c> judges dates, China Standard Time: the option, else SOURCE_DATE_EPOCH, else the clock.
/// Only <c>check</c> and <c>archive</c> ask: no page ever depends on the day of its build.
/// </summary>
internal static class Today
{
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    /// <summary>The day.</summary>
    /// <param name="given">YYYY-MM-DD, or null.</param>
    /// <returns>Null when the text is no date.</returns>
    public static DateOnly? Of(string? given) =>
        given is not null ? Parse(given) : Epoch() ?? DayOf(TimeProvider.System.GetUtcNow());

    /// <summary>The day that a package bears: the option, else SOURCE_DATE_EPOCH, never the clock.</summary>
    /// <param name="given">YYYY-MM-DD, or null.</param>
    /// <returns>Null when neither says a day.</returns>
    public static DateOnly? Stated(string? given) => given is not null ? Parse(given) : Epoch();

    private static DateOnly? Parse(string given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static DateOnly? Epoch() =>
        long.TryParse(
            Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seconds
        )
        && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DayOf(DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(ChinaTime).DateTime);
}
