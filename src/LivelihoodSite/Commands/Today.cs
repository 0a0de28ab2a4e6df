using System.Globalization;

namespace LivelihoodSite.Commands;

/// <summary>
/// The day against which <c>check</c> judges dates, China Standard Time: the option, else SOURCE_DATE_EPOCH, else the clock.
/// Only <c>check</c> asks: no page ever depends on the day of its build.
/// </summary>
internal static class Today
{
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    /// <summary>The day.</summary>
    /// <param name="given">YYYY-MM-DD, or null.</param>
    /// <returns>Null when the text is no date.</returns>
    public static DateOnly? Of(string? given)
    {
        if (given is not null)
        {
            return DateOnly.TryParseExact(
                given,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null;
        }

        var epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var now =
            long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : TimeProvider.System.GetUtcNow();
        return DateOnly.FromDateTime(now.ToOffset(ChinaTime).DateTime);
    }
}
