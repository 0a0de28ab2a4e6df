using System.Globalization;

namespace LivelihoodSite.Benchmarks.Reports;

/// <summary>What was measured of all programs at one size in one place.</summary>
/// <param name="Place">tmpfs or disk.</param>
/// <param name="Size">Projects.</param>
/// <param name="Rows">Place, size, program, what, figures.</param>
internal sealed record Measured(string Place, int Size, IReadOnlyList<string[]> Rows)
{
    /// <summary>How many files the equal work and everything made; empty where nobody counted.</summary>
    public IReadOnlyList<string> Files => Rows.FirstOrDefault(fields => fields[2] is "files")?[4].Split(' ') ?? [];

    /// <summary>The rounds of a program: seconds, seconds of the processor as user and as system.</summary>
    public IReadOnlyList<double[]> Runs(string program) =>
        [
            .. Rows.Where(fields => fields[2] == program && fields[3] is "time")
                .Select(fields =>
                    fields[4].Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray()
                ),
        ];

    public double Seconds(string program) => Median(Runs(program).Select(run => run[0]));

    public double ProcessorSeconds(string program) => Median(Runs(program).Select(run => run[1] + run[2]));

    /// <summary>The ratio to another program, round by round, so that a slow minute of the machine counts for both.</summary>
    public double SecondsOf(string program, string other) =>
        Median(Runs(program).Zip(Runs(other), (own, its) => own[0] / its[0]));

    /// <inheritdoc cref="SecondsOf"/>
    public double ProcessorSecondsOf(string program, string other) =>
        Median(Runs(program).Zip(Runs(other), (own, its) => (own[1] + own[2]) / (its[1] + its[2])));

    /// <summary>The peak in MiB.</summary>
    public double Memory(string program) =>
        Rows.Where(fields => fields[2] == program && fields[3] is "memory")
            .Select(fields => double.Parse(fields[4], CultureInfo.InvariantCulture) / 1024)
            .DefaultIfEmpty(double.NaN)
            .Max();

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length == 0 ? double.NaN
            : ordered.Length % 2 == 1 ? ordered[ordered.Length / 2]
            : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }
}
