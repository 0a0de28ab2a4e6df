using LivelihoodSite.Content;
using LivelihoodSite.Content.Import;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Pipelines;

/// <summary>A document to import that no edition.yml may name yet.</summary>
/// <param name="SourcePath">Relative to the site root.</param>
/// <param name="Year">Its edition.</param>
public sealed record NewSource(string SourcePath, int Year)
{
    /// <summary>What people say about an edition that begins, or null.</summary>
    public EditionFacts? Facts { get; init; }
}

/// <summary>What the import of one edition works on.</summary>
/// <param name="Site">site.yml as the run read it.</param>
/// <param name="Folder">What stands on disk.</param>
/// <param name="Report">What the document says.</param>
/// <param name="Planned">The files to write; empty before Process.</param>
public sealed record EditionToImport(
    Site Site,
    EditionFolder Folder,
    Report Report,
    IReadOnlyList<PlannedFile> Planned
);

/// <summary>
/// The import run: documents in seeds/ become project files in input/. Output starts only after every edition has been
/// read and planned without an error, and writes all of its files or none.
/// </summary>
public sealed class ReportsPipeline : Pipeline<EditionToImport>
{
    private readonly SiteFolder folder;
    private readonly NewSource? only;
    private readonly List<string> written = [];
    private ReadEditions? read;

    /// <param name="folder">The site.</param>
    /// <param name="only">One document to import; null for every edition that names its source.</param>
    public ReportsPipeline(SiteFolder folder, NewSource? only = null)
        : base("Reports")
    {
        this.folder = folder;
        this.only = only;
        Input = (_, context) => Task.FromResult(ReadAll(context));
        Process = (documents, context) => Task.FromResult(Plan(documents, context));
        Output = (documents, context) => Task.FromResult(IsDryRun ? Tell(documents, context) : Write(documents));
    }

    /// <summary>True to plan only; what would be written is then a finding (LS0423).</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The folder that files are written to; null for the site itself.</summary>
    public SiteFolder? Target { get; init; }

    /// <summary>Which editions are imported, by year.</summary>
    public Func<int, bool> Wants { get; init; } = static _ => true;

    /// <summary>The files written, in order; empty when nothing was new.</summary>
    public IReadOnlyList<string> Written => written;

    /// <summary>All editions as the run read them; null when it wrote something, or read one document only.</summary>
    public ReadEditions? Read => written.Count == 0 ? read : null;

    private IReadOnlyList<Document<EditionToImport>> ReadAll(PhaseContext context)
    {
        if (!IsDryRun)
        {
            ImportWriter.Recover(folder);
        }

        var findings = new DiagnosticBag();
        var documents = new List<Document<EditionToImport>>();
        if (SiteFile.Read(folder, findings) is { } site)
        {
            var reports = new SourceReports(folder, site.Statuses);
            foreach (var edition in Editions(site.Site, reports, findings))
            {
                if (reports.Read(edition.File, findings)?.Report is { } report)
                {
                    documents.Add(
                        new(edition.File.SourcePath, null, new EditionToImport(site.Site, edition, report, []))
                    );
                }
            }
        }

        Report(findings, context);
        return documents;
    }

    private IReadOnlyList<EditionFolder> Editions(Site site, SourceReports reports, DiagnosticBag findings)
    {
        if (only is null)
        {
            reports.Begin(
                EditionFile.ReadAll(folder, site.Languages, new DiagnosticBag()).Where(one => Wants(one.Year))
            );
            var found = new DiagnosticBag();
            read = new ReadEditions(EditionFolder.ReadAll(folder, site, found, Wants), reports, found);
            findings.AddRange(found.Items);
            return read.Editions;
        }

        var path = EditionFile.PathOf(only.Year);
        if (File.Exists(folder.Full(path)))
        {
            return EditionFile.Read(folder, path, site.Languages, findings) is { } known && Names(known, findings)
                ? [EditionFolder.Read(folder, known, site, findings)]
                : [];
        }

        return
            reports.Read(only.SourcePath, only.Year, findings)?.Report is { } report
            && EditionFile.Parse(
                EditionScaffold.Create(only.Year, only.SourcePath, report, site, only.Facts),
                path,
                site.Languages,
                findings
            )
                is { } scaffold
            ?
            [
                new EditionFolder(scaffold, [], new Dictionary<string, TranslationFile>(StringComparer.Ordinal))
                {
                    IsNew = true,
                },
            ]
            : [];
    }

    // Later builds read what edition.yml names; an import from elsewhere would be undone by the next one.
    private bool Names(EditionFile edition, DiagnosticBag findings)
    {
        if (edition.SourcePath == only!.SourcePath)
        {
            return true;
        }

        findings.Error(
            "LS0425",
            edition.Path,
            0,
            0,
            edition.SourcePath is { } other
                ? (Message)$"the edition has another source: {other}."
                : "the edition has no source.",
            $"Write “source: {only.SourcePath}” there, then import."
        );
        return false;
    }

    private static IReadOnlyList<Document<EditionToImport>> Plan(
        IReadOnlyList<Document<EditionToImport>> documents,
        PhaseContext context
    )
    {
        var findings = new DiagnosticBag();
        IReadOnlyList<Document<EditionToImport>> planned =
        [
            .. documents.Select(document =>
                document.WithModel(
                    document.Model with
                    {
                        Planned = new EditionImport(document.Model.Site, findings).Plan(
                            document.Model.Folder,
                            document.Model.Report
                        ),
                    }
                )
            ),
        ];
        Report(findings, context);
        return planned;
    }

    private IReadOnlyList<Document<EditionToImport>> Write(IReadOnlyList<Document<EditionToImport>> documents)
    {
        written.AddRange(
            ImportWriter.Write(Target ?? folder, documents.SelectMany(document => document.Model.Planned))
        );
        return documents;
    }

    private static IReadOnlyList<Document<EditionToImport>> Tell(
        IReadOnlyList<Document<EditionToImport>> documents,
        PhaseContext context
    )
    {
        foreach (var file in documents.SelectMany(document => document.Model.Planned))
        {
            context.Report(
                new Diagnostic("LS0423", Severity.Warning, file.Path, 0, 0, file.Reason, "Run livelihood import.")
            );
        }

        return documents;
    }

    private static void Report(DiagnosticBag findings, PhaseContext context)
    {
        foreach (var finding in findings.Items)
        {
            context.Report(finding);
        }
    }
}
