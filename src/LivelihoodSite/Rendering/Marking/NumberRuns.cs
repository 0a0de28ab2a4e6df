using System.Text.RegularExpressions;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>
/// Keeps numbers with their units on one line in Chinese text (3.5万人次, 2019年, 98%) by the class <c>keep</c>: Unicode line
/// breaking allows a break before any Han character, and CSS has no other word for it (clreq, 3.1.3).
/// </summary>
internal static partial class NumberRuns
{
    /// <summary>Whether a text holds a digit: a quick look, which spares most texts the search.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    /// <summary>Writes a text node with its numbers marked.</summary>
    public static void Keep(ReadOnlySpan<char> text, TextBuffer output)
    {
        var written = 0;
        foreach (var number in Number().EnumerateMatches(text))
        {
            output.Append(text[written..number.Index]);
            output.Append("<span class=\"keep\">");
            written = number.Index + number.Length;
            output.Append(text[number.Index..written]);
            output.Append("</span>");
        }

        output.Append(text[written..]);
    }

    // A character reference (&#39;) ends in a semicolon and is no number with a unit.
    [GeneratedRegex(
        "[0-9]+(?:[.,:—-][0-9]+)*(?:[%％‰℃]|[余多几]?[十百千万亿]*[余多]?"
            + "(?:平方公里|平方米|立方米|公里|公斤|人次|户次|场次|课时|分钟|小时|个月|周岁|毫米|厘米|[\u4E00-\u9FFF])(?:以上|以下|以内|左右)?)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 30_000
    )]
    private static partial Regex Number();
}
