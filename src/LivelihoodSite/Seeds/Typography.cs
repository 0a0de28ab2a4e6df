namespace LivelihoodSite.Seeds;

/// <summary>What kind of character stands beside a blank or at the end of a line.</summary>
internal static class Typography
{
    private const string ChinesePunctuation = "“”‘’—…·×";
    private const string Stops = "。！？!?";
    private const string Closers = "”’）)」』】》〉";

    /// <summary>Han characters, Chinese punctuation and full-width forms: no blank stays beside them.</summary>
    public static bool IsChinese(char c) =>
        c >= '\u2E80' && c <= '\u9FFF'
        || c >= '\uF900' && c <= '\uFAFF'
        || c >= '\uFE30' && c <= '\uFE4F'
        || c >= '\uFF00' && c <= '\uFFEF'
        || c >= '\u2460' && c <= '\u24FF'
        || char.IsSurrogate(c)
        || ChinesePunctuation.Contains(c, StringComparison.Ordinal);

    /// <summary>True when the text ends with 。！？, also before closing quotes or brackets.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && Closers.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end > 0 && Stops.Contains(text[end - 1], StringComparison.Ordinal);
    }

    /// <summary>True when the text ends with any mark that closes a clause or a list entry.</summary>
    public static bool EndsWithMark(ReadOnlySpan<char> text) =>
        !text.IsEmpty && (EndsSentence(text) || "；;，,、：:….".Contains(text[^1], StringComparison.Ordinal));

    /// <summary>True when a text may stop here: a sentence end, 、；… or a closing bracket.</summary>
    public static bool EndsProperly(ReadOnlySpan<char> text) =>
        EndsSentence(text)
        || !text.IsEmpty
            && (
                "；;….".Contains(text[^1], StringComparison.Ordinal)
                || "）)”】".Contains(text[^1], StringComparison.Ordinal)
            );
}
