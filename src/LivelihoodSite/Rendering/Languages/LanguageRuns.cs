namespace LivelihoodSite.Rendering.Languages;

/// <summary>
/// Marks runs of other languages in a finished page (WCAG 2.2, 3.1.2): Han text inside English gets
/// <c>lang="zh-Hans"</c>, Latin words inside Chinese get <c>lang="en"</c>. It works on text nodes, by Unicode script, so
/// that no template has to think of it. Han is not foreign in Japanese; which Chinese it is, or that it is none of the
/// page's own, no script tells: there a <see cref="SourceMark"/> does.
/// </summary>
public static class LanguageRuns
{
    /// <summary>The same page with its runs marked.</summary>
    /// <param name="html">A whole page, well nested; attribute values quoted.</param>
    /// <param name="sourceTag">Tag of the source language: that of marked text, and of Han runs where it is written in Han.</param>
    public static string Mark(string html, string sourceTag = "zh-Hans")
    {
        ArgumentNullException.ThrowIfNull(html);
        using var output = new TextBuffer();
        Mark(html, sourceTag, output);
        return output.ToString();
    }

    /// <summary>The same, to the end of a text.</summary>
    internal static void Mark(ReadOnlySpan<char> html, string sourceTag, TextBuffer output)
    {
        var hasMarks = SourceMark.IsIn(html);
        var open = new OpenElements();
        // What lies between it and the position stays as it is, and is copied in one piece.
        var copied = 0;
        var position = 0;
        while (position < html.Length)
        {
            var isTag = html[position] == '<';
            var end = isTag ? EndOfTag(html, position) : EndOfText(html, position);
            var piece = html[position..end];
            if (isTag)
            {
                open.Track(piece);
            }

            if (isTag || open.IsOpaque)
            {
                if (hasMarks && SourceMark.IsIn(piece))
                {
                    output.Append(html[copied..position]);
                    output.Append(SourceMark.Strip(piece.ToString()));
                    copied = end;
                }
            }
            else if (ForeignRun.MayStandIn(piece, open.Language) || (hasMarks && SourceMark.IsIn(piece)))
            {
                output.Append(html[copied..position]);
                MarkText(output, piece, open.Language, open.IsDrawing ? "tspan" : "span", sourceTag);
                copied = end;
            }

            position = end;
        }

        output.Append(html[copied..]);
    }

    /// <summary>Where a tag or comment ends, its last character included.</summary>
    internal static int EndOfTag(ReadOnlySpan<char> html, int start)
    {
        if (html[start..] is ['<', '!', '-', '-', ..])
        {
            var end = html[start..].IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? html.Length : start + end + 3;
        }

        var index = start + 1;
        while (html[index..].IndexOfAny('"', '\'', '>') is var found and >= 0)
        {
            index += found + 1;
            if (html[index - 1] == '>')
            {
                return index;
            }

            var close = html[index..].IndexOf(html[index - 1]);
            if (close < 0)
            {
                break;
            }

            index += close + 1;
        }

        return html.Length;
    }

    private static int EndOfText(ReadOnlySpan<char> html, int start)
    {
        var next = html[start..].IndexOf('<');
        return next < 0 ? html.Length : start + next;
    }

    private static void MarkText(
        TextBuffer output,
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
                Open(output, element, sourceTag);
                MarkRuns(output, marked, sourceTag, element, sourceTag);
                Close(output, element);
            }

            text = close < 0 ? [] : text[(close + 1)..];
        }

        MarkRuns(output, text, language, element, sourceTag);
    }

    private static void MarkRuns(
        TextBuffer output,
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
            Open(output, element, tag);
            output.Append(text.Slice(start, length));
            Close(output, element);
            text = text[(start + length)..];
        }
    }

    private static void Open(TextBuffer output, string element, string tag)
    {
        output.Append('<');
        output.Append(element);
        output.Append(" lang=\"");
        output.Append(tag);
        output.Append("\">");
    }

    private static void Close(TextBuffer output, string element)
    {
        output.Append("</");
        output.Append(element);
        output.Append('>');
    }
}
