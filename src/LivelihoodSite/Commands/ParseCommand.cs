using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Commands;

/// <summary><c>parse FILE</c>: prints what was understood of one report text; writes nothing.</summary>
public static class ParseCommand
{
    /// <summary>Reads the file and prints JSON on the output and findings, one a line, on the error stream.</summary>
    /// <param name="file">The report text.</param>
    /// <param name="options">The edition and what an edition.yml says; the file itself comes from the path.</param>
    /// <param name="terminal">Gets the JSON whenever the text decodes, also with errors; and the findings.</param>
    /// <param name="slugOf">The slug of a category by its name, or null when no edition.yml names the file.</param>
    /// <returns>0, or 1 when the text has errors or cannot be read.</returns>
    public static int Run(string file, ReadOptions options, Terminal terminal, Func<string, string?>? slugOf = null)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        var (bytes, finding) = Load(file);
        if (bytes is null)
        {
            terminal.Report([finding!]);
            return ExitCode.Content;
        }

        var read = ReportReader.Read(bytes, file, options);
        if (read.Report is not null)
        {
            ReportJson.Write(read.Report, read.Diagnostics, terminal.Output.Writer, slugOf);
        }

        return terminal.Report(read.Diagnostics) ? ExitCode.Fine : ExitCode.Content;
    }

    private static (byte[]? Bytes, Diagnostic? Finding) Load(string file)
    {
        if (Directory.Exists(file))
        {
            return (null, SeedDiagnostics.CannotOpen(file, "This is a folder, not a file."));
        }

        try
        {
            return (File.ReadAllBytes(file), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
        {
            return (null, SeedDiagnostics.CannotOpen(file, "There is no such file."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, SeedDiagnostics.CannotOpen(file, "The file cannot be read."));
        }
    }
}
