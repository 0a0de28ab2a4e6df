using System.Runtime.InteropServices;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>What a tag changes for the text behind it.</summary>
/// <param name="Opens">It begins an element with content.</param>
/// <param name="Closes">It ends one.</param>
/// <param name="Language">The value of its <c>lang</c>; null without one.</param>
/// <param name="IsOpaque">Raw text, or a place where HTML allows no element inside.</param>
/// <param name="IsDrawing">A drawing.</param>
/// <param name="IsNumberless">Where numbers are not marked: raw text, drawings, and quoted lines of the source.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ElementEffect(
    bool Opens = false,
    bool Closes = false,
    string? Language = null,
    bool IsOpaque = false,
    bool IsDrawing = false,
    bool IsNumberless = false
)
{
    /// <summary>That of the present tag; nothing of a comment or an element without content.</summary>
    public static ElementEffect Of(ref HtmlTokens tokens)
    {
        var tag = tokens.Tag;
        if (tag.Length < 2 || tag[1] == '!')
        {
            return default;
        }

        if (tag[1] == '/')
        {
            return new ElementEffect(Closes: true);
        }

        var nameEnd = 1;
        while (nameEnd < tag.Length && (char.IsAsciiLetterOrDigit(tag[nameEnd]) || tag[nameEnd] is '-'))
        {
            nameEnd++;
        }

        var name = tag[1..nameEnd];
        if (tag[^2] == '/' || IsVoid(name))
        {
            return default;
        }

        var effect = new ElementEffect(
            Opens: true,
            Language: tokens.TryGetLang(out var language) ? LanguageOf(language) : null
        );
        return name switch
        {
            "title" or "script" or "style" or "textarea" or "option" => effect with
            {
                IsOpaque = true,
                IsNumberless = true,
            },
            "desc" => effect with { IsOpaque = true },
            "svg" => effect with { IsDrawing = true, IsNumberless = true },
            "details" => effect with { IsNumberless = true },
            _ => effect,
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
    private static string LanguageOf(ReadOnlySpan<char> value) =>
        value switch
        {
            "zh-Hans" => "zh-Hans",
            "en" => "en",
            _ => value.ToString(),
        };
}
