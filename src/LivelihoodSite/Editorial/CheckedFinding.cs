using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial;

/// <summary>A finding with whom it concerns and what a person has said to it.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="ProjectId">The project, or null when a file of none is meant.</param>
/// <param name="Editorial">Quotation and suggestion in both languages, where the editorial review found it.</param>
/// <param name="Acknowledged">What lets it stand, or null.</param>
public sealed record CheckedFinding(
    Diagnostic Diagnostic,
    string? ProjectId,
    EditorialFinding? Editorial,
    Acknowledgement? Acknowledged
)
{
    /// <summary>What it is about.</summary>
    public FindingGroup Group => FindingGroups.Of(Diagnostic.Code);

    /// <summary>True for an error.</summary>
    public bool IsError => Diagnostic.Severity == Severity.Error;

    /// <summary>True for a warning that nobody has acknowledged.</summary>
    public bool IsOpenWarning => !IsError && Acknowledged is null;
}
