using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>The table at the end of a run: a line a pipeline, a column a phase, documents and milliseconds.</summary>
public static class RunTable
{
    /// <summary>The table as lines of plain text, which read the same on a terminal and in a log.</summary>
    /// <param name="report">What came of the run.</param>
    /// <param name="language">The language of headings.</param>
    public static IReadOnlyList<Message> Lines(RunReport report, MessageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(language);
        string[] head =
        [
            language.Say("Pipeline"),
            .. Enum.GetValues<Phase>().Select(phase => language.Say(phase.ToMessage())),
        ];
        string[][] table =
        [
            head,
            .. report
                .Rows.GroupBy(row => row.Pipeline, StringComparer.Ordinal)
                .Select(rows => (string[])[rows.Key, .. rows.Select(row => language.Say(Cell(row)))]),
        ];
        int[] widths = [.. head.Select((_, column) => table.Max(cells => TextWidth.Of(cells[column])))];
        return
        [
            .. table.Select(cells =>
                Message.Verbatim(string.Join("  ", cells.Select((cell, at) => Pad(cell, at, widths))))
            ),
            $"documents / milliseconds; {report.Milliseconds:0} ms in all",
        ];
    }

    // The name stands left, figures stand right.
    private static string Pad(string cell, int column, int[] widths) =>
        column == 0 ? TextWidth.PadRight(cell, widths[0]) : TextWidth.PadLeft(cell, widths[column]);

    private static Message Cell(PhaseRow row) =>
        row.Outcome switch
        {
            PhaseOutcome.Absent => Message.Verbatim("-"),
            PhaseOutcome.NotStarted => "not started",
            PhaseOutcome.Failed => $"failed / {row.Milliseconds:0.0}",
            _ => Message.Verbatim($"{row.Documents} / {row.Milliseconds:0.0}"),
        };
}
