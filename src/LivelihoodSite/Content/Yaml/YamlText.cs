using System.Globalization;
using System.Text;

namespace LivelihoodSite.Content.Yaml;

/// <summary>One text as a YAML value on one line, quoted only where it must be.</summary>
internal static class YamlText
{
    /// <param name="value">The text.</param>
    /// <param name="inFlow">True between braces or brackets, where a comma or bracket must be quoted, too.</param>
    public static string Of(string value, bool inFlow)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value is "" or "~" or "null" || value.AsSpan().ContainsAnyInRange('\0', '\u001f') || HasOddBreak(value))
        {
            return Quoted(value);
        }

        return inFlow
            ? YamlWriter.FlowMap("k", ("v", value))["k: {v: ".Length..^"}\n".Length]
            : YamlWriter.Line("k", value)["k: ".Length..^1];
    }

    private static bool HasOddBreak(string value) => value.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') >= 0;

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\t' => "\\t",
                    < ' ' or '\u0085' or '\u2028' or '\u2029' => "\\u"
                        + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                    _ => c.ToString(),
                }
            );
        }

        return text.Append('"').ToString();
    }
}
