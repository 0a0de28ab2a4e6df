using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>input/ as one value: what the site run begins with.</summary>
public static class SiteLoader
{
    /// <summary>Reads everything below input/ and the documents it names.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="findings">Takes every finding of every file, not only the first.</param>
    /// <param name="wants">Which editions are read, by year; null for all.</param>
    /// <returns>The content; null when site.yml cannot be used. Use it only when there is no error among the findings.</returns>
    public static SiteContent? Load(SiteFolder folder, DiagnosticBag findings, Func<int, bool>? wants = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(findings);
        if (SiteFile.Read(folder, findings) is not { } siteFile)
        {
            return null;
        }

        var site = siteFile.Site;
        var reports = new SourceReports(folder, siteFile.Statuses);
        var assembler = new EditionAssembler(site, findings);

        // The import run has told what it thinks of the documents; here only their lines are needed.
        var told = new DiagnosticBag();
        var editions = EditionFolder
            .ReadAll(folder, site, findings, wants)
            .Select(edition =>
                assembler.Assemble(edition, reports.Read(edition.File, told)) with
                {
                    Inputs = EditionInputs.Hash(folder, edition.File.Year, edition.File.SourcePath),
                }
            )
            .ToList();
        return new SiteContent(
            site,
            editions,
            PageFiles.Read(folder, site, findings),
            GlossaryFile.Read(folder, site.Languages, findings)
        )
        {
            Pictures = site.Kind is SiteKind.Pages ? PageTree.ReadPictures(folder, site, findings) : [],
        };
    }
}
