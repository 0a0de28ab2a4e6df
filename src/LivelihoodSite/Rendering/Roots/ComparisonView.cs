using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>Two editions side by side: what continued, what is new, what is not listed again, category by category.</summary>
internal static class ComparisonView
{
    private static readonly (ProjectChange Change, string Word)[] Changes =
    [
        (ProjectChange.Continued, "change_continued"),
        (ProjectChange.Added, "change_added"),
        (ProjectChange.Dropped, "change_dropped"),
    ];

    /// <summary>2019年度与2020年度对照.</summary>
    public static string Title(RootScope scope, EditionComparison comparison) =>
        scope.Words.Format("compare_title", scope.Year(comparison.Earlier), scope.Year(comparison.Later));

    /// <summary>How many projects each year has.</summary>
    public static string Lead(RootScope scope, EditionComparison comparison) =>
        scope.Words.Format(
            "compare_lead",
            scope.Year(comparison.Earlier),
            comparison.Earlier.Projects.Count(),
            scope.Year(comparison.Later),
            comparison.Later.Projects.Count()
        );

    /// <summary>A link to the page.</summary>
    public static (string Href, string Text) Link(RootScope scope, EditionComparison comparison) =>
        (scope.To(Addresses.Comparison(scope.Language, comparison)), Title(scope, comparison));

    /// <summary>The page.</summary>
    public static Bag Of(RootScope scope, EditionComparison comparison) =>
        Bag.Of(
            ("lead", Lead(scope, comparison)),
            ("earlier", Year(scope, comparison.Earlier)),
            ("later", Year(scope, comparison.Later)),
            (
                "totals",
                Changes
                    .Select(each =>
                        Bag.Of(
                            ("word", scope.Words[each.Word]),
                            ("count", comparison.Projects.Count(project => project.Change == each.Change))
                        )
                    )
                    .ToScriptArray()
            ),
            (
                "categories",
                comparison
                    .Categories.Select((category, index) => Category(scope, comparison, category, index + 1))
                    .ToScriptArray()
            )
        );

    private static Bag Year(RootScope scope, EditionSummary edition) =>
        Bag.Of(("year", scope.Year(edition)), ("href", scope.To(edition.Homes)), ("title", scope.TitleOf(edition)));

    private static Bag Category(RootScope scope, EditionComparison comparison, ComparedCategory category, int number) =>
        Bag.Of(
            ("anchor", $"c{number}"),
            ("name", scope.Read(category.Category.Name)),
            ("counts", Changes.Select(each => category.Count(each.Change)).ToScriptArray()),
            (
                "groups",
                Changes
                    .Where(each => category.Count(each.Change) > 0)
                    .Select(each =>
                        Bag.Of(
                            ("word", scope.Words[each.Word]),
                            ("count", category.Count(each.Change)),
                            (
                                "projects",
                                category
                                    .Projects.Where(project => project.Change == each.Change)
                                    .Select(project => Row(scope, comparison, project))
                                    .ToScriptArray()
                            )
                        )
                    )
                    .ToScriptArray()
            )
        );

    private static Bag Row(RootScope scope, EditionComparison comparison, ComparedProject row)
    {
        var shown = (row.Later ?? row.Earlier)!;
        var moved =
            row is { Earlier: { } before, Later: { } after } && before.Category.Key != after.Category.Key
                ? scope.Words.Format("compare_moved", scope.Year(before.Edition), scope.Read(before.Category.Name))
                : null;
        return Bag.Of(
            ("title", scope.Read(shown.Project.Title)),
            ("series", shown.Project.Series is { } slug ? scope.To(Addresses.Series(scope.Language, slug)) : null),
            ("elsewhere", Elsewhere(scope, comparison, row)),
            ("moved", moved),
            ("break", row.Earlier is null ? null : SeriesView.Break(scope, row.Later?.Project)),
            (
                "sides",
                new[] { row.Earlier, row.Later }
                    .OfType<SeriesMember>()
                    .Select(member =>
                        Bag.Of(
                            ("year", scope.Year(member.Edition)),
                            ("is_later", ReferenceEquals(member, row.Later)),
                            ("href", scope.To(member.Project.Addresses)),
                            ("commitment", scope.Block(member.Project.Commitment)),
                            ("status", scope.Status(member.Project.Status))
                        )
                    )
                    .ToScriptArray()
            )
        );
    }

    // What is new against the year before may come back from an earlier one, and what is gone may come back later.
    private static string? Elsewhere(RootScope scope, EditionComparison comparison, ComparedProject row)
    {
        if (row.Change == ProjectChange.Continued || (row.Later ?? row.Earlier)!.Project.Series is not { } slug)
        {
            return null;
        }

        var years = scope
            .Editions.Series.First(series => series.Slug == slug)
            .Members.Select(member => member.Edition)
            .Where(edition => edition.Year != comparison.Earlier.Year && edition.Year != comparison.Later.Year)
            .Select(scope.Year)
            .ToList();
        return years.Count == 0
            ? null
            : scope.Words.Format("compare_elsewhere", string.Join(scope.Words["list_separator"], years));
    }
}
