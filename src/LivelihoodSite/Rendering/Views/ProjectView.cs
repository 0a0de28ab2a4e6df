using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>One project, on its own page, in lists and in print.</summary>
internal static class ProjectView
{
    // More links than this would bury the page; all of them stand on the page of the category.
    private const int MostRelated = 12;

    /// <summary>What lists show: the promise in full, the stated status, the first measure.</summary>
    public static Bag Summary(PageScope scope, Category category, Project project) =>
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

    /// <summary>What stands on the category index: the promise beside the result, a long result by its first sentences.</summary>
    public static Bag Card(PageScope scope, Category category, Project project) =>
        Summary(scope, category, project)
            .With(("excerpt", project.Result is null ? null : Beginning(scope, project.Result)));

    private static Bag Beginning(PageScope scope, LocalizedText result)
    {
        var (text, isWhole) = Excerpt.Of(SourceMarkdown.Unescape(result.In(scope.Language.Code)));
        return Bag.Of(
            ("paragraphs", text.Split('\n').ToScriptArray()),
            ("is_whole", isWhole),
            ("lang", scope.LanguageAttribute(result))
        );
    }

    /// <summary>What stands on the home page: a project with its figures, the measured ones first.</summary>
    public static Bag Highlight(PageScope scope, Category category, Project project) =>
        Summary(scope, category, project)
            .With(("category", scope.Read(category.Name)), ("figures", Figures(scope, project)));

    /// <summary>The way to the other years of a project; null for one that belongs to no series.</summary>
    public static Bag? Series(PageScope scope, Project project) =>
        project.Series is not { } slug
            ? null
            : Bag.Of(("href", scope.To(Addresses.SeriesEntry(scope.Language, slug))), ("slug", slug));

    /// <summary>Everything about a project.</summary>
    /// <param name="heading">Level of the highest heading that a result may hold.</param>
    public static Bag Full(PageScope scope, Category category, Project project, int heading) =>
        Summary(scope, category, project)
            .With(
                ("category", scope.Read(category.Name)),
                ("result", Result(scope, project, heading)),
                ("shared", Shared(scope, project)),
                ("responsible", Responsible(scope, project)),
                ("deadline", scope.Original(project.Deadline)),
                ("figures", Figures(scope, project)),
                (
                    "corrections",
                    project.Corrections.Select(correction => CorrectionView.Of(scope, correction)).ToScriptArray()
                ),
                ("source", SourceView.Of(scope, project)),
                ("translation", State(scope, project.Title)),
                (
                    "address",
                    FrameView.Permanent(scope.Site, Addresses.Project(scope.Edition, scope.Language, category, project))
                )
            );

    /// <summary>The projects that share its result.</summary>
    public static ScriptArray Shared(PageScope scope, Project project) =>
        project
            .SharedResultWith.Select(id => scope.Find(id))
            .OfType<(Category Category, Project Project)>()
            .Select(found => Bag.Link(scope.ToProject(found.Category, found.Project), scope.Read(found.Project.Title)))
            .ToScriptArray();

    /// <summary>The bodies that answer for it, with their role.</summary>
    public static ScriptArray Responsible(PageScope scope, Project project) =>
        project
            .Responsible.Select(body =>
                Bag.Of(("role", scope.Original(body.Role)), ("name", scope.Original(body.Name)))
            )
            .ToScriptArray();

    /// <summary>The other projects of the category in source order; of many, the nearest.</summary>
    public static ScriptArray Related(PageScope scope, Category category, Project project)
    {
        var place = scope.Common.PlaceOf(project.Id) - scope.Common.PlaceOf(category.Projects[0].Id);
        var first = Math.Clamp(place - (MostRelated / 2), 0, Math.Max(category.Projects.Count - MostRelated - 1, 0));
        return category
            .Projects.Skip(first)
            .Take(MostRelated + 1)
            .Where(other => !string.Equals(other.Id, project.Id, StringComparison.Ordinal))
            .Select(other => scope.Folder.Link(other.Id, () => Link(scope, category, other)))
            .ToScriptArray();
    }

    private static Bag Link(PageScope scope, Category category, Project project) =>
        Bag.Of(
            ("href", scope.ToProject(category, project)),
            ("text", scope.Read(project.Title)),
            ("status", StatusView.Of(scope, project.Status))
        );

    private static ScriptArray Figures(PageScope scope, Project project) =>
        project
            .Figures.Select(figure =>
                Bag.Of(
                    ("name", figure.Name.In(scope.Language.Code)),
                    (
                        "value",
                        scope.IsSource
                            ? figure.Raw
                            : scope.Figures.Figure(figure.Value, figure.Unit.In(scope.Language.Code))
                    ),
                    ("lang", scope.LanguageAttribute(figure.Name))
                )
            )
            .ToScriptArray();

    private static Bag? Result(PageScope scope, Project project, int heading) =>
        project.Result is not { } result
            ? null
            : Bag.Of(
                ("html", MarkdownRenderer.Block(result.In(scope.Language.Code), heading)),
                ("lang", scope.LanguageAttribute(result)),
                ("missing", scope.IsMissing(result)),
                ("stale", scope.IsStale(result))
            );

    /// <summary>The notices about one block; commitment and result carry their own, the title's stands above the page.</summary>
    private static Bag State(PageScope scope, LocalizedText block) =>
        Bag.Of(("missing", scope.IsMissing(block)), ("stale", scope.IsStale(block)));
}
