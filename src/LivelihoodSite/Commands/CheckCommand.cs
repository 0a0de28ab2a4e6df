using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;

namespace LivelihoodSite.Commands;

/// <summary><c>check</c>: what a build would find, and what still keeps the site from being published. Writes nothing.</summary>
public static class CheckCommand
{
    public static int Run(SiteFolder folder, bool strict, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(terminal);
        var build = SiteBuild.MakeAsync(folder, write: false).GetAwaiter().GetResult();
        IReadOnlyList<Diagnostic> findings =
        [
            .. build.Findings,
            .. build.Content is { } content ? PublishingFindings.Of(content) : [],
        ];
        terminal.Report(findings);
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = findings.Count - errors;
        terminal.Output.WriteLine($"Errors: {errors}. Warnings: {warnings}.");
        return build.Files is null || errors > 0 || (strict && warnings > 0) ? ExitCode.Content : ExitCode.Fine;
    }
}
