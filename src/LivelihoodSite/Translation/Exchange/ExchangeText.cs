using LivelihoodSite.Content;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>The form that words have in an exchange file.</summary>
internal static class ExchangeText
{
    /// <summary>What differs here between two Markdown texts makes no difference on a page.</summary>
    private static readonly string[] Harmless = [":", "\"", "'", "!", "=", "@", "$", "{", "}", "^", "&"];

    /// <summary>A body as plain words, paragraphs divided by <c>\n</c>, when they can be made into that body again; else the Markdown itself.</summary>
    public static (string Text, bool IsMarkdown) OfBody(string markdown)
    {
        var plain = SourceMarkdown.Unescape(markdown);
        return
            !markdown.Contains("://", StringComparison.Ordinal)
            && string.Equals(Bare(SourceMarkdown.Escape(plain)), Bare(markdown), StringComparison.Ordinal)
            ? (plain, false)
            : (markdown, true);
    }

    /// <summary>Words that came back, as the body of a file.</summary>
    public static string ToBody(string text, bool isMarkdown) => isMarkdown ? text : SourceMarkdown.Escape(text);

    /// <summary>
    /// A text without what tools add: carriage returns, blanks at the ends of lines, empty lines around the text. Blanks
    /// before a line stay, they mean something in Markdown.
    /// </summary>
    public static string Settle(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ', '\t'))).Trim('\n');

    /// <summary>Plain words without blanks before and empty lines between paragraphs.</summary>
    public static string SettlePlain(string text) =>
        string.Join('\n', Settle(text).Split('\n').Select(line => line.Trim(' ', '\t')).Where(line => line.Length > 0));

    /// <summary>True when two texts differ in blanks and line ends only.</summary>
    public static bool HaveSameSigns(string one, string other) =>
        one.Where(c => !char.IsWhiteSpace(c)).SequenceEqual(other.Where(c => !char.IsWhiteSpace(c)));

    private static string Bare(string markdown) =>
        Harmless.Aggregate(markdown, (text, sign) => text.Replace("\\" + sign, sign, StringComparison.Ordinal));
}
