using System.Text;

namespace LivelihoodSite.Rendering.Languages;

/// <summary>
/// Marks runs of other languages in a finished page (WCAG 2.2, 3.1.2): Han text inside English gets
/// <c>lang="zh-Hans"</c>, Latin words inside Chinese get <c>lang="en"</c>. It works on text nodes, by Unicode script, so
/// that no template has to think of it. Han is not foreign in Japanese; which Chinese it is, or that it is none of the
/// page's own, no script tells: there a <see cref="SourceMark"/> does.
/// </summary>
public static class LanguageRuns
{
    // Raw text, or places where HTML allows no element inside.
    private static readonly HashSet<string> Opaque = new(StringComparer.Ordinal)
    {
        "title",
        "script",
        "style",
        "textarea",
        "option",
        "desc",
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    };

    /// <summary>The same page with its runs marked.</summary>
    /// <param name="html">A whole page, well nested; attribute values quoted.</param>
    /// <param name="sourceTag">Tag of the source language: that of marked text, and of Han runs where it is written in Han.</param>
    public static string Mark(string html, string sourceTag = "zh-Hans")
    {
        ArgumentNullException.ThrowIfNull(html);
        var output = new StringBuilder(html.Length + (html.Length / 16));
        var open = new Stack<(string Name, string Language)>();
        open.Push(("", ""));
        var position = 0;
        while (position < html.Length)
        {
            if (html[position] == '<')
            {
                var end = EndOfTag(html, position);
                var tag = html.AsSpan(position, end - position);
                Track(tag, open);
                AppendWithoutMarks(output, tag);
                position = end;
                continue;
            }

            var next = html.IndexOf('<', position);
            next = next < 0 ? html.Length : next;
            var text = html.AsSpan(position, next - position);
            if (open.Any(element => Opaque.Contains(element.Name)))
            {
                AppendWithoutMarks(output, text);
            }
            else
            {
                var element = open.Any(outer => outer.Name is "svg") ? "tspan" : "span";
                MarkText(output, text, open.Peek().Language, element, sourceTag);
            }

            position = next;
        }

        return output.ToString();
    }

    /// <summary>Where a tag or comment ends, its last character included.</summary>
    internal static int EndOfTag(string html, int start)
    {
        if (html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = html.IndexOf("-->", start, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }

        var quote = '\0';
        for (var index = start + 1; index < html.Length; index++)
        {
            var character = html[index];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == '>')
            {
                return index + 1;
            }
        }

        return html.Length;
    }

    private static void Track(ReadOnlySpan<char> tag, Stack<(string Name, string Language)> open)
    {
        if (tag.StartsWith("<!", StringComparison.Ordinal))
        {
            return;
        }

        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            if (open.Count > 1)
            {
                _ = open.Pop();
            }

            return;
        }

        var nameEnd = tag.IndexOfAny(" \n\t/>");
        var name = tag[1..(nameEnd < 0 ? tag.Length : nameEnd)].ToString();
        if (tag.EndsWith("/>", StringComparison.Ordinal) || Void.Contains(name))
        {
            return;
        }

        open.Push((name, LanguageOf(tag) ?? open.Peek().Language));
    }

    private static string? LanguageOf(ReadOnlySpan<char> tag)
    {
        const string Attribute = " lang=\"";
        var start = tag.IndexOf(Attribute, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var value = tag[(start + Attribute.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? null : value[..end].ToString();
    }

    private static void AppendWithoutMarks(StringBuilder output, ReadOnlySpan<char> text)
    {
        if (SourceMark.IsIn(text))
        {
            output.Append(SourceMark.Strip(text.ToString()));
        }
        else
        {
            output.Append(text);
        }
    }

    private static void MarkText(
        StringBuilder output,
        ReadOnlySpan<char> text,
        string language,
        string element,
        string sourceTag
    )
    {
        while (text.IndexOf(SourceMark.Open) is var open and >= 0)
        {
            MarkRuns(output, text[..open], language, element, sourceTag);
            text = text[(open + 1)..];
            var close = text.IndexOf(SourceMark.Close);
            var marked = close < 0 ? text : text[..close];
            if (string.Equals(language, sourceTag, StringComparison.Ordinal))
            {
                MarkRuns(output, marked, language, element, sourceTag);
            }
            else
            {
                output.Append('<').Append(element).Append(" lang=\"").Append(sourceTag).Append("\">");
                MarkRuns(output, marked, sourceTag, element, sourceTag);
                output.Append("</").Append(element).Append('>');
            }

            text = close < 0 ? [] : text[(close + 1)..];
        }

        MarkRuns(output, text, language, element, sourceTag);
    }

    private static void MarkRuns(
        StringBuilder output,
        ReadOnlySpan<char> text,
        string language,
        string element,
        string sourceTag
    )
    {
        while (text.Length > 0)
        {
            var (start, length, tag) = ForeignRun.First(text, language, sourceTag);
            if (length == 0)
            {
                output.Append(text);
                return;
            }

            output.Append(text[..start]);
            output
                .Append('<')
                .Append(element)
                .Append(" lang=\"")
                .Append(tag)
                .Append("\">")
                .Append(text.Slice(start, length))
                .Append("</")
                .Append(element)
                .Append('>');
            text = text[(start + length)..];
        }
    }
}
