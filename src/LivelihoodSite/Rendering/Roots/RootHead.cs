using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>What the frame of a page across editions needs to know of its content.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Description">One sentence, for search engines.</param>
/// <param name="Equivalent">Address of the same page in another language.</param>
internal sealed record RootHead(string Title, string Description, Func<Language, string> Equivalent)
{
    /// <summary>Its kind, for style sheets.</summary>
    public required string Kind { get; init; }

    /// <summary>Its name among the pages of the navigation, or null.</summary>
    public string? Name { get; init; }

    /// <summary>What stands behind the heading in the title of the window, before the name of the site.</summary>
    public IReadOnlyList<string> TitleContext { get; init; } = [];

    /// <summary>The pages above it, the list of all years left out.</summary>
    public IReadOnlyList<(string Href, string Text)> Crumbs { get; init; } = [];

    /// <summary>The page before it, or null.</summary>
    public (string Href, string Text)? Previous { get; init; }

    /// <summary>The page after it, or null.</summary>
    public (string Href, string Text)? Next { get; init; }
}
