using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>The home of an edition: what was promised and reported, in numbers.</summary>
internal static class HomeView
{
    public static Bag Of(PageScope scope)
    {
        var edition = scope.Edition;
        var projects = edition.Projects.ToList();
        var done = projects.Count(project => StatusView.GroupOf(project.Status.Code) is "done");
        var measures = ProjectMeasures.Distinct(edition).ToList();
        var met = measures.Count(measure => scope.Judge(measure).Code == VerdictCode.Met);
        var measured = projects.Count(project => project.Measures.Count > 0);
        return Bag.Of(
            ("heading", Heading(scope)),
            ("lead", scope.Words.Format("home_lead", edition.Categories.Count, projects.Count)),
            ("ways", Ways(scope, projects.Count)),
            ("preamble", edition.Preamble is null ? null : scope.Block(edition.Preamble)),
            ("project_count", projects.Count),
            ("category_count", edition.Categories.Count),
            ("done_count", done),
            ("done_of", scope.Words.Format("home_done_of", projects.Count)),
            ("met_count", met),
            ("met_of", scope.Words.Format("home_met_of", measures.Count)),
            ("measured_of", scope.Words.Format("home_measured", measured, projects.Count)),
            ("has_measures", measures.Count > 0),
            ("statuses", StatusView.Counts(scope, projects)),
            ("cells", StatusView.Cells(projects, projects.Count)),
            ("chart_text", ChartText(scope, projects)),
            ("verdicts", ProjectMeasures.VerdictCounts(scope, edition)),
            ("reasons", ProjectMeasures.ReasonCounts(scope, projects)),
            ("categories", Categories(scope)),
            ("highlights", Highlights(scope)),
            ("notes", edition.Notes.Select(scope.Block).ToScriptArray()),
            ("all_href", scope.ToPage("projects")),
            ("print_href", scope.Site.HasPagesOnly ? null : scope.ToPage("print")),
            ("data_href", scope.Site.HasPagesOnly ? null : scope.ToPage("data"))
        );
    }

    /// <summary>The title in the phrases beside which a narrow line breaks: the year, the name of the report.</summary>
    private static ScriptArray Heading(PageScope scope)
    {
        var title = scope.EditionTitle;
        var name = scope.Read(scope.Edition.Title);
        var start = title.IndexOf(name, StringComparison.Ordinal);
        string[] phrases = start < 0 ? [title] : [title[..start], name, title[(start + name.Length)..]];
        return phrases
            .Where(phrase => phrase.Length > 0)
            .Select(phrase =>
                Bag.Of(
                    ("before", phrase[0] == ' ' ? " " : ""),
                    ("text", phrase.Trim(' ')),
                    ("after", phrase[^1] == ' ' ? " " : "")
                )
            )
            .ToScriptArray();
    }

    /// <summary>The ways in, each with a line that says what waits there.</summary>
    private static ScriptArray Ways(PageScope scope, int projects) =>
        scope.Site.HasPagesOnly
            ?
            [
                Way(scope, "categories", "#categories", scope.Edition.Categories.Count),
                Way(scope, "all", scope.ToPage("projects"), projects),
            ]
            :
            [
                Way(scope, "categories", "#categories", scope.Edition.Categories.Count),
                Way(scope, "all", scope.ToPage("projects"), projects),
                Way(scope, "search", scope.ToPage("search"), projects),
            ];

    private static Bag Way(PageScope scope, string name, string href, int count) =>
        Bag.Of(
            ("href", href),
            ("name", scope.Words["home_way_" + name]),
            ("text", scope.Words.Format($"home_way_{name}_text", count))
        );

    /// <summary>The projects that the office chose, each once, in its order.</summary>
    private static ScriptArray Highlights(PageScope scope) =>
        scope
            .Edition.Highlights.Distinct(StringComparer.Ordinal)
            .Select(id => scope.Find(id))
            .OfType<(Category Category, Project Project)>()
            .Select(found => ProjectView.Highlight(scope, found.Category, found.Project))
            .ToScriptArray();

    /// <summary>Every category with its counts and its bar; all bars share one scale.</summary>
    public static ScriptArray Categories(PageScope scope)
    {
        var largest = scope.Edition.Categories.Select(category => category.Projects.Count).DefaultIfEmpty(0).Max();
        return scope
            .Edition.Categories.Select(category =>
                Bag.Of(
                    ("number", category.Number),
                    ("name", scope.Read(category.Name)),
                    ("href", scope.ToCategory(category)),
                    ("description", scope.ReadOrNull(category.Description)),
                    (
                        "description_lang",
                        category.Description is null ? Html.Empty : scope.LanguageAttribute(category.Description)
                    ),
                    ("count", category.Projects.Count),
                    ("statuses", StatusView.Tallies(scope, category.Projects)),
                    ("cells", StatusView.Cells(category.Projects, largest)),
                    ("measured", category.Projects.Count(project => project.Measures.Count > 0))
                )
            )
            .ToScriptArray();
    }

    private static string ChartText(PageScope scope, IReadOnlyCollection<Project> projects) =>
        string.Join(
            scope.Words["list_separator"],
            projects
                .GroupBy(project => project.Status)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.Code)
                .ThenBy(group => group.Key.Stated, StringComparer.Ordinal)
                // The text of a drawing cannot say which of its words are in another language.
                .GroupBy(group => StatusView.Word(scope, group.Key), group => group.Count(), StringComparer.Ordinal)
                .Select(group => scope.Words.Format("chart_status_part", group.Key, group.Sum()))
        );
}
