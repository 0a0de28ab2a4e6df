using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>A category: its index page, and its part of lists and prints.</summary>
internal static class CategoryView
{
    /// <summary>The index: every project with its promise, result, status and measures.</summary>
    public static Bag Index(PageScope scope, Category category)
    {
        var bag = Facts(scope, category);
        bag["projects"] = category
            .Projects.Select(project => ProjectView.Card(scope, category, project))
            .ToScriptArray();
        bag["handout_href"] = Handout(scope, category);
        return bag;
    }

    /// <summary>A part of the list of all projects: the promise, the status and the measures of each.</summary>
    public static Bag Summaries(PageScope scope, Category category)
    {
        var bag = Facts(scope, category);
        bag["projects"] = category
            .Projects.Select(project => ProjectView.Summary(scope, category, project))
            .ToScriptArray();
        return bag;
    }

    /// <summary>A part of the site map: where everything stands.</summary>
    public static Bag Links(PageScope scope, Category category)
    {
        var bag = Facts(scope, category);
        bag["projects"] = category
            .Projects.Select(project =>
                Bag.Of(("href", scope.ToProject(category, project)), ("title", scope.Read(project.Title)))
            )
            .ToScriptArray();
        bag["handout_href"] = Handout(scope, category);
        return bag;
    }

    /// <summary>Every project in full, for print.</summary>
    public static Bag Print(PageScope scope, Category category)
    {
        var bag = Facts(scope, category);
        bag["projects"] = category
            .Projects.Select(project => ProjectView.Full(scope, category, project, 5))
            .ToScriptArray();
        return bag;
    }

    private static string? Handout(PageScope scope, Category category) =>
        scope.Site.HasPagesOnly ? null : scope.To(Addresses.CategoryHandout(scope.Edition, scope.Language, category));

    private static Bag Facts(PageScope scope, Category category) =>
        Bag.Of(
            ("number", category.Number),
            ("name", scope.Read(category.Name)),
            ("href", scope.ToCategory(category)),
            ("anchor", $"c{category.Number}"),
            ("description", scope.ReadOrNull(category.Description)),
            (
                "description_lang",
                category.Description is null ? Html.Empty : scope.LanguageAttribute(category.Description)
            ),
            ("count", category.Projects.Count),
            ("count_text", scope.Words.Format("category_count", category.Projects.Count)),
            ("statuses", StatusView.Tallies(scope, category.Projects))
        );
}
