using System.Text;
using LivelihoodSite.Content;
using LivelihoodSite.Content.NewSite;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>
/// <c>new schemas</c>: writes the schemas by which editors help with the files of the site; again after an update of the program
/// or with a new language.
/// </summary>
public static class NewSchemasCommand
{
    public static int Run(SiteFolder folder, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(terminal);
        var findings = new DiagnosticBag();
        if (SiteFile.Read(folder, findings) is not { } site)
        {
            terminal.Report(findings.Items);
            return ExitCode.Content;
        }

        var written = 0;
        foreach (var file in Schemas.Files(site.Site.Languages))
        {
            written += AtomicFile.WriteByRename(folder.Full(file.Path), Encoding.UTF8.GetBytes(file.Text)) ? 1 : 0;
        }

        terminal.Output.WriteLine(
            written == 0
                ? (Message)$"{Schemas.Folder}/ is up to date."
                : $"{written} files written in {Schemas.Folder}/."
        );
        return ExitCode.Fine;
    }
}
