using System.Globalization;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds.Files;

/// <summary>
/// The marker before the commitments of one table: its own numbers where they count and no cell uses the same marker;
/// otherwise ▲.
/// </summary>
internal sealed class TableMarker
{
    private const string Symbol = "▲";
    private readonly string? shape;
    private readonly TableColumn? numbers;

    private TableMarker(string? shape, TableColumn? numbers) => (this.shape, this.numbers) = (shape, numbers);

    /// <summary>Looks at a whole table.</summary>
    public static TableMarker Find(
        IReadOnlyList<WordRow> rows,
        TableColumn? numbers,
        IReadOnlyList<TableColumn> columns
    )
    {
        if (numbers is null || !Counts(rows, numbers, columns))
        {
            return new TableMarker(null, null);
        }

        var used = rows.SelectMany(row => row.Cells)
            .Where(cell => cell.Column != numbers.Index)
            .SelectMany(cell => cell.Lines)
            .Select(line => MarkerScanner.Scan(line)?.Shape)
            .ToHashSet(StringComparer.Ordinal);
        return new TableMarker(Array.Find(["1.", "（1）", "1、"], shape => !used.Contains(shape)), numbers);
    }

    /// <summary>The marker of a row that opens a commitment, with its blank.</summary>
    public string Next(WordRow row) =>
        shape is null || numbers is null || NumberOf(row, numbers) is not { } number
            ? Symbol
            : shape.Replace("1", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + " ";

    /// <summary>Every row with a commitment has a number, which goes on by one or starts again.</summary>
    private static bool Counts(IReadOnlyList<WordRow> rows, TableColumn numbers, IReadOnlyList<TableColumn> columns)
    {
        var promise = columns.First(column => column.Role == ColumnRole.Commitment);
        var last = 0;
        foreach (var row in rows)
        {
            if (
                row.At(promise.Index) is not { Continues: false, Lines.Count: > 0 } cell
                || row.At(numbers.Index) is not { } own
                || own == cell
            )
            {
                continue;
            }

            if (NumberOf(row, numbers) is not { } number || (number != last + 1 && number != 1))
            {
                return false;
            }

            last = number;
        }

        return last > 0;
    }

    private static int? NumberOf(WordRow row, TableColumn numbers)
    {
        var text = row.At(numbers.Index)?.Bare.Trim('.', '、', '．', '（', '）', '(', ')') ?? "";
        if (text.Length is 0 or > 4)
        {
            return null;
        }

        if (text.All(c => HanNumerals.ArabicDigit(c) >= 0))
        {
            return text.Aggregate(0, (value, c) => (value * 10) + HanNumerals.ArabicDigit(c));
        }

        return text.All(HanNumerals.IsNumeral) ? (int?)HanNumerals.Parse(text) : null;
    }
}
