using System.Globalization;
using System.Text;

namespace LivelihoodSite.Benchmarks.Reports;

/// <summary>Turns what tests/benchmarks.sh measured into the tables of docs/benchmarks.md, between its two marks.</summary>
internal sealed class BenchmarkReport
{
    private const string Begin = "<!-- figures: written by tests/benchmarks.sh -->";
    private const string End = "<!-- /figures -->";

    private readonly StringBuilder text = new StringBuilder(Begin).Append('\n');
    private readonly ReportWords words;

    private BenchmarkReport(ReportWords words) => this.words = words;

    /// <summary>Reads FOLDER/*.tsv (place, size, program, time or memory, figures) and rewrites the document.</summary>
    /// <param name="folder">The results.</param>
    /// <param name="document">The page; one that ends in .zh.md gets its tables in Chinese.</param>
    public static int Write(string folder, string document)
    {
        var old = File.ReadAllText(document);
        var start = old.IndexOf(Begin, StringComparison.Ordinal);
        var end = old.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            Console.Error.WriteLine($"{document} has no place for the figures.");
            return 1;
        }

        var report = new BenchmarkReport(
            document.EndsWith(".zh.md", StringComparison.Ordinal) ? ReportWords.Chinese : ReportWords.English
        );
        var tables = Directory
            .EnumerateFiles(folder, "*.tsv")
            .SelectMany(File.ReadAllLines)
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length == 5)
            .GroupBy(fields => (Place: fields[0], Size: int.Parse(fields[1], CultureInfo.InvariantCulture)))
            .Select(group => new Measured(group.Key.Place, group.Key.Size, [.. group]));
        foreach (var place in tables.GroupBy(table => table.Place).OrderBy(place => place.Key is "tmpfs" ? 0 : 1))
        {
            report.Add([.. place.OrderBy(table => table.Size)]);
        }

        report.text.Append('\n').Append(End);
        File.WriteAllText(document, old[..start] + report.text + old[(end + End.Length)..]);
        return 0;
    }

    private void Add(IReadOnlyList<Measured> place)
    {
        foreach (var table in place)
        {
            Table(table);
        }

        foreach (var (smaller, larger) in place.Zip(place.Skip(1)))
        {
            Say(
                words.Growth,
                smaller.Size,
                larger.Size,
                larger.Seconds("native-pages") / smaller.Seconds("native-pages"),
                larger.Seconds("native-all") / smaller.Seconds("native-all")
            );
        }
    }

    private void Table(Measured table)
    {
        Say("### " + words.Title, table.Size, table.Place);
        var rounds = table.Runs("native-pages").Count;
        if (table.Files is [var equal, var all])
        {
            Say(words.Files, equal, all, rounds);
        }
        else
        {
            Say(words.Rounds, rounds);
        }

        text.Append('\n').Append(words.Head).Append("\n|---|---|---|---|---|---|---|\n");
        foreach (var (name, says) in words.Programs.Where(program => table.Runs(program.Name).Count > 0))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {says} | {table.Seconds(name):0.000} | {Ratio(table.SecondsOf(name, "hugo"))} | {table.ProcessorSeconds(name):0.000} | {Ratio(table.ProcessorSecondsOf(name, "hugo"))} | {table.Memory(name):0} | {Ratio(table.Memory(name) / table.Memory("hugo"))} |\n"
            );
        }

        if (table.Runs("cp-pages").Count > 0)
        {
            Say(words.AgainstCopy, table.SecondsOf("native-pages", "cp-pages"));
        }
    }

    private void Say(string form, params ReadOnlySpan<object?> values) =>
        text.Append('\n').AppendFormat(CultureInfo.InvariantCulture, form, values).Append('\n');

    private static string Ratio(double value) =>
        double.IsNaN(value) ? "–" : value.ToString("0.00", CultureInfo.InvariantCulture);
}
