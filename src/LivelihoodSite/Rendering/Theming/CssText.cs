using System.Globalization;
using System.Text;

namespace LivelihoodSite.Rendering.Theming;

/// <summary>Texts of people inside a style sheet.</summary>
internal static class CssText
{
    /// <summary>A text as a CSS string: in quotation marks, with everything escaped that could end it.</summary>
    public static string Quote(string text)
    {
        var css = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\' or '<' || char.IsControl(character))
            {
                css.Append('\\').Append(((int)character).ToString("x", CultureInfo.InvariantCulture)).Append(' ');
            }
            else
            {
                css.Append(character);
            }
        }

        return css.Append('"').ToString();
    }

    /// <summary>A text with the places {0} and {1} as the value of <c>content</c>: strings and page counters.</summary>
    /// <param name="text">Such as <c>Page {0} of {1}</c>.</param>
    public static string PageCounter(string text)
    {
        var parts = new List<string>();
        var from = 0;
        foreach (var (mark, counter) in Counters(text))
        {
            parts.Add(Quote(text[from..mark]));
            parts.Add(counter);
            from = mark + 3;
        }

        parts.Add(Quote(text[from..]));
        return string.Join(' ', parts.Where(part => part is not "\"\""));
    }

    private static IEnumerable<(int Mark, string Counter)> Counters(string text) =>
        new[] { ("{0}", "counter(page)"), ("{1}", "counter(pages)") }
            .Select(one => (text.IndexOf(one.Item1, StringComparison.Ordinal), one.Item2))
            .Where(one => one.Item1 >= 0)
            .OrderBy(one => one.Item1);
}
