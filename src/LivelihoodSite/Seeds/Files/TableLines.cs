namespace LivelihoodSite.Seeds.Files;

/// <summary>
/// Rows of a table as lines of the grammar: 【category】, a marked commitment, 责任单位：, 完成情况：. Words come from the
/// table; only markers, and the column's own head before its text, are added.
/// </summary>
internal sealed class TableLines
{
    private const int LongestHeading = 40;
    private const int SearchedForHeads = 4;
    private readonly IReadOnlyList<TableColumn> columns;
    private readonly IReadOnlyList<WordRow> rows;
    private readonly List<string> lines;
    private readonly TableMarker marker;
    private readonly List<string> pending = [];
    private readonly Dictionary<int, WordCell> carried = [];
    private string category = "";

    private TableLines(IReadOnlyList<TableColumn> columns, IReadOnlyList<WordRow> rows, List<string> lines)
    {
        (this.columns, this.rows, this.lines) = (columns, rows, lines);
        marker = TableMarker.Find(rows, Column(ColumnRole.Number), columns);
    }

    /// <summary>Writes a table behind the lines before it.</summary>
    /// <returns>Heads of columns that no role is known for; their text stands behind the result, after the head.</returns>
    public static IReadOnlyList<string> Write(WordTable table, List<string> lines)
    {
        for (var i = 0; i < Math.Min(SearchedForHeads, table.Rows.Count); i++)
        {
            if (TableColumns.Find(table.Rows[i]) is not { } found)
            {
                continue;
            }

            WritePlain(table.Rows.Take(i), lines);
            var body = table.Rows.Skip(i + 1).Where(row => !IsRepeated(row, table.Rows[i])).ToList();
            var writer = new TableLines(NameAsCategory(found, body), body, lines);
            writer.WriteRows();
            return
            [
                .. writer
                    .columns.Where(column =>
                        column.Role == ColumnRole.Unknown && body.Exists(row => writer.Own(row, column) is not null)
                    )
                    .Select(column => column.Word),
            ];
        }

        WritePlain(table.Rows, lines);
        return [];
    }

    private static void WritePlain(IEnumerable<WordRow> rows, List<string> lines) =>
        lines.AddRange(rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Lines));

    /// <summary>Heads printed again on the next page.</summary>
    private static bool IsRepeated(WordRow row, WordRow head) =>
        row.Filled.Any()
        && row.Filled.Select(cell => cell.Bare)
            .SequenceEqual(head.Filled.Select(cell => cell.Bare), StringComparer.Ordinal);

    /// <summary>A name that is merged over several promises is what they have in common: their category.</summary>
    private static IReadOnlyList<TableColumn> NameAsCategory(IReadOnlyList<TableColumn> columns, List<WordRow> rows)
    {
        var name = columns.FirstOrDefault(column => column.Role == ColumnRole.Name);
        return
            name is null
            || columns.Any(column => column.Role == ColumnRole.Category)
            || !rows.Exists(row => row.At(name.Index) is { Continues: true })
            ? columns
            : [.. columns.Select(column => column == name ? column with { Role = ColumnRole.Category } : column)];
    }

    private void WriteRows()
    {
        foreach (var row in rows)
        {
            if (row.Filled.Any() || row.Cells.Any(cell => cell.Continues))
            {
                WriteRow(row);
            }
        }

        Flush();
    }

    private void WriteRow(WordRow row)
    {
        if (IsSection(row))
        {
            Flush();
            WriteSection([.. row.Filled.First().Lines]);
            return;
        }

        WriteCategory(row);
        var result = Column(ColumnRole.Result) ?? Column(ColumnRole.Status);
        var promise = Own(row, Column(ColumnRole.Commitment)!);
        var shared = result is not null && row.At(result.Index) is { Continues: true };
        if (promise is not null && !shared)
        {
            Flush();
        }

        if (promise is not null)
        {
            WritePromise(row, promise);
        }

        AddResult(row, promise is not null && !shared);
    }

    /// <summary>A row with one cell over most of the table is a heading between rows.</summary>
    private bool IsSection(WordRow row)
    {
        var filled = row.Filled.Take(2).ToList();
        return filled.Count == 1
            && (row.Cells.Count == 1 || filled[0].Span * 2 > columns.Count)
            && !row.Cells.Any(cell => cell.Continues);
    }

    private void WriteSection(string[] text)
    {
        var joined = string.Concat(text);
        if (
            joined.Length > LongestHeading
            || Typography.EndsWithMark(joined)
            || joined.AsSpan().IndexOfAny('：', ':') >= 0
        )
        {
            lines.AddRange(text);
            return;
        }

        category = joined;
        lines.Add(AsHeading(joined));
    }

    private void WriteCategory(WordRow row)
    {
        if (Column(ColumnRole.Category) is not { } column || Own(row, column) is not { } cell || cell.Bare == category)
        {
            return;
        }

        Flush();
        category = cell.Bare;
        lines.Add(AsHeading(string.Concat(cell.Lines)));
    }

    private static string AsHeading(string text) => MarkerScanner.Scan(text) is null ? $"【{text}】" : text;

    private void WritePromise(WordRow row, WordCell promise)
    {
        var name = Column(ColumnRole.Name) is { } column ? Own(row, column) ?? Carried(row, column) : null;
        var opening = marker.Next(row) + (name is null ? "" : name.Bare + "：");
        lines.Add(opening + promise.Lines[0]);
        lines.AddRange(promise.Lines.Skip(1));
        foreach (var field in columns.Where(c => c.Role is ColumnRole.Responsible or ColumnRole.Deadline))
        {
            foreach (var line in (Own(row, field) ?? Carried(row, field))?.Lines ?? [])
            {
                lines.Add($"{field.Word}：{line}");
            }
        }
    }

    /// <summary>The result waits until its merged cell ends: the promises beside it share it.</summary>
    private void AddResult(WordRow row, bool opens)
    {
        var status = Column(ColumnRole.Status) is { } state ? Own(row, state)?.Bare : null;
        var result = Column(ColumnRole.Result);
        IReadOnlyList<string> text = result is null ? [] : Own(row, result)?.Lines ?? [];
        var word = result?.Word ?? (status is null ? null : "完成情况");
        if (opens && word is not null)
        {
            // An empty cell is written, too: else the next row's result would be taken for this one's.
            var first = status is null
                ? text is [var opening, ..]
                    ? opening
                    : ""
                : status.TrimEnd('。') + "。";
            pending.Add($"{word}：{first}");
            text = status is null ? [.. text.Skip(1)] : text;
        }
        else if (status is not null)
        {
            pending.Add(status);
        }

        pending.AddRange(text);
        foreach (var column in columns.Where(column => column.Role == ColumnRole.Unknown))
        {
            if (Own(row, column) is { } cell)
            {
                pending.Add($"{column.Word}：{cell.Lines[0]}");
                pending.AddRange(cell.Lines.Skip(1));
            }
        }
    }

    private void Flush()
    {
        lines.AddRange(pending);
        pending.Clear();
    }

    private TableColumn? Column(ColumnRole role) => columns.FirstOrDefault(column => column.Role == role);

    /// <summary>The cell of the row when it begins there and holds text; it is then remembered for rows merged with it.</summary>
    private WordCell? Own(WordRow row, TableColumn column)
    {
        if (row.At(column.Index) is not { Continues: false } cell)
        {
            return null;
        }

        carried[column.Index] = cell;
        return cell.Lines.Count > 0 ? cell : null;
    }

    /// <summary>What a merged cell says for this row, too.</summary>
    private WordCell? Carried(WordRow row, TableColumn column) =>
        row.At(column.Index) is { Continues: true }
        && carried.GetValueOrDefault(column.Index) is { Lines.Count: > 0 } cell
            ? cell
            : null;
}
