using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;

namespace LivelihoodSite.Commands;

/// <summary>What <c>build</c> is asked for.</summary>
/// <param name="Output">The output folder, relative to the current folder; null for the usual one.</param>
/// <param name="Edition">The year of the one edition to make, or null.</param>
/// <param name="Roots">True for the pages across editions alone.</param>
/// <param name="Shards">The folder with the shards that the roots are made of; null for the usual one.</param>
public sealed record BuildOptions(
    string? Output = null,
    int? Edition = null,
    bool Roots = false,
    string? Shards = null
);

/// <summary><c>build</c>: imports what is new, then makes the site, or a part of it, and puts it in the place of the last one.</summary>
public static class BuildCommand
{
    /// <summary>Builds the whole site.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="output">The output folder, relative to the current folder; null for output/ beside input/.</param>
    /// <param name="terminal">Takes the findings, the table and one closing line.</param>
    public static int Run(SiteFolder folder, string? output, Terminal terminal) =>
        Run(folder, new BuildOptions(output), terminal);

    /// <summary>Builds what is asked for.</summary>
    public static int Run(SiteFolder folder, BuildOptions options, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(terminal);
        if (ProblemOf(folder, options) is { } problem)
        {
            terminal.Error.WriteLine(problem);
            return ExitCode.WrongUse;
        }

        var inputs = new BuildInputs(folder, options);
        using var held = OutputFolder.Open(inputs.Output);
        var kept = inputs.Printed();
        var snapshot = inputs.Snapshot();
        var published = AddressLedger.Hash(folder);
        if (held.IsCurrent(inputs.Digest(snapshot, kept, published)))
        {
            terminal.Outcome.Add("output", inputs.Output).Add("written", 0);
            terminal.Output.WriteLine($"Nothing has changed; {inputs.Output} is up to date.");
            return ExitCode.Fine;
        }

        using var stage = held.BeginStage();
        var build = SiteBuild
            .MakeAsync(
                folder with
                {
                    Snapshot = snapshot,
                },
                write: true,
                kept,
                inputs.Scope,
                new BuildProgress(terminal),
                stage
            )
            .GetAwaiter()
            .GetResult();
        terminal.Report(build.Findings);
        foreach (var imported in build.Imported)
        {
            terminal.Output.WriteLine($"imported {imported}");
        }

        if (build.Files is not { } files || build.Report is not { } report)
        {
            terminal.Error.WriteLine("The site was not built; the last output is unchanged.");
            return ExitCode.Content;
        }

        // Where the import has written files, the digest is that of the site as it stands now; always with the ledgers as they
        // will stand. A ledger is written last: until then the digest differs, and the next build makes good for it.
        var ledgers = AddressLedger.Hash(published, build.Ledgers);
        using var staged = stage.Finish(files);
        var changes = staged.Publish(
            inputs.Digest(build.Imported.Count == 0 ? snapshot : inputs.Snapshot(), kept, ledgers)
        );
        foreach (var ledger in build.Ledgers)
        {
            ledger.Save(folder);
        }

        terminal.Detail(() => RunTable.Lines(report, terminal.Language));

        terminal
            .Outcome.Add("output", inputs.Output)
            .Add("imported", build.Imported)
            .Add("files", files.Count)
            .Add("written", changes.Written)
            .Add("unchanged", changes.Unchanged)
            .Add("removed", changes.Removed)
            .Add("outdatedPdfs", build.OutdatedPdfs);
        terminal.Output.WriteLine(
            $"{files.Count} files in {inputs.Output}: {changes.Written} written, {changes.Unchanged} unchanged, {changes.Removed} removed."
        );
        if (build.OutdatedPdfs > 0)
        {
            terminal.Output.WriteLine(
                $"PDF files left out because their page has changed: {build.OutdatedPdfs}. Run livelihood pdf."
            );
        }

        return ExitCode.Fine;
    }

    private static Message? ProblemOf(SiteFolder folder, BuildOptions options) =>
        options is { Roots: true, Edition: not null } ? "Give --edition or --roots, not both."
        : options is { Roots: false, Shards: not null } ? "--shards belongs to --roots."
        : options.Edition is { } year && !File.Exists(folder.Full(EditionFile.PathOf(year)))
            ? $"There is no edition {year}: {EditionFile.PathOf(year)} is missing."
        : options.Roots && !Directory.Exists(BuildInputs.ShardsOf(folder, options))
            ? (Message)
                $"There is no folder {BuildInputs.ShardsOf(folder, options)}. Build the editions with --edition first, or name their folder with --shards."
        : null;
}
