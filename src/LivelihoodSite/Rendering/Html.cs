using System.Text;

namespace LivelihoodSite.Rendering;

/// <summary>Text that is HTML already. Everything else that reaches a page is escaped.</summary>
/// <param name="Value">Well-formed HTML.</param>
public sealed record Html(string Value)
{
    /// <summary>No HTML at all.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>The HTML of a plain text, fit for element content and for quoted attribute values.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(character),
            };
        }

        return html.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
