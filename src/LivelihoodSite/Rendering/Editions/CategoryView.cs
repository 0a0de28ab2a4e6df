using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>A category: its index page, and its part of lists and prints.</summary>
internal static class CategoryView
{
    /// <summary>The index: every project with its promise, result, status and measures.</summary>
    public static Bag Index(PageScope scope, Category category) =>
        Of(scope, category, project => ProjectView.Card(scope, category, project))
            .With(
                ("count_text", scope.Words.Format("category_count", category.Projects.Count)),
                ("statuses", StatusView.Tallies(scope, category.Projects)),
                ("handout_href", Handout(scope, category))
            );

    /// <summary>A part of the site map: where everything stands.</summary>
    public static Bag Links(PageScope scope, Category category) =>
        Of(
                scope,
                category,
                project => Bag.Of(("href", scope.ToProject(category, project)), ("title", scope.Read(project.Title)))
            )
            .With(("handout_href", Handout(scope, category)));

    /// <summary>Every project in full, for print.</summary>
    public static Bag Print(PageScope scope, Category category) =>
        Of(scope, category, project => ProjectView.Print(scope, category, project));

    private static string? Handout(PageScope scope, Category category) =>
        scope.Site.HasPagesOnly ? null : scope.To(Addresses.CategoryHandout(scope.Edition, scope.Language, category));

    /// <summary>A category with its projects.</summary>
    /// <param name="show">What is shown of a project.</param>
    public static Bag Of(PageScope scope, Category category, Func<Project, Bag> show) =>
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
            ("projects", category.Projects.Select(show).ToScriptArray())
        );
}
