namespace LivelihoodSite.Model;

/// <summary>What became of a project from one edition to the next.</summary>
public enum ProjectChange
{
    /// <summary>In both editions, joined by a series.</summary>
    Continued,

    /// <summary>In the later edition only.</summary>
    Added,

    /// <summary>In the earlier edition only.</summary>
    Dropped,
}

/// <summary>Two editions side by side.</summary>
/// <param name="Earlier">The earlier edition.</param>
/// <param name="Later">The later edition.</param>
/// <param name="Categories">The categories of the later edition in its order, then those that only the earlier one has.</param>
public sealed record EditionComparison(
    EditionSummary Earlier,
    EditionSummary Later,
    IReadOnlyList<ComparedCategory> Categories
)
{
    /// <summary>Every row of every category.</summary>
    public IEnumerable<ComparedProject> Projects => Categories.SelectMany(category => category.Projects);

    /// <summary>
    /// Compares two editions. A continued project stands in its category of the later edition, wherever it stood before; a
    /// category is the same where its slug, or without one its name, is the same.
    /// </summary>
    public static EditionComparison Of(EditionSummary earlier, EditionSummary later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var before = BySeries(earlier);
        var after = BySeries(later);
        var rows = later
            .Projects.Select(each =>
                (
                    each.Category.Key,
                    Row: each.Project.Series is { } series && before.TryGetValue(series, out var old)
                        ? new ComparedProject(ProjectChange.Continued, old, new(later, each.Category, each.Project))
                        : new ComparedProject(ProjectChange.Added, null, new(later, each.Category, each.Project))
                )
            )
            .Concat(
                earlier
                    .Projects.Where(each => each.Project.Series is not { } series || !after.ContainsKey(series))
                    .Select(each =>
                        (
                            each.Category.Key,
                            Row: new ComparedProject(
                                ProjectChange.Dropped,
                                new(earlier, each.Category, each.Project),
                                null
                            )
                        )
                    )
            )
            .ToLookup(each => each.Key, each => each.Row, StringComparer.Ordinal);
        return new EditionComparison(
            earlier,
            later,
            [
                .. later
                    .Categories.Concat(earlier.Categories)
                    .DistinctBy(category => category.Key, StringComparer.Ordinal)
                    .Select(category => new ComparedCategory(
                        category,
                        [.. rows[category.Key].OrderBy(row => row.Change)]
                    ))
                    .Where(category => category.Projects.Count > 0),
            ]
        );
    }

    private static Dictionary<string, SeriesMember> BySeries(EditionSummary edition) =>
        edition
            .Projects.Where(each => each.Project.Series is not null)
            .DistinctBy(each => each.Project.Series, StringComparer.Ordinal)
            .ToDictionary(
                each => each.Project.Series!,
                each => new SeriesMember(edition, each.Category, each.Project),
                StringComparer.Ordinal
            );
}

/// <summary>One category of a comparison.</summary>
/// <param name="Category">As the later edition has it, or the earlier one where it is gone.</param>
/// <param name="Projects">Continued, added, dropped, each in source order.</param>
public sealed record ComparedCategory(CategorySummary Category, IReadOnlyList<ComparedProject> Projects)
{
    /// <summary>How many of its projects changed in this way.</summary>
    public int Count(ProjectChange change) => Projects.Count(project => project.Change == change);
}

/// <summary>One row of a comparison.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Earlier">The project of the earlier edition; null for one that was added.</param>
/// <param name="Later">The project of the later edition; null for one that was dropped.</param>
public sealed record ComparedProject(ProjectChange Change, SeriesMember? Earlier, SeriesMember? Later);
