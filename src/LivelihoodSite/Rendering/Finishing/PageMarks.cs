using LivelihoodSite.Rendering.Languages;

namespace LivelihoodSite.Rendering.Finishing;

/// <summary>
/// Marks in one pass over a page what templates need not think of: runs of other languages (<see cref="LanguageRuns"/>) and, on
/// request, numbers that stay with their units (<see cref="NumberRuns"/>). It works on text nodes only.
/// </summary>
public static class PageMarks
{
    /// <summary>The same page with its marks.</summary>
    /// <param name="html">A whole page, well nested; attribute values quoted.</param>
    /// <param name="sourceTag">Tag of the source language: that of marked text, and of Han runs where it is written in Han.</param>
    /// <param name="keepsNumbers">Whether a number and its unit are kept on one line.</param>
    public static string Mark(string html, string sourceTag = "zh-Hans", bool keepsNumbers = false)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var output = new TextBuffer();
        Mark(html, sourceTag, keepsNumbers, output, []);
        return output.ToString();
    }

    /// <summary>The same, into an empty text, and what the check of links will ask of it.</summary>
    internal static void Mark(
        ReadOnlySpan<char> html,
        string sourceTag,
        bool keepsNumbers,
        TextBuffer output,
        List<PageReference> references
    )
    {
        var hasMarks = SourceMark.IsIn(html);
        var open = new OpenElements();
        var tokens = new HtmlTokens(html);
        // What lies between it and the token stays as it is, and is copied in one piece.
        var copied = 0;
        while (tokens.Read())
        {
            var text = tokens.Text;
            var isMarked = hasMarks && SourceMark.IsIn(text);
            var keeps = keepsNumbers && !open.IsNumberless && NumberRuns.MayStandIn(text);
            var isForeign = isMarked || (!open.IsOpaque && ForeignRun.MayStandIn(text, open.Language));
            if (keeps || isForeign)
            {
                output.Append(html[copied..tokens.TextStart]);
                copied = tokens.TagStart;
                if (open.IsOpaque)
                {
                    output.Append(SourceMark.Strip(text.ToString()));
                }
                else if (isForeign)
                {
                    var element = open.IsDrawing ? "tspan" : "span";
                    new LanguageRuns(output, element, sourceTag, keeps).Mark(text, open.Language);
                }
                else
                {
                    NumberRuns.Keep(text, output);
                }
            }

            if (hasMarks && SourceMark.IsIn(tokens.Tag))
            {
                output.Append(html[copied..tokens.TagStart]);
                copied = tokens.End;
                var stripped = new HtmlTokens(SourceMark.Strip(tokens.Tag.ToString()));
                if (stripped.Read())
                {
                    stripped.AddReferences(references, output.Length);
                    output.Append(stripped.Tag);
                }
            }
            else
            {
                tokens.AddReferences(references, output.Length - copied);
            }

            open.Track(ref tokens);
        }

        output.Append(html[copied..]);
    }
}
