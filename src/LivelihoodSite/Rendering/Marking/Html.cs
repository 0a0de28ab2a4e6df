using System.Buffers;
using System.Text;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>Text that is HTML already. Everything else that reaches a page is escaped.</summary>
/// <param name="Value">Well-formed HTML.</param>
public sealed record Html(string Value)
{
    /// <summary>No HTML at all.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The characters that stand for something in HTML.</summary>
    internal static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>The HTML of a plain text, fit for element content and for quoted attribute values.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        AppendEscaped(html, text);
        return html.ToString();
    }

    /// <summary>Adds the HTML of a plain text.</summary>
    internal static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var next and >= 0)
        {
            _ = html.Append(text[..next]).Append(EntityOf(text[next]));
            text = text[(next + 1)..];
        }

        _ = html.Append(text);
    }

    /// <summary>The character reference of one of <see cref="Special"/>.</summary>
    internal static string EntityOf(char special) =>
        special switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            _ => "&#39;",
        };

    /// <inheritdoc/>
    public override string ToString() => Value;
}
