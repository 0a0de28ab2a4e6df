using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>One project, on its own page, in lists and in print.</summary>
internal static class ProjectView
{
    // More links than this would bury the page; all of them stand on the page of the category.
    private const int MostRelated = 12;

    /// <summary>What a list shows: the promise in full, the stated status, the comparisons in words.</summary>
    public static Bag Summary(PageScope scope, Category category, Project project) =>
        Facts(scope, category, project, ProjectMeasures.InWords(scope, project));

    private static Bag Drawn(PageScope scope, Category category, Project project) =>
        Facts(scope, category, project, ProjectMeasures.All(scope, project));

    private static Bag Facts(PageScope scope, Category category, Project project, ScriptArray measures) =>
        Bag.Of(
            ("id", project.Id),
            ("number", project.Number),
            ("order", project.Order),
            ("group", scope.Original(project.Group)),
            ("title", scope.Read(project.Title)),
            ("href", scope.ToProject(category, project)),
            ("commitment", scope.Block(project.Commitment)),
            ("status", scope.Status(project.Status)),
            ("measures", measures),
            ("not_measurable", ProjectMeasures.NotMeasurable(scope, project)),
            ("hides_comparison", scope.Site.HidesVerdicts)
        );

    /// <summary>What stands on the category index: the promise beside the result, a long result by its first sentences.</summary>
    public static Bag Card(PageScope scope, Category category, Project project) =>
        Drawn(scope, category, project)
            .With(("excerpt", project.Result is null ? null : Beginning(scope, project.Result)));

    private static Bag Beginning(PageScope scope, LocalizedText result)
    {
        var (text, isWhole) = Excerpt.Of(SourceMarkdown.Unescape(result.In(scope.Language.Code)));
        return Bag.Of(
            ("paragraphs", TextScope.Paragraphs(text)),
            ("is_whole", isWhole),
            ("lang", scope.LanguageAttribute(result))
        );
    }

    /// <summary>What stands on the home page: a project with its figures, the measured ones first.</summary>
    public static Bag Highlight(PageScope scope, Category category, Project project) =>
        Drawn(scope, category, project)
            .With(("category", scope.Read(category.Name)), ("figures", Figures(scope, project)));

    /// <summary>The way to the other years of a project; null for one that belongs to no series.</summary>
    public static Bag? Series(PageScope scope, Project project) =>
        project.Series is not { } slug
            ? null
            : Bag.Of(("href", scope.To(Addresses.SeriesEntry(scope.Language, slug))), ("slug", slug));

    /// <summary>What the page of a project shows: everything.</summary>
    public static Bag Page(PageScope scope, Category category, Project project) =>
        Full(scope, category, project, 3, ProjectMeasures.All(scope, project), SourceView.Of(scope, project))
            .With(
                ("address", scope.Permanent),
                ("related", Related(scope, category, project)),
                ("citation", CitationView.Of(scope, project)),
                ("series", Series(scope, project))
            );

    /// <summary>What is printed of a project: its texts in full, the comparisons in words, and which lines it comes from.</summary>
    public static Bag Print(PageScope scope, Category category, Project project) =>
        Full(
            scope,
            category,
            project,
            5,
            ProjectMeasures.InWords(scope, project),
            SourceView.NumbersOnly(scope, project)
        );

    private static Bag Full(
        PageScope scope,
        Category category,
        Project project,
        int heading,
        ScriptArray measures,
        Bag? source
    ) =>
        Facts(scope, category, project, measures)
            .With(
                ("category", scope.Read(category.Name)),
                ("result", Result(scope, project, heading)),
                ("shared", Shared(scope, project)),
                ("responsible", Responsible(scope, project)),
                ("deadline", scope.Original(project.Deadline)),
                ("figures", Figures(scope, project)),
                ("corrections", project.Corrections.ToScriptArray(scope, CorrectionView.Of)),
                ("source", source),
                ("translation", State(scope, project.Title))
            );

    /// <summary>The projects that share its result.</summary>
    public static ScriptArray Shared(PageScope scope, Project project)
    {
        if (project.SharedResultWith.Count == 0)
        {
            return [];
        }

        return project
            .SharedResultWith.Select(id => scope.Find(id))
            .OfType<(Category Category, Project Project)>()
            .Select(found => Bag.Link(scope.ToProject(found.Category, found.Project), scope.Read(found.Project.Title)))
            .ToScriptArray();
    }

    /// <summary>The bodies that answer for it, with their role.</summary>
    public static ScriptArray Responsible(PageScope scope, Project project) =>
        project.Responsible.ToScriptArray(
            scope,
            static (scope, body) => Bag.Of(("role", scope.Original(body.Role)), ("name", scope.Original(body.Name)))
        );

    /// <summary>The other projects of the category in source order; of many, the nearest.</summary>
    public static ScriptArray Related(PageScope scope, Category category, Project project)
    {
        var projects = category.Projects;
        var place = scope.Common.PlaceOf(project.Id) - scope.Common.PlaceOf(projects[0].Id);
        var first = Math.Clamp(place - (MostRelated / 2), 0, Math.Max(projects.Count - MostRelated - 1, 0));
        var end = Math.Min(first + MostRelated + 1, projects.Count);
        var links = new ScriptArray(end - first);
        for (var index = first; index < end; index++)
        {
            if (!string.Equals(projects[index].Id, project.Id, StringComparison.Ordinal))
            {
                links.Add(scope.Folder.Link(category, projects[index]));
            }
        }

        return links;
    }

    /// <summary>The link to a project with its status.</summary>
    public static Bag Link(PageScope scope, Category category, Project project) =>
        Bag.Of(
            ("href", scope.ToProject(category, project)),
            ("text", scope.Read(project.Title)),
            ("status", scope.Status(project.Status))
        );

    private static ScriptArray Figures(PageScope scope, Project project) =>
        project.Figures.ToScriptArray(
            scope,
            static (scope, figure) =>
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
        );

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
