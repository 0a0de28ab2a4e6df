namespace LivelihoodSite.Translation.Exchange;

/// <summary>
/// Text in a cell of a table. A spreadsheet takes some beginnings for a formula; such a text gets an apostrophe before it,
/// and loses it again on the way back. The two ways are exact opposites for every text.
/// </summary>
public static class TableCell
{
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text as it stands in a cell, without the quotes of CSV.</summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsRisky(text, 0) || (text is ['\'', ..] && IsRisky(text, 1)) ? "'" + text : text;
    }

    /// <summary>The text that <see cref="Guard"/> was given.</summary>
    public static string Unguard(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell is ['\'', ..] && IsRisky(cell, 1) ? cell[1..] : cell;
    }

    // A guarded apostrophe begins with two of them, so that it is told apart from a guarded formula.
    private static bool IsRisky(string text, int at) =>
        at < text.Length && (Formula.Contains(text[at], StringComparison.Ordinal) || (at > 0 && text[at] == '\''));
}
