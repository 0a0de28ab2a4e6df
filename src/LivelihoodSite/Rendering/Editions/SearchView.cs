using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>The search page: all projects in source order, which a script thins out and reorders.</summary>
internal static class SearchView
{
    /// <param name="scope">The page.</param>
    /// <param name="indexFile">Published name of the index.</param>
    public static Bag Of(PageScope scope, string indexFile) =>
        Bag.Of(
            ("index", scope.To(Addresses.Asset(scope.Edition, indexFile))),
            ("find", ScriptOf(scope, "find")),
            ("script", ScriptOf(scope, "search")),
            (
                "projects",
                scope
                    .Edition.Categories.SelectMany(category =>
                        category.Projects.Select(project => Entry(scope, category, project))
                    )
                    .ToScriptArray()
            ),
            (
                "categories",
                scope
                    .Edition.Categories.Select(category =>
                        Bag.Link(scope.ToCategory(category), scope.Read(category.Name))
                    )
                    .ToScriptArray()
            )
        );

    /// <summary>The reference to a script of the theme.</summary>
    public static string ScriptOf(PageScope scope, string name) => scope.ToAsset($"js/{name}.js");

    private static Bag Entry(PageScope scope, Category category, Project project) =>
        Bag.Of(
            ("id", project.Id),
            ("title", scope.Read(project.Title)),
            ("href", scope.ToProject(category, project)),
            ("category", scope.Read(category.Name)),
            ("commitment", scope.Block(project.Commitment)),
            ("status", scope.Status(project.Status))
        );
}
