using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Commands;

/// <summary><c>import [FILE --edition YEAR]</c>: writes or merges the project files of input/.</summary>
public static class ImportCommand
{
    public static int Run(SiteFolder folder, string? file, int? edition, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(terminal);
        if (file is null)
        {
            return Run(folder, null, terminal);
        }

        if (edition is not { } year)
        {
            terminal.Error.WriteLine("Name the edition, too: livelihood import FILE --edition YEAR.");
            return ExitCode.WrongUse;
        }

        var full = Path.GetFullPath(file);
        if (!File.Exists(full))
        {
            terminal.Report([
                new("LS0408", Severity.Error, file, 0, 0, "the file is missing.", "Check the name of the report."),
            ]);
            return ExitCode.Content;
        }

        if (Receive(folder, full, year) is not { } source)
        {
            terminal.Report([
                new(
                    "LS0424",
                    Severity.Error,
                    file,
                    0,
                    0,
                    $"seeds/ holds another document of {year}, and documents are kept as received.",
                    "Put the new one into seeds/ under another name, then import it from there."
                ),
            ]);
            return ExitCode.Content;
        }

        return Run(folder, new NewSource(source, year), terminal);
    }

    private static int Run(SiteFolder folder, NewSource? only, Terminal terminal)
    {
        var pipeline = new ReportsPipeline(folder, only);
        var run = PipelineRun.RunAsync([pipeline]).GetAwaiter().GetResult();
        if (!terminal.Report(run.Diagnostics) || !run.Succeeded)
        {
            terminal.Error.WriteLine("Nothing was imported.");
            return ExitCode.Content;
        }

        foreach (var path in pipeline.Written)
        {
            terminal.Output.WriteLine(Message.Verbatim(path));
        }

        terminal.Output.WriteLine(
            pipeline.Written.Count == 0 ? (Message)"Nothing new to import." : $"{pipeline.Written.Count} files written."
        );
        return ExitCode.Fine;
    }

    // A document from elsewhere is kept as received in seeds/, so that the site can always be traced to it.
    private static string? Receive(SiteFolder folder, string full, int year)
    {
        var relative = folder.Relative(full);
        if (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative))
        {
            return relative;
        }

        var kept = $"seeds/{year:0000}{Path.GetExtension(full)}";
        var bytes = File.ReadAllBytes(full);
        if (File.Exists(folder.Full(kept)) && !AtomicFile.Holds(folder.Full(kept), bytes))
        {
            return null;
        }

        AtomicFile.WriteByRename(folder.Full(kept), bytes);
        return kept;
    }
}
