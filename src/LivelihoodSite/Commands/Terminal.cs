using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>Where a command writes.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Findings and problems.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>Prints findings, one a line, errors and warnings in the order of finding.</summary>
    /// <returns>True when there is no error among them.</returns>
    public bool Report(IEnumerable<Diagnostic> findings)
    {
        var fine = true;
        foreach (var finding in findings)
        {
            Error.WriteLine(finding);
            fine &= finding.Severity != Severity.Error;
        }

        return fine;
    }
}
