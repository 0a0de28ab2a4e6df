namespace LivelihoodSite.Model;

/// <summary>The same promise over several editions (系列): what people joined by <c>series</c> in front matter.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Members">One project an edition, oldest first.</param>
public sealed record EditionSeries(string Slug, IReadOnlyList<SeriesMember> Members)
{
    /// <summary>The newest project; it gives the series its title.</summary>
    public SeriesMember Newest => Members[^1];

    /// <summary>Slugs that it had before, in ordinal order.</summary>
    public IEnumerable<string> Aliases =>
        Members
            .SelectMany(member => member.Project.SeriesAliases)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}

/// <summary>One year of a series.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Category">The category of the project in it.</param>
/// <param name="Project">The project.</param>
public sealed record SeriesMember(EditionSummary Edition, CategorySummary Category, ProjectSummary Project);
