using System.Net;
using System.Text;

namespace LivelihoodSite.Rendering;

/// <summary>A reference in a page.</summary>
/// <param name="Attribute"><c>href</c> or <c>src</c>.</param>
/// <param name="Target">The reference, entities decoded.</param>
public sealed record HtmlLink(string Attribute, string Target);

/// <summary>A named place in a page.</summary>
/// <param name="Id">Value of <c>id</c>.</param>
/// <param name="TextStart">Where the text after its tag begins in <see cref="HtmlFacts.Text"/>.</param>
public sealed record HtmlId(string Id, int TextStart);

/// <summary>
/// What the checks need to know of a finished page. Reads only HTML that this program wrote: attributes in double
/// quotes, <c>&lt;</c> never bare in text.
/// </summary>
/// <param name="Ids">Named places, in page order.</param>
/// <param name="Links">References, in page order.</param>
/// <param name="Text">The text without tags, entities decoded, without white space.</param>
public sealed record HtmlFacts(IReadOnlyList<HtmlId> Ids, IReadOnlyList<HtmlLink> Links, string Text)
{
    /// <summary>Collects the facts in one pass.</summary>
    public static HtmlFacts Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var ids = new List<HtmlId>();
        var links = new List<HtmlLink>();
        var text = new StringBuilder(html.Length / 2);
        var position = 0;
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            AppendText(text, html, position, open < 0 ? html.Length : open);
            if (open < 0)
            {
                break;
            }

            position = EndOfTag(html, open);
            ReadAttributes(html.AsSpan(open, position - open), text.Length, ids, links);
        }

        return new HtmlFacts(ids, links, text.ToString());
    }

    /// <summary>The text from one named place to another; "" when either is missing or they stand the other way round.</summary>
    public string TextBetween(string id, string nextId)
    {
        var start = Ids.FirstOrDefault(place => place.Id == id)?.TextStart ?? -1;
        var end = Ids.FirstOrDefault(place => place.Id == nextId)?.TextStart ?? -1;
        return start >= 0 && end >= start ? Text[start..end] : "";
    }

    /// <summary>A text as <see cref="Text"/> would hold it.</summary>
    public static string WithoutBlanks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    private static void AppendText(StringBuilder text, string html, int start, int end)
    {
        if (end > start)
        {
            text.Append(WithoutBlanks(WebUtility.HtmlDecode(html[start..end])));
        }
    }

    // A ">" inside quotes does not end the tag.
    private static int EndOfTag(string html, int open)
    {
        var quoted = false;
        for (var i = open + 1; i < html.Length; i++)
        {
            if (html[i] == '"')
            {
                quoted = !quoted;
            }
            else if (html[i] == '>' && !quoted)
            {
                return i + 1;
            }
        }

        return html.Length;
    }

    private static void ReadAttributes(ReadOnlySpan<char> tag, int textStart, List<HtmlId> ids, List<HtmlLink> links)
    {
        if (Attribute(tag, " id=\"") is { } id)
        {
            ids.Add(new HtmlId(id, textStart));
        }

        foreach (var name in (ReadOnlySpan<string>)["href", "src"])
        {
            if (Attribute(tag, $" {name}=\"") is { } target)
            {
                links.Add(new HtmlLink(name, target));
            }
        }
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string opening)
    {
        var start = tag.IndexOf(opening, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var value = tag[(start + opening.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? null : WebUtility.HtmlDecode(value[..end].ToString());
    }
}
