using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>One project, on its own page, in lists and in print.</summary>
internal static class ProjectView
{
    /// <summary>What lists show: the promise in full, the stated status, the first measure.</summary>
    public static ScriptObject Summary(PageScope scope, Category category, Project project) =>
        Bag.Of(
            ("id", project.Id),
            ("number", project.Number),
            ("order", project.Order),
            ("group", scope.Original(project.Group)),
            ("title", scope.Read(project.Title)),
            ("href", scope.ToProject(category, project)),
            ("commitment", scope.Block(project.Commitment)),
            ("status", StatusView.Of(scope, project.Status)),
            ("measures", MeasureView.All(scope, project)),
            ("not_measurable", MeasureView.NotMeasurable(scope, project)),
            ("hides_comparison", scope.Site.HidesVerdicts)
        );

    /// <summary>Everything about a project.</summary>
    /// <param name="heading">Level of the highest heading that a result may hold.</param>
    public static ScriptObject Full(PageScope scope, Category category, Project project, int heading)
    {
        var bag = Summary(scope, category, project);
        bag["category"] = scope.Read(category.Name);
        bag["result"] = Result(scope, project, heading);
        bag["shared"] = project
            .SharedResultWith.Select(id => scope.Find(id))
            .OfType<(Category Category, Project Project)>()
            .Select(found => Bag.Link(scope.ToProject(found.Category, found.Project), scope.Read(found.Project.Title)))
            .ToScriptArray();
        bag["responsible"] = project
            .Responsible.Select(body =>
                Bag.Of(("role", scope.Original(body.Role)), ("name", scope.Original(body.Name)))
            )
            .ToScriptArray();
        bag["deadline"] = scope.Original(project.Deadline);
        bag["corrections"] = project
            .Corrections.Select(correction => CorrectionView.Of(scope, correction))
            .ToScriptArray();
        bag["source"] = SourceView.Of(scope, project);
        bag["translation"] = State(scope, project.Title);
        bag["address"] = scope.Site.BaseUrl is { } baseUrl
            ? baseUrl + Addresses.Project(scope.Edition, scope.Language, category, project)
            : Addresses.Project(scope.Edition, scope.Language, category, project);
        return bag;
    }

    private static ScriptObject? Result(PageScope scope, Project project, int heading) =>
        project.Result is not { } result
            ? null
            : Bag.Of(
                ("html", MarkdownRenderer.Block(result.In(scope.Language.Code), heading)),
                ("lang", scope.LanguageAttribute(result)),
                ("missing", scope.IsMissing(result)),
                ("stale", scope.IsStale(result))
            );

    /// <summary>The notices about one block; commitment and result carry their own, the title's stands above the page.</summary>
    private static ScriptObject State(PageScope scope, LocalizedText block) =>
        Bag.Of(("missing", scope.IsMissing(block)), ("stale", scope.IsStale(block)));
}
