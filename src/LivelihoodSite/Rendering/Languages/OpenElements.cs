namespace LivelihoodSite.Rendering.Languages;

/// <summary>The elements around a place in a page, as far as languages need them.</summary>
internal sealed class OpenElements
{
    private const string Attribute = " lang=\"";

    private readonly Stack<(string Language, bool IsOpaque, bool IsDrawing)> outer = new();
    private (string Language, bool IsOpaque, bool IsDrawing) inner = ("", false, false);

    /// <summary>The language of the text here; "" before any element names one.</summary>
    public string Language => inner.Language;

    /// <summary>Raw text, or a place where HTML allows no element inside.</summary>
    public bool IsOpaque => inner.IsOpaque;

    /// <summary>Inside a drawing.</summary>
    public bool IsDrawing => inner.IsDrawing;

    /// <summary>Goes over a tag.</summary>
    public void Track(ReadOnlySpan<char> tag)
    {
        if (tag is ['<', '!', ..])
        {
            return;
        }

        if (tag is ['<', '/', ..])
        {
            if (outer.Count > 0)
            {
                inner = outer.Pop();
            }

            return;
        }

        var nameEnd = 1;
        while (nameEnd < tag.Length && (char.IsAsciiLetterOrDigit(tag[nameEnd]) || tag[nameEnd] is '-'))
        {
            nameEnd++;
        }

        var name = tag[1..nameEnd];
        if (tag is [.., '/', '>'] || IsVoid(name))
        {
            return;
        }

        outer.Push(inner);
        inner = (
            LanguageOf(tag) ?? inner.Language,
            inner.IsOpaque || name is "title" or "script" or "style" or "textarea" or "option" or "desc",
            inner.IsDrawing || name is "svg"
        );
    }

    private static bool IsVoid(ReadOnlySpan<char> name) =>
        name
            is "area"
                or "base"
                or "br"
                or "col"
                or "embed"
                or "hr"
                or "img"
                or "input"
                or "link"
                or "meta"
                or "source"
                or "track"
                or "wbr";

    private string? LanguageOf(ReadOnlySpan<char> tag)
    {
        // The shortest tag that can have one is <a lang="">.
        var start = tag.Length < 11 ? -1 : tag.IndexOf(Attribute, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var value = tag[(start + Attribute.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? null
            // Mostly one of two.
            : value[..end] is "zh-Hans" ? "zh-Hans"
            : value[..end] is "en" ? "en"
            : value[..end].SequenceEqual(inner.Language) ? inner.Language
            : value[..end].ToString();
    }
}
