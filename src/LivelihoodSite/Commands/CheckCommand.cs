using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Editorial;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Commands;

/// <summary>What <c>check</c> is asked for.</summary>
/// <param name="Strict">Warnings that nobody has acknowledged fail, too.</param>
/// <param name="Only">The group to tell of, or null for all.</param>
/// <param name="Report">The HTML file to write the sheet to, or null.</param>
/// <param name="Json">True prints the findings as JSON on standard output and nothing else.</param>
/// <param name="Today">The day against which dates are judged (YYYY-MM-DD), or null for the present one.</param>
public sealed record CheckOptions(
    bool Strict = false,
    FindingGroup? Only = null,
    string? Report = null,
    bool Json = false,
    string? Today = null
);

/// <summary>
/// <c>check</c>: what a build would find, what an editor would ask, and what still keeps the site from being published.
/// Writes nothing but the sheet that it is asked for.
/// </summary>
public static class CheckCommand
{
    public static int Run(SiteFolder folder, CheckOptions options, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(terminal);
        if (options.Report is { } name && !name.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            terminal.Error.WriteLine("The sheet is a page: give --report a name that ends in .html.");
            return ExitCode.WrongUse;
        }

        if (Today.Of(options.Today) is not { } today)
        {
            terminal.Error.WriteLine("Give --today a date such as 2020-01-31.");
            return ExitCode.WrongUse;
        }

        var build = SiteBuild
            .MakeAsync(folder, write: false, progress: new BuildProgress(terminal))
            .GetAwaiter()
            .GetResult();
        var review = SiteReview.Of(folder, build, today);
        var findings = review.Findings.Where(finding => IsAskedFor(finding, options.Only, build)).ToList();
        var coverage = options.Only is null or FindingGroup.Translation ? review.Coverage() : [];
        if (options.Report is { } report)
        {
            var sheet = ReviewSheet.Write(build.Content?.Site.Name.Source, review.Editions, findings, coverage);
            AtomicFile.WriteByRename(Path.GetFullPath(report), Encoding.UTF8.GetBytes(sheet));
        }

        Print(findings, coverage, options.Json, terminal);
        return
            findings.Exists(finding => finding.IsError)
            || (options.Only is null && build.Files is null)
            || (options.Strict && findings.Exists(finding => finding.IsOpenWarning))
            || (options.Strict && coverage.Any(language => language.Open.Count > 0))
            ? ExitCode.Content
            : ExitCode.Fine;
    }

    private static void Print(
        IReadOnlyList<CheckedFinding> findings,
        IReadOnlyList<TranslationCoverage> coverage,
        bool asJson,
        Terminal terminal
    )
    {
        if (asJson)
        {
            terminal.Output.Write(Encoding.UTF8.GetString(FindingsJson.Write(findings, coverage)));
            return;
        }

        terminal.Report(findings.Where(finding => finding.Acknowledged is null).Select(finding => finding.Diagnostic));
        var acknowledged = findings.Where(finding => finding.Acknowledged is not null).ToList();
        foreach (var finding in acknowledged)
        {
            terminal.Output.WriteLine(
                $"acknowledged {finding.Diagnostic.Code} {finding.Diagnostic.Path}({Math.Max(finding.Diagnostic.Line, 1)}): {finding.Acknowledged!.Reason}"
            );
        }

        foreach (var line in CoverageText.Of(coverage))
        {
            terminal.Output.WriteLine(line);
        }

        var errors = findings.Count(finding => finding.IsError);
        var warnings = findings.Count(finding => finding.IsOpenWarning);
        terminal.Output.WriteLine($"Errors: {errors}. Warnings: {warnings}. Acknowledged: {acknowledged.Count}.");
    }

    // An error elsewhere is told, too, when it kept this group from being judged at all.
    private static bool IsAskedFor(CheckedFinding finding, FindingGroup? only, SiteBuild build) =>
        only is null
        || finding.Group == only
        || finding.IsError && (build.Content is null || (only == FindingGroup.Links && build.Files is null));
}
