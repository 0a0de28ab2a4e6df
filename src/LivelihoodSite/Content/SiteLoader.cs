using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>input/ as one value: what the site run begins with.</summary>
public static class SiteLoader
{
    /// <summary>Reads everything below input/ and the documents it names.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="findings">Takes every finding of every file, not only the first.</param>
    /// <param name="wants">Which editions are read, by year; null for all.</param>
    /// <param name="known">What the import run has read where it wrote nothing; null to read it.</param>
    /// <returns>The content; null when site.yml cannot be used. Use it only when there is no error among the findings.</returns>
    public static SiteContent? Load(
        SiteFolder folder,
        DiagnosticBag findings,
        Func<int, bool>? wants = null,
        ReadEditions? known = null
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(findings);
        if (SiteFile.Read(folder, findings) is not { } siteFile)
        {
            return null;
        }

        var site = siteFile.Site;
        var reports = known?.Reports ?? new SourceReports(folder, siteFile.Statuses);
        var assembler = new EditionAssembler(site, findings);

        // The import run has told what it thinks of the documents; here only their lines are needed.
        var told = new DiagnosticBag();
        findings.AddRange(known?.Findings.Items ?? []);
        var editions = (known?.Editions ?? EditionFolder.ReadAll(folder, site, findings, wants))
            .Select(Assemble)
            .ToList();
        return new SiteContent(
            site,
            editions,
            PageFiles.Read(folder, site, findings),
            GlossaryFile.Read(folder, site.Languages, findings)
        )
        {
            Files = site.Kind is SiteKind.Pages ? PageTree.ReadFiles(folder, site, findings) : [],
        };

        Edition Assemble(EditionFolder edition)
        {
            // The disk is asked for the names of its files meanwhile.
            var inputs = Task.Run(() => EditionInputs.Hash(folder, edition.File.Year, edition.File.SourcePath));
            return assembler.Assemble(edition, reports.Read(edition.File, told)) with
            {
                Inputs = inputs.GetAwaiter().GetResult(),
            };
        }
    }
}

/// <summary>The editions as one run has read them.</summary>
/// <param name="Editions">Oldest first.</param>
/// <param name="Reports">Their documents.</param>
/// <param name="Findings">What was found while reading the editions.</param>
public sealed record ReadEditions(IReadOnlyList<EditionFolder> Editions, SourceReports Reports, DiagnosticBag Findings);
