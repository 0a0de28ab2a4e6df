using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering.Views;

/// <summary>
/// Writes figures so that a modifier of the source survives: 1200余次 is 1,200余次 in Chinese and "more than 1,200
/// activities" in English, never a bare 1,200.
/// </summary>
internal sealed class FigureText(Words words, bool isSourceLanguage, bool partsWords)
{
    private enum Place
    {
        BeforeNumber,
        AfterNumber,
        AfterUnit,
    }

    /// <summary>The modifiers of the source: where they stand in Chinese, and the word of other languages.</summary>
    private static readonly Dictionary<string, (Place Place, string Word)> Modifiers = new(StringComparer.Ordinal)
    {
        ["余"] = (Place.AfterNumber, "figure_more_than"),
        ["多"] = (Place.AfterNumber, "figure_more_than"),
        ["超"] = (Place.BeforeNumber, "figure_more_than"),
        ["超过"] = (Place.BeforeNumber, "figure_more_than"),
        ["逾"] = (Place.BeforeNumber, "figure_more_than"),
        ["突破"] = (Place.BeforeNumber, "figure_more_than"),
        ["近"] = (Place.BeforeNumber, "figure_nearly"),
        ["将近"] = (Place.BeforeNumber, "figure_nearly"),
        ["接近"] = (Place.BeforeNumber, "figure_nearly"),
        ["约"] = (Place.BeforeNumber, "figure_about"),
        ["大约"] = (Place.BeforeNumber, "figure_about"),
        ["左右"] = (Place.AfterUnit, "figure_about"),
        ["以上"] = (Place.AfterUnit, "figure_at_least"),
        ["不少于"] = (Place.BeforeNumber, "figure_at_least"),
        ["不低于"] = (Place.BeforeNumber, "figure_at_least"),
        ["至少"] = (Place.BeforeNumber, "figure_at_least"),
        ["以下"] = (Place.AfterUnit, "figure_at_most"),
        ["以内"] = (Place.AfterUnit, "figure_at_most"),
        ["之内"] = (Place.AfterUnit, "figure_at_most"),
        ["不超过"] = (Place.BeforeNumber, "figure_at_most"),
        ["不高于"] = (Place.BeforeNumber, "figure_at_most"),
        ["至多"] = (Place.BeforeNumber, "figure_at_most"),
    };

    /// <summary>A number with thousands separators, in full.</summary>
    public static string Number(decimal value) => value.ToString("#,0.############", CultureInfo.InvariantCulture);

    /// <summary>
    /// A rate as a percentage: to one decimal, half away from zero, where it is rounded; without needless zeros where it is
    /// exact.
    /// </summary>
    public static string Percent(decimal rate) =>
        Math.Round(rate * 100, 1, MidpointRounding.AwayFromZero)
            .ToString(IsRounded(rate) ? "#,0.0" : "#,0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>Whether a percentage had to be rounded.</summary>
    public static bool IsRounded(decimal rate) =>
        Math.Round(rate * 100, 1, MidpointRounding.AwayFromZero) != rate * 100;

    /// <summary>A figure with its modifier and unit, as the source gives it.</summary>
    public string Figure(Figure figure, string unit)
    {
        var number = Number(figure.Value);
        var tail = UnitTail(unit);
        if (string.IsNullOrEmpty(figure.Modifier))
        {
            return number + tail;
        }

        if (!Modifiers.TryGetValue(figure.Modifier, out var modifier))
        {
            return words.Format("figure_modified", number, tail, figure.Modifier);
        }

        if (!isSourceLanguage)
        {
            return words.Format(modifier.Word, number, tail);
        }

        return modifier.Place switch
        {
            Place.BeforeNumber => figure.Modifier + number + tail,
            Place.AfterNumber => number + figure.Modifier + tail,
            _ => number + tail + figure.Modifier,
        };
    }

    /// <summary>The target as a condition: at most 3%, at least 1,200 activities, target 90 places.</summary>
    public string Target(Measure measure, string unit)
    {
        if (measure.Limit == Limit.AtMost)
        {
            return words.Format("figure_at_most", Number(measure.Target.Value), UnitTail(unit));
        }

        return string.IsNullOrEmpty(measure.Target.Modifier)
            ? words.Format("figure_target", Number(measure.Target.Value), UnitTail(unit))
            : Figure(measure.Target, unit);
    }

    // A sign follows its number at once, and so does a unit in Chinese or Japanese; other units are words of their own.
    private string UnitTail(string unit) =>
        unit.Length == 0 || isSourceLanguage || !partsWords || unit is "%" or "‰" ? unit : "\u00A0" + unit;
}
