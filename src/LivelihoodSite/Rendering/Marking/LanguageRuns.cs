using LivelihoodSite.Rendering.Languages;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>
/// Marks runs of other languages in the text of a page (WCAG 2.2, 3.1.2): Han text inside English gets
/// <c>lang="zh-Hans"</c>, Latin words inside Chinese get <c>lang="en"</c>. It works by Unicode script, so
/// that no template has to think of it. Han is not foreign in Japanese; which Chinese it is, or that it is none of the
/// page's own, no script tells: there a <see cref="SourceMark"/> does.
/// </summary>
/// <param name="output">Takes the text with its marks.</param>
/// <param name="element">What stands around a run: <c>span</c>, in a drawing <c>tspan</c>.</param>
/// <param name="sourceTag">Tag of the source language: that of marked text, and of Han runs where it is written in Han.</param>
/// <param name="keepsNumbers">Whether <see cref="NumberRuns"/> are marked as well.</param>
internal readonly ref struct LanguageRuns(TextBuffer output, string element, string sourceTag, bool keepsNumbers)
{
    /// <summary>Writes a text node.</summary>
    public void Mark(ReadOnlySpan<char> text, string language)
    {
        while (text.IndexOf(SourceMark.Open) is var open and >= 0)
        {
            MarkRuns(text[..open], language);
            text = text[(open + 1)..];
            var close = text.IndexOf(SourceMark.Close);
            var marked = close < 0 ? text : text[..close];
            if (string.Equals(language, sourceTag, StringComparison.Ordinal))
            {
                MarkRuns(marked, language);
            }
            else
            {
                Open(sourceTag);
                MarkRuns(marked, sourceTag);
                Close();
            }

            text = close < 0 ? [] : text[(close + 1)..];
        }

        MarkRuns(text, language);
    }

    private void MarkRuns(ReadOnlySpan<char> text, string language)
    {
        while (text.Length > 0)
        {
            var (start, length, tag) = ForeignRun.First(text, language, sourceTag);
            if (length == 0)
            {
                Write(text);
                return;
            }

            Write(text[..start]);
            Open(tag);
            Write(text.Slice(start, length));
            Close();
            text = text[(start + length)..];
        }
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (keepsNumbers)
        {
            NumberRuns.Keep(text, output);
        }
        else
        {
            output.Append(text);
        }
    }

    private void Open(string tag)
    {
        output.Append('<');
        output.Append(element);
        output.Append(" lang=\"");
        output.Append(tag);
        output.Append("\">");
    }

    private void Close()
    {
        output.Append("</");
        output.Append(element);
        output.Append('>');
    }
}
