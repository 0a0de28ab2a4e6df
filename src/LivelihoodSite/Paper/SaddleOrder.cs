namespace LivelihoodSite.Paper;

/// <summary>The order of pages on sheets that are printed on both sides, folded once and stapled in the fold.</summary>
internal static class SaddleOrder
{
    /// <summary>The sides in printing order: front and back of the outermost sheet first.</summary>
    /// <param name="pages">How many pages there are; filled up with empty ones to a multiple of four.</param>
    /// <returns>For each side the page on the left and on the right, from 1; null where nothing is printed.</returns>
    public static IReadOnlyList<(int? Left, int? Right)> Of(int pages)
    {
        var all = (pages + 3) / 4 * 4;
        var sides = new List<(int? Left, int? Right)>(all / 2);
        for (var sheet = 0; sheet < all / 4; sheet++)
        {
            sides.Add((Real(all - 2 * sheet), Real(1 + 2 * sheet)));
            sides.Add((Real(2 + 2 * sheet), Real(all - 1 - 2 * sheet)));
        }

        return sides;

        int? Real(int page) => page <= pages ? page : null;
    }
}
