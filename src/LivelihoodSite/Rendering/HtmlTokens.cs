using System.Net;

namespace LivelihoodSite.Rendering;

/// <summary>
/// Goes through a finished page tag by tag without a copy of anything. Reads only HTML that this program wrote: attributes in
/// double quotes, <c>&lt;</c> never bare in text.
/// </summary>
internal ref struct HtmlTokens(ReadOnlySpan<char> html)
{
    private ReadOnlySpan<char> rest = html;
    private bool hasValues;

    /// <summary>The text before the tag, entities as they are.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>The tag with its angle brackets; empty after the last text.</summary>
    public ReadOnlySpan<char> Tag { get; private set; }

    /// <summary>Goes to the next tag; false at the end.</summary>
    public bool Read()
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        var open = rest.IndexOf('<');
        Text = open < 0 ? rest : rest[..open];
        var end = open < 0 ? rest.Length : EndOfTag(rest, open, out hasValues);
        Tag = rest[Text.Length..end];
        rest = rest[end..];
        return true;
    }

    /// <summary>The value of an attribute, entities as they are.</summary>
    /// <param name="opening">A blank, the name and <c>="</c>.</param>
    public readonly bool TryGet(ReadOnlySpan<char> opening, out ReadOnlySpan<char> value)
    {
        if (!hasValues || Tag.Length < opening.Length)
        {
            value = [];
            return false;
        }

        var start = Tag.IndexOf(opening);
        value = start < 0 ? [] : Tag[(start + opening.Length)..];
        var end = value.IndexOf('"');
        value = end < 0 ? [] : value[..end];
        return start >= 0 && end >= 0;
    }

    /// <summary>A piece of text or a value with its entities decoded.</summary>
    public static string Decode(ReadOnlySpan<char> text) =>
        text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();

    // A ">" inside quotes does not end the tag; one without quotes has no attribute with a value.
    private static int EndOfTag(ReadOnlySpan<char> html, int open, out bool hasValues)
    {
        hasValues = false;
        var index = open + 1;
        while (html[index..].IndexOfAny('"', '>') is var found and >= 0)
        {
            index += found + 1;
            if (html[index - 1] == '>')
            {
                return index;
            }

            hasValues = true;
            var close = html[index..].IndexOf('"');
            if (close < 0)
            {
                break;
            }

            index += close + 1;
        }

        return html.Length;
    }
}
