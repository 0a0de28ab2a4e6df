using System.Buffers;

namespace LivelihoodSite.Seeds;

/// <summary>
/// Tells <c>（一）学前教育扩容</c> above a paragraph that holds the commitment from a commitment that is broken over two lines.
/// </summary>
internal static class TitleEvidence
{
    private const int LongestTitle = 25;
    private static readonly SearchValues<char> NotInTitles = SearchValues.Create("，。；：,;:0123456789");

    /// <summary>
    /// True when every line of the shape is short, without digits or punctuation, and has a paragraph of its own below it
    /// before the result, and the paper is wide enough for more.
    /// </summary>
    public static bool AreTitles(LineFact[] facts, string shape)
    {
        var widest = facts.Max(fact => fact.Text.Length);
        var seen = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            if (
                facts[i].Kind != LineKind.Marked
                || !string.Equals(facts[i].Marker!.Shape, shape, StringComparison.Ordinal)
            )
            {
                continue;
            }

            seen++;
            if (!LooksLikeTitle(facts[i], widest) || !HasParagraphBelow(facts, i))
            {
                return false;
            }
        }

        return seen > 1;
    }

    private static bool LooksLikeTitle(LineFact fact, int widest)
    {
        var words = fact.Text.AsSpan(fact.Marker!.Length);
        return words.Length <= LongestTitle
            && fact.Text.Length * 3 < widest * 2
            && !fact.HasResult
            && words.IndexOfAny(NotInTitles) < 0;
    }

    private static bool HasParagraphBelow(LineFact[] facts, int i)
    {
        var at = i + 1;
        while (at < facts.Length && facts[at].Kind is LineKind.Blank or LineKind.Furniture)
        {
            at++;
        }

        return at < facts.Length && facts[at].Kind == LineKind.Plain;
    }
}
