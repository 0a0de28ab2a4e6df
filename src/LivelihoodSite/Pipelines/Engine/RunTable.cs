namespace LivelihoodSite.Pipelines.Engine;

/// <summary>The table at the end of a run: a line a pipeline, a column a phase, documents and milliseconds.</summary>
public static class RunTable
{
    /// <summary>The table as lines of plain text, which read the same on a terminal and in a log.</summary>
    public static IReadOnlyList<string> Lines(RunReport report)
    {
        string[] head = ["Pipeline", .. Enum.GetNames<Phase>()];
        string[][] table =
        [
            head,
            .. report
                .Rows.GroupBy(row => row.Pipeline, StringComparer.Ordinal)
                .Select(rows => (string[])[rows.Key, .. rows.Select(Cell)]),
        ];
        int[] widths = [.. Enumerable.Range(0, head.Length).Select(column => table.Max(cells => cells[column].Length))];
        return
        [
            .. table.Select(cells => string.Join("  ", cells.Select((cell, column) => Pad(cell, column, widths)))),
            $"documents / milliseconds; {report.Milliseconds:0} ms in all",
        ];
    }

    // The name stands left, figures stand right.
    private static string Pad(string cell, int column, int[] widths) =>
        column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]);

    private static string Cell(PhaseRow row) =>
        row.Outcome switch
        {
            PhaseOutcome.Absent => "-",
            PhaseOutcome.NotStarted => "not started",
            PhaseOutcome.Failed => $"failed / {row.Milliseconds:0.0}",
            _ => $"{row.Documents} / {row.Milliseconds:0.0}",
        };
}
