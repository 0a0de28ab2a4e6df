namespace LivelihoodSite.Rendering.Finishing;

/// <summary>The elements around a place in a page, as far as marks need them.</summary>
internal sealed class OpenElements
{
    private readonly Stack<Surroundings> outer = new(32);
    private Surroundings inner = new("", IsOpaque: false, IsDrawing: false, IsNumberless: false);

    /// <summary>The language of the text here; "" before any element names one.</summary>
    public string Language => inner.Language;

    /// <summary>Raw text, or a place where HTML allows no element inside.</summary>
    public bool IsOpaque => inner.IsOpaque;

    /// <summary>Inside a drawing.</summary>
    public bool IsDrawing => inner.IsDrawing;

    /// <summary>Where numbers are not marked: raw text, drawings, and quoted lines of the source.</summary>
    public bool IsNumberless => inner.IsNumberless;

    /// <summary>Goes over the tag of a token.</summary>
    public void Track(ref HtmlTokens tokens)
    {
        var tag = tokens.Tag;
        if (tag.Length < 2 || tag[1] == '!')
        {
            return;
        }

        if (tag[1] == '/')
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
        if (tag[^2] == '/' || IsVoid(name))
        {
            return;
        }

        outer.Push(inner);
        if (tokens.TryGetLang(out var language))
        {
            inner = inner with { Language = LanguageOf(language) };
        }

        inner = name switch
        {
            "title" or "script" or "style" or "textarea" or "option" => inner with
            {
                IsOpaque = true,
                IsNumberless = true,
            },
            "desc" => inner with { IsOpaque = true },
            "svg" => inner with { IsDrawing = true, IsNumberless = true },
            "details" => inner with { IsNumberless = true },
            _ => inner,
        };
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

    // Mostly one of two.
    private string LanguageOf(ReadOnlySpan<char> value) =>
        value is "zh-Hans" ? "zh-Hans"
        : value is "en" ? "en"
        : value.SequenceEqual(inner.Language) ? inner.Language
        : value.ToString();

    private readonly record struct Surroundings(string Language, bool IsOpaque, bool IsDrawing, bool IsNumberless);
}
