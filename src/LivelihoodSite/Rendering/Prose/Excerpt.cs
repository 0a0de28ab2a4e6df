using System.Globalization;

namespace LivelihoodSite.Rendering.Prose;

/// <summary>The first sentences of a long text, never half a sentence and never a changed one.</summary>
public static class Excerpt
{
    /// <summary>The width that a card holds, in half-width columns: 220 Han characters, 440 Latin ones.</summary>
    private const int Columns = 440;

    private const string SentenceEnds = "。！？；";

    /// <summary>The text itself when it is short; else its first sentences, and at least one.</summary>
    public static (string Text, bool IsWhole) Of(string text)
    {
        var columns = 0;
        var end = 0;
        for (var at = 0; at < text.Length; at++)
        {
            columns += IsWide(text[at]) ? 2 : 1;
            if (IsEnd(text, at))
            {
                if (columns > Columns && end > 0)
                {
                    return (text[..end], false);
                }

                end = at + 1;
            }
        }

        return columns <= Columns || end == 0 || end == text.Length && columns <= Columns
            ? (text, true)
            : (text[..end], end >= text.TrimEnd().Length);
    }

    private static bool IsEnd(string text, int at) =>
        SentenceEnds.Contains(text[at], StringComparison.Ordinal)
        || text[at] is '.' or '!' or '?' or ';' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    private static bool IsWide(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.OtherLetter || character >= '\u3000';
}
