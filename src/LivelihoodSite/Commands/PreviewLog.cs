using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Serving;

namespace LivelihoodSite.Commands;

/// <summary>What a preview does, as lines of the terminal.</summary>
internal sealed class PreviewLog(Terminal terminal)
{
    private const int MostNamed = 3;

    private readonly Lock gate = new();

    /// <summary>A change, and whether it is shown.</summary>
    public void Tell(PreviewStep step)
    {
        lock (gate)
        {
            foreach (var imported in step.Imported)
            {
                terminal.Output.WriteLine($"imported {imported}");
            }

            if (step.Changed.Count > 0)
            {
                var named = string.Join(", ", step.Changed.Take(MostNamed));
                var more = step.Changed.Count > MostNamed ? ", …" : "";
                terminal.Output.WriteLine(
                    step.IsShown
                        ? (Message)$"changed {named}{more}: shown after {step.Milliseconds:0} ms"
                        : $"changed {named}{more}: not shown, the last pages stay"
                );
            }
        }
    }

    /// <summary>Errors in full; of warnings their number, for the findings page has them all.</summary>
    public void Tell(SiteReview review)
    {
        lock (gate)
        {
            terminal.Report(
                review
                    .Findings.Where(finding => finding.IsError || finding.Diagnostic.Code == "LS0423")
                    .Select(finding => finding.Diagnostic)
            );
            terminal.Output.WriteLine(
                $"Errors: {review.Findings.Count(finding => finding.IsError)}. Warnings: {review.Findings.Count(finding => finding.IsOpenWarning)}."
            );
        }
    }
}
