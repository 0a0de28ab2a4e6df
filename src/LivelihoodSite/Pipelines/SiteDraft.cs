using LivelihoodSite.Archiving.Freezing;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Quantities;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Roots;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Pipelines;

/// <summary>
/// The first half of a build: everything has been read, nothing rendered. A preview shows single pages of it at once; the
/// second half, <see cref="CompleteAsync(CancellationToken)"/>, makes and judges the whole site.
/// </summary>
public sealed class SiteDraft
{
    private readonly ISiteRun? run;
    private readonly AddressCheck? addresses;

    private SiteDraft(
        IReadOnlyList<Diagnostic> findings,
        SiteContent? content,
        IReadOnlyList<string> imported,
        Theme? theme,
        ISiteRun? run,
        AddressCheck? addresses
    )
    {
        this.addresses = addresses;
        Findings = findings;
        Content = content;
        Imported = imported;
        Theme = theme;
        this.run = run;
    }

    /// <summary>Everything found while reading, in the order of the stages.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>What the pages are made of, or null when it could not be read.</summary>
    public SiteContent? Content { get; }

    /// <summary>Files that the import run wrote.</summary>
    public IReadOnlyList<string> Imported { get; }

    /// <summary>How the pages look, or null when the run ended before it was read, or it has an error.</summary>
    public Theme? Theme { get; }

    /// <summary>True when nothing that was read stands against rendering.</summary>
    public bool CanBeShown => run is not null;

    /// <summary>Runs the import run, then reads content and theme.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="write">False only judges: the import writes nothing, and says what it would write.</param>
    /// <param name="kept">PDF files made before, which the site takes over where they fit; null for none.</param>
    /// <param name="known">The theme where it has been read already and its files have not changed; else null.</param>
    /// <param name="scope">Which part of the site is made; null for all of it.</param>
    public static async Task<SiteDraft> LoadAsync(
        SiteFolder folder,
        bool write,
        KeptPdfs? kept = null,
        Theme? known = null,
        BuildScope? scope = null
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        var findings = new DiagnosticBag();
        var part = scope ?? BuildScope.Whole;
        var frozen = FrozenEdition.LoadAll(folder, findings, part.Wants);
        folder = FrozenEdition.Close(folder);
        AddressCheck? check = null;
        // Nothing in a theme depends on the content: it is read meanwhile.
        var loading = known is null ? Task.Run(() => Theme.Load(folder.Theme)) : null;
        var reports = new ReportsPipeline(folder) { IsDryRun = !write, Wants = part.Wants };
        var import = await PipelineRun.RunAsync([reports]);
        findings.AddRange(import.Diagnostics);
        if (!import.Succeeded)
        {
            return Draft(null, null, null);
        }

        // What an import has written stands in no snapshot.
        var now = reports.Written.Count == 0 ? folder : folder with { Snapshot = null };
        var content = SiteLoader.Load(now, findings, part.Wants, reports.Read);
        var theme = loading is null ? known : Take(await loading, findings);
        folder.Snapshot?.ForgetBytes();
        if (content is null || theme is null || findings.HasErrors)
        {
            return Draft(content, theme, null);
        }

        findings.AddRange(theme.MissingWords(content.Site.Languages));
        if (findings.HasErrors)
        {
            return Draft(content, theme, null);
        }

        if (content.Site.Kind is SiteKind.Pages)
        {
            return Draft(content, theme, new PagesRun(content, theme));
        }

        var shown = content.AsShown();
        var renderer = new SiteRenderer(shown, theme, Verdicts.Judge) { PairFigures = FigurePairs.Of };
        var ledgers = AddressLedger.ReadAll(folder);
        var editions = EditionsOfScope.Find(folder, content, frozen, part, ledgers, findings);
        var rootRenderer = new RootRenderer(content.Site, theme, Verdicts.Judge, editions);
        check = new AddressCheck(ledgers, content, editions, part);
        return findings.HasErrors
            ? Draft(content, theme, null)
            : Draft(
                content,
                theme,
                new SiteRun(content, shown, theme, renderer, editions, rootRenderer, part, kept) { Frozen = frozen }
            );

        SiteDraft Draft(SiteContent? read, Theme? look, ISiteRun? ready) =>
            new(findings.Items, read, reports.Written, look, ready, check);
    }

    /// <summary>One page, style sheet, script or image, made now; it is the same as that of the complete site.</summary>
    /// <param name="address">Relative to the output folder.</param>
    /// <returns>Null where there is none of this address, or where only the complete site has it.</returns>
    /// <exception cref="RenderException">The theme has a mistake that this page shows.</exception>
    public ReadOnlyMemory<byte>? Find(string address) => run?.Find(address);

    /// <summary>The files that the last <see cref="CompleteAsync(CancellationToken)"/> made, also where it found an error in them.</summary>
    public IReadOnlyList<OutputFile> Made => run?.Files ?? [];

    /// <summary>Makes and judges the whole site; again only after it was cancelled.</summary>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<SiteBuild> CompleteAsync(CancellationToken cancellation = default) =>
        CompleteAsync(null, null, cancellation);

    /// <inheritdoc cref="CompleteAsync(CancellationToken)"/>
    /// <param name="progress">Hears of every phase that ends.</param>
    /// <param name="stage">Takes the files as they are made; null to keep them in memory.</param>
    public async Task<SiteBuild> CompleteAsync(
        IProgress<PhaseRow>? progress,
        OutputStage? stage = null,
        CancellationToken cancellation = default
    )
    {
        if (run is null)
        {
            return new SiteBuild(Findings, Content, null, null, Imported);
        }

        var report = await run.RunAsync(progress, stage, cancellation);
        var files = run.Files;
        IReadOnlyList<Diagnostic> vanished =
            report.Succeeded && addresses is not null ? [.. addresses.Check(files)] : [];
        // One mistake of the theme shows on every page that uses it; people mend it once.
        IReadOnlyList<Diagnostic> findings = [.. Findings, .. report.Diagnostics.Distinct(), .. vanished];
        return report.Succeeded && vanished.All(finding => finding.Severity != Severity.Error)
            ? new SiteBuild(findings, Content, files, report, Imported)
            {
                OutdatedPdfs = run.OutdatedPdfs,
                Ledgers = addresses?.Grow(files) ?? [],
            }
            : new SiteBuild(findings, Content, null, null, Imported);
    }

    private static Theme? Take(ThemeResult loaded, DiagnosticBag findings)
    {
        findings.AddRange(loaded.Diagnostics);
        return loaded.Theme;
    }
}
