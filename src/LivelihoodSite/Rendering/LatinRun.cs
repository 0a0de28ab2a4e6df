namespace LivelihoodSite.Rendering;

/// <summary>Finds runs of Latin words in Chinese text.</summary>
internal static class LatinRun
{
    // Read as signs, not as words of a language.
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "mm",
        "cm",
        "dm",
        "km",
        "kg",
        "mg",
        "ml",
        "mL",
        "kW",
        "kWh",
        "MW",
        "MWh",
        "Hz",
        "kB",
        "MB",
        "GB",
        "TB",
        "ha",
        "hm",
        "db",
        "dB",
        "pH",
    };

    /// <summary>
    /// The first run of words of two or more letters, joined by blanks, hyphens or apostrophes. Single letters, units and
    /// names that mix letters and digits (U10, PM2.5) are none. The length is 0 when there is none.
    /// </summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        var index = 0;
        while (index < text.Length)
        {
            if (!IsWordPart(text[index]))
            {
                index = SkipEntity(text, index);
                continue;
            }

            var end = EndOfWord(text, index);
            if (!IsWord(text[index..end]))
            {
                index = end;
                continue;
            }

            return (index, EndOfRun(text, end) - index);
        }

        return (0, 0);
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int end)
    {
        while (end + 1 < text.Length && IsJoint(text[end]) && IsWordPart(text[end + 1]))
        {
            var next = EndOfWord(text, end + 1);
            if (!text[(end + 1)..next].ContainsAnyInRange('a', 'z') && !IsWord(text[(end + 1)..next]))
            {
                break;
            }

            end = next;
        }

        return end;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && IsWordPart(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>Jumps over one character, or over a whole character reference such as <c>&amp;quot;</c>.</summary>
    private static int SkipEntity(ReadOnlySpan<char> text, int index)
    {
        if (text[index] != '&')
        {
            return index + 1;
        }

        var end = text[index..].IndexOf(';');
        return end < 0 ? index + 1 : index + end + 1;
    }

    private static bool IsWord(ReadOnlySpan<char> word) =>
        word.Length >= 2 && !word.ContainsAnyInRange('0', '9') && !Units.Contains(word.ToString());

    private static bool IsJoint(char character) => character is ' ' or '-' or '/' or '.' or '\u2019' or '_' or ':';

    private static bool IsWordPart(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || character is >= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7';
}
