using System.Text;

namespace LivelihoodSite.Model;

/// <summary>How many places a text takes on a terminal: a Han character takes two.</summary>
public static class TextWidth
{
    /// <summary>The places of a text without control characters.</summary>
    public static int Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Sum(Of);
    }

    /// <summary>The text with blanks behind it, so that it takes at least as many places.</summary>
    public static string PadRight(string text, int places) => text + Blanks(text, places);

    /// <summary>The text with blanks before it, so that it takes at least as many places.</summary>
    public static string PadLeft(string text, int places) => Blanks(text, places) + text;

    /// <summary>True for a character that takes two places.</summary>
    public static bool IsWide(char sign) => char.IsSurrogate(sign) || Of(new Rune(sign)) == 2;

    private static string Blanks(string text, int places) => new(' ', Math.Max(0, places - Of(text)));

    // The blocks of East Asian Width W and F (UAX 11) that sentences of this program can hold.
    private static int Of(Rune rune) =>
        rune.Value
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF01 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
}
