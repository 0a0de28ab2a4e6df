using System.Globalization;
using System.Text;

namespace LivelihoodSite.Benchmarks.Reports;

/// <summary>Turns what tests/benchmarks.sh measured into the tables of docs/benchmarks.md, between its two marks.</summary>
internal static class BenchmarkReport
{
    private const string Begin = "<!-- figures: written by tests/benchmarks.sh -->";
    private const string End = "<!-- /figures -->";

    private static readonly (string Name, string Says)[] Programs =
    [
        ("native-pages", "native, equal work"),
        ("framework-pages", "framework, equal work"),
        ("hugo", "Hugo"),
        ("eleventy", "Eleventy"),
        ("cp-pages", "`cp -r` of the equal output"),
        ("native-all", "native, everything on"),
        ("framework-all", "framework, everything on"),
        ("native-all-same", "native, everything on, nothing changed"),
        ("native-all-one", "native, everything on, one file changed"),
        ("cp-all", "`cp -r` of the whole output"),
    ];

    /// <summary>Reads FOLDER/*.tsv (place, size, program, time or memory, figures) and rewrites the document.</summary>
    public static int Write(string folder, string document)
    {
        var rows = Directory
            .EnumerateFiles(folder, "*.tsv")
            .SelectMany(File.ReadAllLines)
            .Select(line => line.Split('\t'))
            .Where(fields => fields.Length == 5)
            .ToList();
        var text = new StringBuilder(Begin).Append('\n');
        foreach (
            var group in rows.GroupBy(fields =>
                    (Place: fields[0], Size: int.Parse(fields[1], CultureInfo.InvariantCulture))
                )
                .OrderBy(group => group.Key.Place is "tmpfs" ? 0 : 1)
                .ThenBy(group => group.Key.Size)
        )
        {
            Table(text, group.Key.Place, group.Key.Size, [.. group]);
        }

        text.Append('\n').Append(End);
        var old = File.ReadAllText(document);
        var start = old.IndexOf(Begin, StringComparison.Ordinal);
        var end = old.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            Console.Error.WriteLine($"{document} has no place for the figures.");
            return 1;
        }

        File.WriteAllText(document, old[..start] + text + old[(end + End.Length)..]);
        return 0;
    }

    private static void Table(StringBuilder text, string place, int size, IReadOnlyList<string[]> rows)
    {
        var files = rows.FirstOrDefault(fields => fields[2] is "files")?[4].Split(' ') ?? ["?", "?"];
        var times = Programs.ToDictionary(
            program => program.Name,
            program =>
                rows.Where(fields => fields[2] == program.Name && fields[3] is "time")
                    .Select(fields =>
                        fields[4]
                            .Split(' ')
                            .Select(value => double.Parse(value, CultureInfo.InvariantCulture))
                            .ToArray()
                    )
                    .ToList(),
            StringComparer.Ordinal
        );
        var hugo = times["hugo"];
        var rounds = hugo.Count;
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n### {size:#,0} projects × 2 languages, {place}\n\n{files[0]} files with equal work, {files[1]} with everything on; {rounds} {(rounds == 1 ? "round" : "rounds, medians")}.\n\n"
        );
        text.Append(
            "| program | seconds | of Hugo | CPU seconds | of Hugo | peak MiB | of Hugo |\n|---|---|---|---|---|---|---|\n"
        );
        foreach (var (name, says) in Programs.Where(program => times[program.Name].Count > 0))
        {
            var wall = Median(times[name].Select(run => run[0]));
            var cpu = Median(times[name].Select(run => run[1] + run[2]));
            // Ratios round by round, so that a slow minute of the machine counts for both.
            var wallRatio = Median(times[name].Zip(hugo, (own, other) => own[0] / other[0]));
            var cpuRatio = Median(times[name].Zip(hugo, (own, other) => (own[1] + own[2]) / (other[1] + other[2])));
            var memory = Memory(rows, name);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {says} | {wall:0.000} | {wallRatio:0.00} | {cpu:0.000} | {cpuRatio:0.00} | {memory:0} | {memory / Memory(rows, "hugo"):0.00} |\n"
            );
        }

        if (times["cp-pages"].Count > 0)
        {
            var equal = Median(times["native-pages"].Zip(times["cp-pages"], (own, copy) => own[0] / copy[0]));
            text.Append(
                CultureInfo.InvariantCulture,
                $"\nNative with equal work takes {equal:0.0} times as long as `cp -r` of its output.\n"
            );
        }
    }

    private static double Memory(IReadOnlyList<string[]> rows, string name) =>
        rows.Where(fields => fields[2] == name && fields[3] is "memory")
            .Select(fields => double.Parse(fields[4], CultureInfo.InvariantCulture) / 1024)
            .DefaultIfEmpty(double.NaN)
            .Max();

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length % 2 == 1
            ? ordered[ordered.Length / 2]
            : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }
}
