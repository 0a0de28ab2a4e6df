using System.Collections.Immutable;
using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>Makes the summary of an edition that this build renders itself; see <see cref="ShardFile"/> for the other way.</summary>
public static class EditionSummaries
{
    /// <summary>The summary of one edition.</summary>
    /// <param name="edition">The whole edition, comparisons included.</param>
    /// <param name="site">For the languages.</param>
    public static EditionSummary Of(Edition edition, Site site)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(site);
        var categories = new CategorySummary[edition.Categories.Count];
        _ = Parallel.For(
            0,
            categories.Length,
            index => categories[index] = Of(edition, site, edition.Categories[index])
        );
        return new EditionSummary(
            edition.Year,
            edition.Title,
            edition.District,
            ByLanguage(site, language => Addresses.Page(edition, language, "index")),
            categories
        );
    }

    private static CategorySummary Of(Edition edition, Site site, Category category) =>
        new(
            category.Name,
            category.Slug,
            ByLanguage(site, language => Addresses.Category(edition, language, category)),
            [
                .. category.Projects.Select(project => new ProjectSummary(
                    project.Id,
                    project.Title,
                    project.Commitment,
                    project.Status,
                    project.Result is null ? null : Plain(project.Result),
                    project.Measures,
                    project.NotMeasurable,
                    project.Series,
                    project.SeriesBreak,
                    ByLanguage(site, language => Addresses.Project(edition, language, category, project))
                )
                {
                    Continues = project.Continues,
                    SeriesAliases = project.SeriesAliases,
                }),
            ]
        );

    // The data files hold no Markdown either.
    private static LocalizedText Plain(LocalizedText result) => result.Map(SourceMarkdown.Unescape);

    private static ImmutableSortedDictionary<string, string> ByLanguage(Site site, Func<Language, string> address) =>
        site.Languages.ToImmutableSortedDictionary(language => language.Code, address, StringComparer.Ordinal);
}
