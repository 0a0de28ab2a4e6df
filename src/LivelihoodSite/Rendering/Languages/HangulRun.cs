namespace LivelihoodSite.Rendering.Languages;

/// <summary>Finds runs of Korean words.</summary>
internal static class HangulRun
{
    /// <summary>The first run of words joined by blanks; the length is 0 when there is none.</summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !IsHangul(text[start]))
        {
            start++;
        }

        var end = start;
        while (
            end < text.Length
            && (IsHangul(text[end]) || (text[end] == ' ' && end + 1 < text.Length && IsHangul(text[end + 1])))
        )
        {
            end++;
        }

        return start == text.Length ? (0, 0) : (start, end - start);
    }

    private static bool IsHangul(char character) =>
        character is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3131' and <= '\u318E');
}
