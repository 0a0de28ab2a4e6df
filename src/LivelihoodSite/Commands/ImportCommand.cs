using LivelihoodSite.Archiving.Freezing;
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

        if (folder.Closed.Contains(year))
        {
            terminal.Report([FrozenEdition.Refusal(year)]);
            return ExitCode.Content;
        }

        var full = Path.GetFullPath(file);
        if (!File.Exists(full))
        {
            terminal.Report([
                new("LS0408", Severity.Error, file, 0, 0, "the file is missing.", "Check the name of the report."),
            ]);
            return ExitCode.Content;
        }

        if (ReceivedDocument.Take(folder, full, year) is not { } source)
        {
            terminal.Report([ReceivedDocument.Other(file, year)]);
            return ExitCode.Content;
        }

        return Run(folder, new NewSource(source.Path, year), terminal);
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

        terminal.Outcome.Add("written", pipeline.Written);
        foreach (var path in pipeline.Written)
        {
            terminal.Output.WriteLine(Message.Verbatim(path));
        }

        terminal.Output.WriteLine(
            pipeline.Written.Count == 0 ? (Message)"Nothing new to import." : $"{pipeline.Written.Count} files written."
        );
        return ExitCode.Fine;
    }
}
