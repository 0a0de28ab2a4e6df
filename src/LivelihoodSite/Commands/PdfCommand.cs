using System.Globalization;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Commands;

/// <summary>What <c>pdf</c> is asked for.</summary>
/// <param name="Output">The output folder, relative to the current folder; null for output/ beside input/.</param>
/// <param name="Only"><c>projects</c>, <c>categories</c>, <c>booklets</c>, or the beginning of addresses; empty for all.</param>
/// <param name="Chromium">The browser's program; null for that of site.yml, or the one that is found.</param>
/// <param name="Paper">Another paper than that of site.yml, or null.</param>
/// <param name="Jobs">How many pages are printed at the same time.</param>
/// <param name="Imposed">True makes files for a printing shop of the booklets, too.</param>
public sealed record PdfOptions(
    string? Output,
    IReadOnlyList<string> Only,
    string? Chromium,
    PaperSize? Paper,
    int Jobs,
    bool Imposed
);

/// <summary>
/// <c>pdf</c>: builds the site, prints its handouts and booklets through an installed Chromium, and builds again, so that
/// the files are published. What still fits its page is not printed again.
/// </summary>
public static class PdfCommand
{
    public static int Run(SiteFolder folder, PdfOptions options, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(terminal);
        if (options.Jobs < 1)
        {
            terminal.Error.WriteLine("At least one page is printed at a time: give --jobs 1 or more.");
            return ExitCode.WrongUse;
        }

        // Said before the build: nobody should wait for a sentence about a missing program.
        var findings = new DiagnosticBag();
        var site = SiteFile.Read(folder, findings)?.Site;
        var program = ChromiumFinder.Find(options.Chromium ?? site?.Chromium);
        var built = BuildCommand.Run(folder, options.Output, terminal);
        if (built != ExitCode.Fine || SiteLoader.Load(folder, findings) is not { } content)
        {
            return built;
        }

        var places = OutputPlaces.Of(options.Output ?? Path.Combine(folder.Root, "output"));
        var kept = KeptPdfs.In(places.Printed);
        var published = content.Editions.ToDictionary(
            edition => edition.Year.ToString(CultureInfo.InvariantCulture),
            edition => edition.Published,
            StringComparer.Ordinal
        );
        var request = new PrintRequest(
            program,
            options.Only,
            content.Site.Paper,
            options.Paper,
            options.Jobs,
            options.Imposed,
            page => PdfStamp.TimeOf(published.GetValueOrDefault(page.Address.Split('/')[0]))
        )
        {
            Closed = folder
                .Closed.Select(year => year.ToString(CultureInfo.InvariantCulture))
                .ToHashSet(StringComparer.Ordinal),
        };
        var result = PrintRun.RunAsync(places.Output, kept, request, terminal.Progress.Step).GetAwaiter().GetResult();
        terminal.Output.WriteLine(
            $"PDF files: {result.Printed} made, {result.Current} still fitted their page, {result.Removed} removed."
        );
        if (result.Printed + result.Current == 0)
        {
            terminal.Error.WriteLine(
                $"No page that can be printed is meant by --only {string.Join(' ', options.Only)}."
            );
            return ExitCode.WrongUse;
        }

        return BuildCommand.Run(folder, options.Output, terminal);
    }
}
