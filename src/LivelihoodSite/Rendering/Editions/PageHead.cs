using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>What a page tells its frame.</summary>
/// <param name="Title">Its h1, and the beginning of its title.</param>
/// <param name="TitleContext">What makes its title unique in the site, from near to far.</param>
/// <param name="Versions">The addresses of the same page in the languages of the site, in their order.</param>
internal sealed record PageHead(string Title, IReadOnlyList<string> TitleContext, IReadOnlyList<string> Versions)
{
    /// <summary>One sentence for search engines, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The class of the body: home, category, project, text …</summary>
    public string Kind { get; init; } = "text";

    /// <summary>Whether it shows both languages side by side.</summary>
    public bool IsBilingual => Kind.StartsWith("bilingual", StringComparison.Ordinal);

    /// <summary>Whether people take it away on paper: it then has page margins with words, and a code with its address.</summary>
    public bool IsPrinted =>
        Kind is "project" or "handout" or "booklet" or "large-print" or "official" or "bilingual-booklet";

    /// <summary>Its name among the pages of the navigation, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The pages above it, the home left out.</summary>
    public IReadOnlyList<Bag> Crumbs { get; init; } = [];

    /// <summary>The page before it, or null.</summary>
    public Bag? Previous { get; init; }

    /// <summary>The page after it, or null.</summary>
    public Bag? Next { get; init; }

    /// <summary>The address of the same page in both languages side by side, or null.</summary>
    public string? Bilingual { get; init; }

    /// <summary>The category it belongs to, for the page labels of government sites, or null.</summary>
    public Category? Category { get; init; }
}
