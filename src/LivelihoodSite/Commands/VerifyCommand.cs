using LivelihoodSite.Archiving.Verifying;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary><c>verify PATH</c>: checks a copy of an edition. It needs no site.</summary>
public static class VerifyCommand
{
    /// <param name="path">The folder of an edition, a bag, a ZIP or WACZ file.</param>
    /// <param name="against">The document of the edition, or the folder of documents, to compare with; null for none.</param>
    /// <param name="terminal">Takes the faults and one closing line.</param>
    public static int Run(string path, string? against, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(terminal);
        var findings = new DiagnosticBag();
        var result = new PackageVerifier(findings).Verify(path, against);
        terminal.Report(findings.Items);
        foreach (var note in result.Notes)
        {
            terminal.Output.WriteLine(note);
        }

        if (findings.HasErrors)
        {
            terminal.Error.WriteLine($"{path} is not as it was made. Faults: {findings.Items.Count}.");
            return ExitCode.Content;
        }

        Message kind = result.Kind switch
        {
            PackageKind.Bag => "bag",
            PackageKind.Wacz => "web archive (WACZ)",
            PackageKind.Warc => "web archive (WARC)",
            _ => (Message)"folder of an edition",
        };
        terminal.Outcome.Add("path", path).Add("files", result.Files).Add("bytes", result.Size);
        terminal.Output.WriteLine(
            $"{path}: {kind}, {result.Files} files, {result.Size} bytes. Everything is as it was made."
        );
        return ExitCode.Fine;
    }
}
