using LivelihoodSite.Model;
using LivelihoodSite.Seeds;
using SharpFuzz;

namespace LivelihoodSite.Fuzzing;

/// <summary>Feeds what AFL++ invents to the reader of reports. tests/fuzz.sh runs it.</summary>
internal static class Program
{
    /// <summary><c>instrument FROM TO</c> prepares livelihood.dll; <c>read FILE…</c> replays samples; else AFL++ drives.</summary>
    public static int Main(string[] args)
    {
        switch (args)
        {
            case ["instrument", var from, var to]:
                Instrument(from, to);
                return 0;
            case ["read", .. var files]:
                foreach (var file in files)
                {
                    Read(File.ReadAllBytes(file));
                }

                return 0;
            default:
                Fuzzer.Run(stream =>
                {
                    using var bytes = new MemoryStream();
                    stream.CopyTo(bytes);
                    Read(bytes.ToArray());
                });
                return 0;
        }
    }

    /// <summary>Only the stages that parse uses: the rest would dilute the coverage.</summary>
    private static void Instrument(string from, string to)
    {
        File.Copy(from, to, overwrite: true);
        Fuzzer.Instrument(
            to,
            type =>
                type.StartsWith("LivelihoodSite.Seeds.", StringComparison.Ordinal)
                || type.StartsWith("LivelihoodSite.Quantities.", StringComparison.Ordinal),
            Options.Value
        );
    }

    /// <summary>An exception is a crash; so is a character that the ledger does not account for.</summary>
    private static void Read(byte[] bytes)
    {
        var read = ReportReader.Read(bytes, "fuzz.txt", new ReadOptions(2019));
        if (read.Diagnostics.FirstOrDefault(d => Is(d, SeedDiagnostics.TextNotAccounted)) is { } lost)
        {
            throw new InvalidOperationException(lost.ToString());
        }

        // They are read only when somebody asks.
        foreach (var project in (read.Report?.Categories ?? []).SelectMany(category => category.Projects))
        {
            _ = project.CommitmentQuantities.Count + project.ResultQuantities.Count;
        }
    }

    private static bool Is(Diagnostic finding, string code) =>
        string.Equals(finding.Code, code, StringComparison.Ordinal);
}
