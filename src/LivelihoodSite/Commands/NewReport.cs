using System.Globalization;
using LivelihoodSite.Content.NewSite;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Commands;

/// <summary>The report that a site or an edition begins with.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="Year">Its edition.</param>
internal sealed record NewReport(string File, int Year)
{
    /// <summary>The name of the copy, which is kept as received.</summary>
    public string Kept => $"seeds/{Year:0000}{Path.GetExtension(File)}";

    /// <summary>Looks at a file and finds out its year, from its title or from the user.</summary>
    /// <returns>The exit code; what is wrong has been told unless it is fine.</returns>
    public static int Find(string source, int? year, Questions questions, Terminal terminal, out NewReport? report)
    {
        report = null;
        if (!System.IO.File.Exists(source))
        {
            terminal.Report([
                new("LS0408", Severity.Error, source, 0, 0, "the file is missing.", "Check the name of the report."),
            ]);
            return ExitCode.Content;
        }

        var read = ReportReader.Read(System.IO.File.ReadAllBytes(source), source, new ReadOptions(year));
        if (read.Diagnostics.Any(finding => finding.Severity == Severity.Error))
        {
            terminal.Report(read.Diagnostics);
            terminal.Error.WriteLine("Nothing was made.");
            return ExitCode.Content;
        }

        if (year is not { } given)
        {
            var suggested =
                ReportYear.Stated(read.Report?.Title) ?? (questions.CanAsk ? ReportYear.InFileName(source) : null);
            var answer = questions.Ask("The year of the report", suggested?.ToString(CultureInfo.InvariantCulture));
            if (answer is null)
            {
                terminal.Error.WriteLine("The title of the report names no year. Add it, such as --year 2020.");
                return ExitCode.WrongUse;
            }

            given = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        }

        if (!ReportYear.IsYear(given))
        {
            terminal.Error.WriteLine("A year has four digits, such as 2020.");
            return ExitCode.WrongUse;
        }

        report = new NewReport(source, given);
        return ExitCode.Fine;
    }

    /// <summary>Findings that name the file as the user gave it, for a run that leaves no copy.</summary>
    public IEnumerable<Diagnostic> AsGiven(IEnumerable<Diagnostic> findings, string kept) =>
        findings.Select(finding => finding.Path == kept ? finding with { Path = File } : finding);
}
