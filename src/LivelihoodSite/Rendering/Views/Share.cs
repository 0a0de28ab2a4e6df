using System.Globalization;

namespace LivelihoodSite.Rendering.Views;

/// <summary>Lengths in charts.</summary>
internal static class Share
{
    /// <summary>A part of a whole as an SVG length (<c>41.67%</c>); 0% of nothing.</summary>
    public static string Percent(decimal part, decimal whole) =>
        whole == 0
            ? "0%"
            : Math.Round(part * 100 / whole, 2, MidpointRounding.AwayFromZero)
                .ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
