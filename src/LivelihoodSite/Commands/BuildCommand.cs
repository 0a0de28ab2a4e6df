using LivelihoodSite.Content;
using LivelihoodSite.Paper;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Pipelines.Publishing;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Commands;

/// <summary><c>build</c>: imports what is new, then makes the whole site and puts it in the place of the last one.</summary>
public static class BuildCommand
{
    private static readonly string[] Inputs = ["input", "seeds", "theme"];

    /// <param name="folder">The site.</param>
    /// <param name="output">The output folder, relative to the current folder; null for output/ beside input/.</param>
    /// <param name="terminal">Takes the findings, the table and one closing line.</param>
    public static int Run(SiteFolder folder, string? output, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(terminal);
        var path = output is null ? Path.Combine(folder.Root, "output") : Path.GetFullPath(output);
        using var held = OutputFolder.Open(path);
        var kept = KeptPdfs.In(OutputPlaces.Of(path).Printed);
        var snapshot = InputDigest.Read(folder.Root, Inputs);
        var digest = Digest(snapshot, kept);
        if (held.IsCurrent(digest))
        {
            terminal.Output.WriteLine($"Nothing has changed; {path} is up to date.");
            return ExitCode.Fine;
        }

        using var stage = held.BeginStage();
        var build = SiteBuild
            .MakeAsync(folder with { Snapshot = snapshot }, write: true, kept, stage)
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

        // Where the import has written files, the digest is that of the site as it stands now.
        using var staged = stage.Finish(files);
        var changes = staged.Publish(
            build.Imported.Count == 0 ? digest : Digest(InputDigest.Read(folder.Root, Inputs), kept)
        );
        foreach (var line in RunTable.Lines(report))
        {
            terminal.Output.WriteLine(line);
        }

        terminal.Output.WriteLine(
            $"{files.Count} files in {path}: {changes.Written} written, {changes.Unchanged} unchanged, {changes.Removed} removed."
        );
        if (build.OutdatedPdfs > 0)
        {
            terminal.Output.WriteLine(
                $"PDF files left out because their page has changed: {build.OutdatedPdfs}. Run livelihood pdf."
            );
        }

        return ExitCode.Fine;
    }

    private static string Digest(InputSnapshot snapshot, KeptPdfs kept) =>
        InputDigest.Of(snapshot, [InputDigest.Program, DefaultTheme.Digest, kept.Digest]);
}
