using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Quantities;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Pipelines;

/// <summary>A build up to the point where it could be published.</summary>
/// <param name="Findings">Everything found, in the order of the stages.</param>
/// <param name="Content">What the pages are made of, or null when it could not be read.</param>
/// <param name="Files">The files of the site; null when an error stands against it.</param>
/// <param name="Report">The table of the site run, or null when it did not start.</param>
/// <param name="Imported">Files that the import run wrote.</param>
public sealed record SiteBuild(
    IReadOnlyList<Diagnostic> Findings,
    SiteContent? Content,
    IReadOnlyList<OutputFile>? Files,
    RunReport? Report,
    IReadOnlyList<string> Imported
)
{
    /// <summary>How many PDF files no longer fit their page and were left out.</summary>
    public int OutdatedPdfs { get; init; }

    /// <summary>Runs the import run, then the site run.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="write">False only judges: the import writes nothing, and says what it would write.</param>
    /// <param name="kept">PDF files made before, which the site takes over where they fit; null for none.</param>
    public static async Task<SiteBuild> MakeAsync(SiteFolder folder, bool write, KeptPdfs? kept = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var findings = new DiagnosticBag();
        var reports = new ReportsPipeline(folder) { IsDryRun = !write };
        var import = await PipelineRun.RunAsync([reports]);
        findings.AddRange(import.Diagnostics);
        SiteBuild Stopped(SiteContent? content) => new(findings.Items, content, null, null, reports.Written);
        if (!import.Succeeded)
        {
            return Stopped(null);
        }

        var content = SiteLoader.Load(folder, findings);
        var loaded = Theme.Load(folder.Theme);
        findings.AddRange(loaded.Diagnostics);
        if (content is null || loaded.Theme is not { } theme || findings.HasErrors)
        {
            return Stopped(content);
        }

        findings.AddRange(theme.MissingWords(content.Site.Languages));
        if (findings.HasErrors)
        {
            return Stopped(content);
        }

        if (content.Site.Kind is SiteKind.Pages)
        {
            return await MakePagesAsync(content, theme, findings);
        }

        var shown = content.AsShown();
        var site = new SiteRun(
            content,
            shown,
            theme,
            new SiteRenderer(shown, theme, Verdicts.Judge) { PairFigures = FigurePairs.Of },
            kept
        );
        var report = await site.RunAsync();
        // One mistake of the theme shows on every page that uses it; people mend it once.
        findings.AddRange(report.Diagnostics.Distinct());
        return report.Succeeded && !findings.HasErrors
            ? new SiteBuild(findings.Items, content, site.Files, report, reports.Written)
            {
                OutdatedPdfs = site.OutdatedPdfs,
            }
            : Stopped(content);
    }

    private static async Task<SiteBuild> MakePagesAsync(SiteContent content, Theme theme, DiagnosticBag findings)
    {
        var pages = new PagesRun(content, theme);
        var report = await pages.RunAsync();
        findings.AddRange(report.Diagnostics.Distinct());
        return report.Succeeded && !findings.HasErrors
            ? new SiteBuild(findings.Items, content, pages.Files, report, [])
            : new SiteBuild(findings.Items, content, null, null, []);
    }
}
