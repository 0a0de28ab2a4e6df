namespace LivelihoodSite.Seeds.Files;

/// <summary>A paragraph or table of a Word document, in reading order.</summary>
internal abstract record WordBlock;

/// <summary>A paragraph: its lines between soft breaks, with the marker of its list and without deleted text.</summary>
internal sealed record WordParagraph(IReadOnlyList<string> Lines) : WordBlock;

/// <summary>A table.</summary>
internal sealed record WordTable(IReadOnlyList<WordRow> Rows) : WordBlock;

/// <summary>A row of a table.</summary>
internal sealed record WordRow(IReadOnlyList<WordCell> Cells)
{
    /// <summary>The cell that covers a column, or null.</summary>
    public WordCell? At(int column) =>
        Cells.FirstOrDefault(cell => column >= cell.Column && column < cell.Column + cell.Span);

    /// <summary>Cells with text.</summary>
    public IEnumerable<WordCell> Filled => Cells.Where(cell => cell.Lines.Count > 0);
}

/// <summary>A cell.</summary>
/// <param name="Column">First column that it covers, from 0.</param>
/// <param name="Span">Number of columns.</param>
/// <param name="Continues">True when it is merged with the cell above.</param>
/// <param name="Lines">Its lines that are not blank.</param>
internal sealed record WordCell(int Column, int Span, bool Continues, IReadOnlyList<string> Lines)
{
    /// <summary>All lines without blanks, as a head or a name: narrow columns break words.</summary>
    public string Bare => string.Concat(Lines.SelectMany(line => line).Where(c => !char.IsWhiteSpace(c)));
}
