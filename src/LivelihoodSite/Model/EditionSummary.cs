using System.Collections.Immutable;

namespace LivelihoodSite.Model;

/// <summary>
/// What pages across editions need of one edition. It is made of the edition itself, or read from its
/// <c>data/projects.json</c>: both give the same pages, so an edition that was built elsewhere or is frozen counts like any other.
/// </summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Title">Title of the report.</param>
/// <param name="District">The district, or null when unknown.</param>
/// <param name="Homes">Address of its home by language code.</param>
/// <param name="Categories">Categories in source order.</param>
public sealed record EditionSummary(
    int Year,
    LocalizedText Title,
    LocalizedText? District,
    ImmutableSortedDictionary<string, string> Homes,
    IReadOnlyList<CategorySummary> Categories
)
{
    /// <summary>Its sitemaps where this build does not make them, relative to the output folder.</summary>
    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    /// <summary>Its projects with their categories, in source order.</summary>
    public IEnumerable<(CategorySummary Category, ProjectSummary Project)> Projects =>
        Categories.SelectMany(category => category.Projects.Select(project => (category, project)));
}

/// <summary>One category of an edition.</summary>
/// <param name="Name">Name as in the source, with translations.</param>
/// <param name="Slug">ASCII slug, or null.</param>
/// <param name="Addresses">Address of its page by language code.</param>
/// <param name="Projects">Projects in source order.</param>
public sealed record CategorySummary(
    LocalizedText Name,
    string? Slug,
    ImmutableSortedDictionary<string, string> Addresses,
    IReadOnlyList<ProjectSummary> Projects
)
{
    /// <summary>What makes it the same category in two editions: the slug, or without one the name.</summary>
    public string Key => Slug ?? Name.Source;
}

/// <summary>One project of an edition.</summary>
/// <param name="Id">Edition-category-number.</param>
/// <param name="Title">Short title.</param>
/// <param name="Commitment">The promise, verbatim.</param>
/// <param name="Status">The stated status.</param>
/// <param name="Result">The reported result as plain text, or null.</param>
/// <param name="Measures">Comparable pairs.</param>
/// <param name="NotMeasurable">Why there is no comparison, or none for a part; null when all is compared.</param>
/// <param name="Series">Slug of the series that it belongs to, or null.</param>
/// <param name="SeriesBreak">Why it may not be compared with earlier years of its series, or null.</param>
/// <param name="Addresses">Address of its page by language code.</param>
public sealed record ProjectSummary(
    string Id,
    LocalizedText Title,
    LocalizedText Commitment,
    Status Status,
    LocalizedText? Result,
    IReadOnlyList<Measure> Measures,
    NotMeasurable? NotMeasurable,
    string? Series,
    LocalizedText? SeriesBreak,
    ImmutableSortedDictionary<string, string> Addresses
)
{
    /// <summary>Id of the project of an earlier edition that it takes into its series, or null.</summary>
    public string? Continues { get; init; }

    /// <summary>Slugs that the series had before.</summary>
    public IReadOnlyList<string> SeriesAliases { get; init; } = [];
}
