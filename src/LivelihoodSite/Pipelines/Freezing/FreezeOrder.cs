using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Pipelines.Freezing;

/// <summary>What a freeze is asked for.</summary>
/// <param name="Folder">The site.</param>
/// <param name="Year">The edition.</param>
/// <param name="Date">The day that the package bears.</param>
/// <param name="Output">The folder of the published site.</param>
/// <param name="Trial">
/// Where a package goes that only shows what a freeze would make: nothing is recorded, and neither approvals nor the published
/// pages are asked for. Null for a freeze that counts.
/// </param>
public sealed record FreezeOrder(SiteFolder Folder, int Year, DateOnly Date, string Output, string? Trial)
{
    public bool IsTrial => Trial is not null;

    /// <summary>Hears of every phase of the build that ends, or null.</summary>
    public IProgress<PhaseRow>? Building { get; init; }

    /// <summary>Hears that the package is being written, or null.</summary>
    public IProgress<Message>? Packing { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Findings">Everything found; with an error among them nothing was written.</param>
/// <param name="Package">The package that was written, as the user would name it, or null.</param>
/// <param name="Sha512">Its hash, or null.</param>
/// <param name="Notes">Lines for people: what differs from the freeze before.</param>
public sealed record FreezeResult(
    IReadOnlyList<Model.Diagnostic> Findings,
    string? Package,
    string? Sha512,
    IReadOnlyList<Message> Notes
);
