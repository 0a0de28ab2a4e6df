namespace LivelihoodSite.Editorial.Rules;

/// <summary>How many neighbouring pairs of characters two pieces of text have in common; a plain measure of "about the same thing".</summary>
internal static class Overlap
{
    /// <summary>The number of different pairs of Han characters of the first text that the second holds.</summary>
    public static int Count(string one, string other)
    {
        var pairs = Pairs(other);
        return Pairs(one).Count(pairs.Contains);
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        var pairs = new HashSet<(char, char)>();
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (IsHan(text[at]) && IsHan(text[at + 1]))
            {
                pairs.Add((text[at], text[at + 1]));
            }
        }

        return pairs;
    }

    /// <summary>True for characters of the basic block of Chinese characters.</summary>
    public static bool IsHan(char character) => character is >= '一' and <= '鿿';
}
