using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>The phases by name, for people.</summary>
internal static class PhaseNames
{
    /// <summary>The name as Statiq has it; translated where it is shown.</summary>
    public static Message ToMessage(this Phase phase) =>
        phase switch
        {
            Phase.Input => "Input",
            Phase.Process => "Process",
            Phase.PostProcess => "PostProcess",
            _ => (Message)"Output",
        };
}
