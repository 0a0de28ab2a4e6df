using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>What the root pages list, in one language.</summary>
internal static class EditionsListView
{
    /// <summary>Every edition, newest first; it says of each whether a newer one exists.</summary>
    public static ScriptArray Editions(RootScope scope, Func<string, string> to) =>
        scope
            .Editions.Editions.Reverse()
            .Select(edition =>
                Bag.Of(
                    ("href", to(RootScope.HomeOf(edition, scope.Language, scope.Site))),
                    ("choice_href", to(Addresses.EditionChoice(edition.Year))),
                    ("text", scope.TitleOf(edition)),
                    ("count", scope.Words.Format("edition_counts", edition.Categories.Count, edition.Projects.Count())),
                    ("district", scope.ReadOrNull(edition.District)),
                    ("is_newest", edition.Year == scope.Editions.Newest!.Year)
                )
            )
            .ToScriptArray();

    /// <summary>Every comparison, newest first.</summary>
    public static ScriptArray Comparisons(RootScope scope, Func<string, string> to) =>
        scope
            .Editions.Comparisons.Reverse()
            .Select(comparison =>
                Bag.Link(to(Addresses.Comparison(scope.Language, comparison)), ComparisonView.Title(scope, comparison))
            )
            .ToScriptArray();

    /// <summary>Every series, with the place that edition pages refer to.</summary>
    public static ScriptArray Series(RootScope scope, Func<string, string> to) =>
        scope
            .Editions.Series.Select(series =>
                Bag.Of(
                    ("anchor", Addresses.SeriesAnchor(scope.Language, series.Slug)),
                    ("href", to(Addresses.Series(scope.Language, series.Slug))),
                    ("text", scope.Read(series.Newest.Project.Title)),
                    ("years", SeriesView.Years(scope, series))
                )
            )
            .ToScriptArray();
}
