using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Commands;

/// <summary>Says how far a build has come.</summary>
internal sealed class BuildProgress(Terminal terminal) : IProgress<PhaseRow>
{
    private int made;

    /// <summary>Counts what a phase made. The phases themselves stand in the table of <c>--verbose</c>.</summary>
    public void Report(PhaseRow value)
    {
        if (value.Phase == Phase.PostProcess && terminal.Mode == TerminalMode.Normal)
        {
            terminal.Progress.Report(
                $"Building the site, documents so far: {Interlocked.Add(ref made, value.Documents)}"
            );
        }
    }
}
