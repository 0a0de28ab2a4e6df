using System.Net;
using System.Text;

namespace LivelihoodSite.Rendering;

/// <summary>A reference in a page.</summary>
/// <param name="Attribute"><c>href</c> or <c>src</c>.</param>
/// <param name="Target">The reference, entities decoded.</param>
public sealed record HtmlLink(string Attribute, string Target);

/// <summary>
/// What the checks need to know of a finished page. Reads only HTML that this program wrote: attributes in double
/// quotes, <c>&lt;</c> never bare in text.
/// </summary>
/// <param name="Ids">Values of <c>id</c>, in page order.</param>
/// <param name="Links">References, in page order.</param>
/// <param name="Text">The text without tags, entities decoded, without white space.</param>
public sealed record HtmlFacts(IReadOnlyList<string> Ids, IReadOnlyList<HtmlLink> Links, string Text)
{
    /// <summary>Collects the facts in one pass.</summary>
    public static HtmlFacts Of(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var ids = new List<string>();
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
            ReadAttributes(html.AsSpan(open, position - open), ids, links);
        }

        return new HtmlFacts(ids, links, text.ToString());
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

    private static void ReadAttributes(ReadOnlySpan<char> tag, List<string> ids, List<HtmlLink> links)
    {
        if (Attribute(tag, " id=\"") is { } id)
        {
            ids.Add(id);
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
