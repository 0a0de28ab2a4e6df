using System.Text;

namespace LivelihoodSite.Rendering.Languages;

/// <summary>Finds runs of Chinese or Japanese in text of another language.</summary>
internal static class HanRun
{
    /// <summary>
    /// The first run: it begins and ends with a Han character, with kana or with digits that touch one (15分钟), and holds
    /// Chinese punctuation only in between. The length is 0 when there is none.
    /// </summary>
    public static (int Start, int Length) Find(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !IsPart(text, start))
        {
            start++;
        }

        if (start == text.Length)
        {
            return (0, 0);
        }

        var end = start;
        var index = start;
        while (index < text.Length)
        {
            if (IsPart(text, index))
            {
                index += Width(text, index);
                end = index;
            }
            else if (char.IsAsciiDigit(text[index]) || IsChinesePunctuation(text[index]))
            {
                index++;
            }
            else
            {
                break;
            }
        }

        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return (start, end - start);
    }

    /// <summary>Whether a Han character stands at the place (Unicode script Han, all planes, radical signs included).</summary>
    public static bool IsHan(ReadOnlySpan<char> text, int index)
    {
        if (char.IsLowSurrogate(text[index]))
        {
            return false;
        }

        return Rune.DecodeFromUtf16(text[index..], out var rune, out _) == System.Buffers.OperationStatus.Done
            && rune.Value
                is (>= 0x4E00 and <= 0x9FFF)
                    or (>= 0x3400 and <= 0x4DBF)
                    or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0x20000 and <= 0x323AF)
                    or (>= 0x2E80 and <= 0x2FD5)
                    or 0x3005
                    or 0x3007;
    }

    private static bool IsPart(ReadOnlySpan<char> text, int index) => IsHan(text, index) || KanaRun.IsKana(text[index]);

    private static int Width(ReadOnlySpan<char> text, int index) => char.IsHighSurrogate(text[index]) ? 2 : 1;

    // The quotation marks “ ” are left out: in English text they belong to the English sentence.
    private static bool IsChinesePunctuation(char character) =>
        character is (>= '\u3001' and <= '\u3020') or (>= '\uFF01' and <= '\uFF5E') or '·' or '—' or '…';
}
