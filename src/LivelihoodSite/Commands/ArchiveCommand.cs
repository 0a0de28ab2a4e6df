using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Freezing;

namespace LivelihoodSite.Commands;

/// <summary>What <c>archive</c> is asked for.</summary>
/// <param name="Year">The edition.</param>
/// <param name="Date">YYYY-MM-DD, or null for SOURCE_DATE_EPOCH.</param>
/// <param name="Output">Where the site is, relative to the current folder; null for output/ beside input/.</param>
/// <param name="Correction">True for a freeze that corrects the one before.</param>
/// <param name="Trial">Where a package goes that only shows what a freeze would make, or null.</param>
public sealed record ArchiveOptions(int Year, string? Date, string? Output, bool Correction, string? Trial);

/// <summary><c>archive YEAR</c>: freezes an edition and packs it for the archive.</summary>
public static class ArchiveCommand
{
    public static int Run(SiteFolder folder, ArchiveOptions options, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(terminal);
        if (Today.Stated(options.Date) is not { } date)
        {
            terminal.Error.WriteLine(
                "A package bears the day of its freeze: give --date a day such as 2020-01-31, or set SOURCE_DATE_EPOCH."
            );
            return ExitCode.WrongUse;
        }

        var order = new FreezeOrder(
            folder,
            options.Year,
            date,
            options.Output is null ? Path.Combine(folder.Root, "output") : Path.GetFullPath(options.Output),
            options.Trial
        )
        {
            Building = new BuildProgress(terminal),
            Packing = terminal.Progress,
        };
        var result = (options.Correction ? EditionCorrection.FreezeAsync(order) : EditionFreeze.FreezeAsync(order))
            .GetAwaiter()
            .GetResult();
        terminal.Report(result.Findings);
        if (result.Package is not { } package)
        {
            terminal.Error.WriteLine("Nothing was frozen.");
            return ExitCode.Content;
        }

        foreach (var note in result.Notes)
        {
            terminal.Output.WriteLine(note);
        }

        terminal.Outcome.Add("package", package).Add("sha512", result.Sha512).Add("trial", order.IsTrial ? 1 : 0);
        terminal.Output.WriteLine($"Package: {package}");
        terminal.Output.WriteLine($"SHA-512: {result.Sha512}");
        if (order.IsTrial)
        {
            terminal.Output.WriteLine("This is a trial: nothing was recorded, and builds go on as before.");
        }
        else
        {
            terminal.Output.WriteLine(
                "The edition is frozen: builds now publish this package. Commit the folder archives/."
            );
        }

        return ExitCode.Fine;
    }
}
