using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>What is particular about one page above the languages.</summary>
/// <param name="Key">The word that names the page; null names it after the site or the edition.</param>
internal sealed record RootPageHead(string? Key)
{
    /// <summary>The edition whose folder the page lies in, or null for the pages at the root.</summary>
    public Edition? Edition { get; init; }

    /// <summary>The editions that the page lists; none for a page inside an edition.</summary>
    public AllEditions Editions { get; init; } = new([]);

    /// <summary>Where a page that moved lies now, or null.</summary>
    public MovedPage? Moved { get; init; }
}

/// <summary>An address that a page had before, and the page that it leads to.</summary>
/// <param name="Address">The old address, relative to the output folder.</param>
/// <param name="Target">The page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Languages">Languages of the notice: that of the page, or those that stand side by side on it.</param>
public sealed record MovedPage(string Address, string Target, LocalizedText Title, IReadOnlyList<Language> Languages);
