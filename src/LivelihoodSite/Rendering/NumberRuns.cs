using System.Text.RegularExpressions;
using LivelihoodSite.Rendering.Languages;

namespace LivelihoodSite.Rendering;

/// <summary>
/// Keeps numbers with their units on one line in Chinese text (3.5万人次, 2019年, 98%): Unicode line breaking allows a break
/// before any Han character, and CSS has no other word for it (clreq, 3.1.3). Works on the text nodes of a finished page.
/// </summary>
public static partial class NumberRuns
{
    // Raw text, drawings, and quoted lines of the source.
    private static readonly string[] Opaque = ["title", "script", "style", "textarea", "option", "svg", "details"];

    /// <summary>The same page with its numbers marked by the class <c>keep</c>.</summary>
    /// <param name="html">A whole page, well nested; attribute values quoted.</param>
    public static string Keep(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var output = new TextBuffer();
        Keep(html, output);
        return output.ToString();
    }

    /// <summary>The same, to the end of a text.</summary>
    internal static void Keep(ReadOnlySpan<char> html, TextBuffer output)
    {
        var position = 0;
        while (position < html.Length)
        {
            var next =
                html[position] == '<' ? EndOfMarkup(html, position)
                : html[position..].IndexOf('<') is var tag and >= 0 ? position + tag
                : html.Length;
            var piece = html[position..next];
            if (piece[0] == '<' || !piece.ContainsAnyInRange('0', '9'))
            {
                output.Append(piece);
            }
            else
            {
                KeepNumbers(piece, output);
            }

            position = next;
        }
    }

    private static void KeepNumbers(ReadOnlySpan<char> text, TextBuffer output)
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

    private static int EndOfMarkup(ReadOnlySpan<char> html, int start)
    {
        var end = LanguageRuns.EndOfTag(html, start);
        if (end - start < 5 || html[start + 1] is not ('t' or 's' or 'o' or 'd'))
        {
            return end;
        }

        foreach (var name in Opaque)
        {
            if (
                html[(start + 1)..].StartsWith(name, StringComparison.Ordinal)
                && html[(start + 1 + name.Length)..] is [' ' or '>', ..]
            )
            {
                var close = html[end..].IndexOf($"</{name}>", StringComparison.Ordinal);
                return close < 0 ? end : end + close;
            }
        }

        return end;
    }

    // A character reference (&#39;) ends in a semicolon and is no number with a unit.
    [GeneratedRegex(
        "[0-9]+(?:[.,:—-][0-9]+)*(?:[%％‰℃]|[余多几]?[十百千万亿]*[余多]?"
            + "(?:平方公里|平方米|立方米|公里|公斤|人次|户次|场次|课时|分钟|小时|个月|周岁|毫米|厘米|[\u4E00-\u9FFF])(?:以上|以下|以内|左右)?)",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();
}
