using LivelihoodSite.Model;

namespace LivelihoodSite.Commands.Usage;

/// <summary>What the help of the program itself says.</summary>
/// <param name="Does">What the program does.</param>
/// <param name="Exits">Every <see cref="ExitCode"/>.</param>
/// <param name="Examples">The first calls of a new user.</param>
public sealed record RootUsage(Message Does, IReadOnlyList<int> Exits, params IReadOnlyList<Example> Examples)
{
    /// <summary>What the user types.</summary>
    public const string Program = "livelihood";
}
