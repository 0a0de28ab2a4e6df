namespace LivelihoodSite.Rendering.Languages;

/// <summary>Finds runs of Latin words in Chinese text.</summary>
internal static class LatinRun
{
    // After a number these are signs, not words of a language.
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
        "dB",
        "pH",
    };

    /// <summary>
    /// The first run of words, joined by blanks: a word holds two or more letters in a row (GB/T, 2019.txt). Single letters
    /// (U10, A4) and units after a number are none. The length is 0 when there is no run.
    /// </summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        var index = 0;
        while (index < text.Length)
        {
            if (!IsWordPart(text[index]))
            {
                index = SkipReference(text, index);
                continue;
            }

            var end = EndOfWord(text, index);
            if (IsWord(text[index..end], followsNumber: IsNumberBefore(text, index)))
            {
                return (index, EndOfRun(text, end) - index);
            }

            index = end;
        }

        return (0, 0);
    }

    /// <summary>The end of the last word that follows with nothing but blanks and numbers in between.</summary>
    private static int EndOfRun(ReadOnlySpan<char> text, int end)
    {
        var next = end;
        while (next + 1 < text.Length && text[next] == ' ' && IsWordPart(text[next + 1]))
        {
            var start = next + 1;
            next = EndOfWord(text, start);
            if (text[start..next].ContainsAnyInRange('A', 'Z') || text[start..next].ContainsAnyInRange('a', 'z'))
            {
                end = next;
            }
        }

        return end;
    }

    /// <summary>The end of a word; joints such as the stop of a file name count only between two parts.</summary>
    private static int EndOfWord(ReadOnlySpan<char> text, int index)
    {
        while (
            index < text.Length
            && (
                IsWordPart(text[index])
                || (IsJoint(text[index]) && index + 1 < text.Length && IsWordPart(text[index + 1]))
            )
        )
        {
            index++;
        }

        return index;
    }

    /// <summary>Jumps over one character, or over a whole character reference such as <c>&amp;quot;</c>.</summary>
    private static int SkipReference(ReadOnlySpan<char> text, int index)
    {
        if (text[index] != '&')
        {
            return index + 1;
        }

        var end = text[index..].IndexOf(';');
        return end < 0 ? index + 1 : index + end + 1;
    }

    private static bool IsNumberBefore(ReadOnlySpan<char> text, int index) =>
        index > 1 && text[index - 1] is ' ' or '\u00A0' && char.IsAsciiDigit(text[index - 2]);

    private static bool IsWord(ReadOnlySpan<char> token, bool followsNumber)
    {
        var start = 0;
        for (var index = 0; index <= token.Length; index++)
        {
            if (index < token.Length && char.IsLetter(token[index]))
            {
                continue;
            }

            var isAfterNumber = start == 0 ? followsNumber : char.IsAsciiDigit(token[start - 1]);
            if (index - start >= 2 && !(isAfterNumber && Units.Contains(token[start..index].ToString())))
            {
                return true;
            }

            start = index + 1;
        }

        return false;
    }

    private static bool IsJoint(char character) => character is '-' or '/' or '.' or '\u2019' or '_' or ':' or '@';

    private static bool IsWordPart(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || character is >= '\u00C0' and <= '\u024F' and not '\u00D7' and not '\u00F7';
}
