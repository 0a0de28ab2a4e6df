using System.Net;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>
/// Goes through a page tag by tag without a copy of anything. Reads HTML that is well formed: attribute values in quotes,
/// <c>&lt;</c> never bare in text.
/// </summary>
/// <param name="html">A page, or a piece of one.</param>
/// <param name="start">Where to begin: between tags.</param>
internal ref struct HtmlTokens(ReadOnlySpan<char> html, int start = 0)
{
    private readonly ReadOnlySpan<char> html = html;
    private Range id;
    private Range href;
    private Range src;
    private Range lang;

    /// <summary>Where the text before the tag begins.</summary>
    public int TextStart { get; private set; }

    /// <summary>Where the tag begins; the end of the page after the last text.</summary>
    public int TagStart { get; private set; }

    /// <summary>Behind the tag.</summary>
    public int End { get; private set; } = start;

    /// <summary>Where the HTML stands there: between tags, but for a last tag that is cut off.</summary>
    public MarkupPlace After { get; private set; }

    /// <summary>The text before the tag, entities as they are.</summary>
    public readonly ReadOnlySpan<char> Text => html[TextStart..TagStart];

    /// <summary>The tag with its angle brackets, or a comment; empty after the last text.</summary>
    public readonly ReadOnlySpan<char> Tag => html[TagStart..End];

    /// <summary>Goes to the next tag; false at the end.</summary>
    public bool Read()
    {
        if (End >= html.Length)
        {
            return false;
        }

        id = href = src = lang = default;
        TextStart = End;
        var open = html[End..].IndexOf('<');
        TagStart = open < 0 ? html.Length : End + open;
        End = open < 0 ? html.Length : EndOfTag(TagStart);
        return true;
    }

    /// <summary>The value of <c>id</c>, entities as they are.</summary>
    public readonly bool TryGetId(out ReadOnlySpan<char> value) => TryGet(id, out value);

    /// <summary>The value of <c>lang</c>.</summary>
    public readonly bool TryGetLang(out ReadOnlySpan<char> value) => TryGet(lang, out value);

    /// <summary>Adds what the tag says of the places of the page.</summary>
    /// <param name="references">Takes them.</param>
    /// <param name="shift">How much further on the tag stands in the page that they are meant for.</param>
    public readonly void AddReferences(List<PageReference> references, int shift)
    {
        Add(references, PageReferenceKind.Id, id, shift);
        Add(references, PageReferenceKind.Link, href, shift);
        Add(references, PageReferenceKind.Link, src, shift);
    }

    /// <summary>A piece of text or a value with its entities decoded.</summary>
    public static string Decode(ReadOnlySpan<char> text) =>
        text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();

    /// <summary>Where the tag ends that a piece of a page begins in; -1 where it goes on behind the piece.</summary>
    /// <param name="piece">HTML.</param>
    /// <param name="before">Where the page stands before it; between tags nothing has to end.</param>
    /// <param name="after">Where the page stands at that end, or behind the piece.</param>
    public static int EndOf(ReadOnlySpan<char> piece, MarkupPlace before, out MarkupPlace after)
    {
        after = before;
        if (before == MarkupPlace.Text)
        {
            return 0;
        }

        var index = 0;
        while (true)
        {
            var rest = piece[index..];
            var (found, length) = after switch
            {
                MarkupPlace.Comment => (rest.IndexOf("-->", StringComparison.Ordinal), 3),
                MarkupPlace.Quoted => (rest.IndexOf('"'), 1),
                MarkupPlace.Apostrophes => (rest.IndexOf('\''), 1),
                _ => (rest.IndexOfAny('"', '\'', '>'), 1),
            };
            if (found < 0)
            {
                return -1;
            }

            index += found + length;
            after = (after, rest[found]) switch
            {
                (MarkupPlace.Tag, '"') => MarkupPlace.Quoted,
                (MarkupPlace.Tag, '\'') => MarkupPlace.Apostrophes,
                (MarkupPlace.Tag or MarkupPlace.Comment, _) => MarkupPlace.Text,
                _ => MarkupPlace.Tag,
            };
            if (after == MarkupPlace.Text)
            {
                return index;
            }
        }
    }

    private readonly bool TryGet(Range attribute, out ReadOnlySpan<char> value)
    {
        value = html[attribute];
        return attribute.Start.Value > 0;
    }

    private static void Add(List<PageReference> references, PageReferenceKind kind, Range attribute, int shift)
    {
        if (attribute.Start.Value > 0)
        {
            var start = attribute.Start.Value;
            references.Add(new PageReference(kind, start + shift, attribute.End.Value - start));
        }
    }

    // A ">" inside quotes does not end the tag; before a quote stand the name of the attribute and "=".
    private int EndOfTag(int start)
    {
        if (html[start..] is ['<', '!', '-', '-', ..])
        {
            var end = html[start..].IndexOf("-->", StringComparison.Ordinal);
            After = end < 0 ? MarkupPlace.Comment : MarkupPlace.Text;
            return end < 0 ? html.Length : start + end + 3;
        }

        After = MarkupPlace.Text;
        var index = start + 1;
        while (html[index..].IndexOfAny('"', '\'', '>') is var found and >= 0)
        {
            index += found;
            if (html[index] == '>')
            {
                return index + 1;
            }

            var value = index + 1;
            var length = html[value..].IndexOf(html[index]);
            if (length < 0)
            {
                After = html[index] == '"' ? MarkupPlace.Quoted : MarkupPlace.Apostrophes;
                return html.Length;
            }

            Keep(html[start..index], value..(value + length));
            index = value + length + 1;
        }

        After = MarkupPlace.Tag;
        return html.Length;
    }

    // The last letter of a name tells most of them apart.
    private void Keep(ReadOnlySpan<char> before, Range value)
    {
        if (before is not [.., var last, '='])
        {
            return;
        }

        switch (last)
        {
            case 'd' when id.Equals(default) && before.EndsWith(" id="):
                id = value;
                return;
            case 'f' when href.Equals(default) && before.EndsWith(" href="):
                href = value;
                return;
            case 'c' when src.Equals(default) && before.EndsWith(" src="):
                src = value;
                return;
            case 'g' when lang.Equals(default) && before.EndsWith(" lang="):
                lang = value;
                return;
            default:
                return;
        }
    }
}
