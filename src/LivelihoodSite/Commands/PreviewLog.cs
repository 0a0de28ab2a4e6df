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

            var shown = step.IsShown ? "shown" : "not shown";
            if (step.Changed.Count > 0)
            {
                var named = string.Join(", ", step.Changed.Take(MostNamed));
                var more = step.Changed.Count > MostNamed ? ", …" : "";
                terminal.Output.WriteLine($"changed {named}{more}: {shown} after {step.Milliseconds:0} ms");
            }
        }
    }

    /// <summary>Errors in full; of warnings their number, for the findings page has them all.</summary>
    public void Tell(SiteReview review)
    {
        lock (gate)
        {
            terminal.Report(review.Findings.Where(finding => finding.IsError).Select(finding => finding.Diagnostic));
            foreach (var waiting in review.Build.Findings.Where(finding => finding.Code == "LS0423"))
            {
                terminal.Error.WriteLine(waiting);
            }

            terminal.Output.WriteLine(
                $"Errors: {review.Findings.Count(finding => finding.IsError)}. Warnings: {review.Findings.Count(finding => finding.IsOpenWarning)}."
            );
        }
    }
}
