using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>Pages that list what the edition holds.</summary>
internal static class ListsView
{
    /// <summary>All projects, by category.</summary>
    public static Bag AllProjects(PageScope scope) =>
        Bag.Of(
            ("lead", scope.Words.Format("projects_lead", scope.Edition.Projects.Count())),
            (
                "count",
                scope.Words.Format("filter_count", scope.Edition.Projects.Count(), scope.Edition.Projects.Count())
            ),
            ("hides_comparison", scope.Site.HidesVerdicts),
            ("categories", scope.Edition.Categories.Select(category => Group(scope, category)).ToScriptArray()),
            ("status_choices", StatusChoices(scope).ToScriptArray()),
            ("bodies", Bodies(scope.Edition.Projects).ToScriptArray()),
            ("body_lang", scope.IsSource ? Html.Empty : new Html($" lang=\"{scope.Site.SourceLanguage.Tag}\"")),
            ("script", SearchView.ScriptOf(scope, "filter"))
        );

    /// <summary>The projects of a category with what a filter asks of them.</summary>
    private static Bag Group(PageScope scope, Category category) =>
        CategoryView
            .Of(
                scope,
                category,
                project => ProjectView.Summary(scope, category, project).With(("bodies", BodiesOf(project)))
            )
            .With(("key", category.FolderName));

    private static string? BodiesOf(Project project) =>
        project.Responsible.Count > 0 && string.Join('|', Bodies([project])) is { Length: > 0 } bodies ? bodies : null;

    private static IEnumerable<Bag> StatusChoices(PageScope scope) =>
        scope
            .Edition.Projects.Select(project => project.Status.Code)
            .Distinct()
            .Order()
            .Select(code => Bag.Of(("code", code.ToName()), ("text", StatusView.Text(scope.Words, code))));

    private static IEnumerable<string> Bodies(IEnumerable<Project> projects) =>
        projects
            .SelectMany(project => project.Responsible)
            .Select(body => body.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>The booklet: every project in full, the figures, and what is printed last.</summary>
    public static Bag Booklet(PageScope scope) =>
        Booklet(
            scope,
            scope.Edition.Categories,
            scope.Common.Printed.Take("booklet", () => Printed(scope, scope.Edition.Categories))
        );

    /// <summary>The same for one category.</summary>
    public static Bag Handout(PageScope scope, Category category) =>
        Booklet(scope, [category], Printed(scope, [category]));

    private static ScriptArray Printed(PageScope scope, IEnumerable<Category> categories) =>
        categories.Select(category => CategoryView.Print(scope, category)).ToScriptArray();

    private static Bag Booklet(PageScope scope, IReadOnlyList<Category> chosen, ScriptArray printed) =>
        Bag.Of(
            ("categories", printed),
            ("preamble", scope.Edition.Preamble is null ? null : scope.Block(scope.Edition.Preamble)),
            ("notes", scope.Edition.Notes.Select(scope.Block).ToScriptArray()),
            ("project_count", chosen.Sum(category => category.Projects.Count)),
            ("category_count", chosen.Count),
            ("has_figures", chosen.Any(category => category.Projects.Any(project => project.Measures.Count > 0)))
        );

    /// <summary>Every page of the edition in this language.</summary>
    public static Bag SiteMap(PageScope scope)
    {
        string[] names =
        [
            "index",
            "projects",
            "search",
            "data",
            "downloads",
            "glossary",
            "changes",
            "print",
            "large-print",
            "official",
            .. scope
                .Content.Pages.Where(page =>
                    string.Equals(page.Language, scope.Language.Code, StringComparison.Ordinal)
                )
                .Select(page => page.Name),
        ];
        return Bag.Of(
            (
                "pages",
                names
                    .Select(name => (Name: name, Text: FrameView.PageTitle(scope, name, scope.Language)))
                    .Where(page => page.Text is not null)
                    .Select(page => Bag.Link(scope.ToPage(page.Name), page.Text!))
                    .Concat(BilingualLinks(scope))
                    .ToScriptArray()
            ),
            (
                "categories",
                scope.Edition.Categories.Select(category => CategoryView.Links(scope, category)).ToScriptArray()
            )
        );
    }

    /// <summary>The pages in both languages side by side that belong to the whole edition.</summary>
    public static IEnumerable<Bag> BilingualLinks(PageScope scope) =>
        scope.Site.Languages.Count < 2 || scope.Site.HasPagesOnly
            ? []
            :
            [
                Bag.Link(scope.To(Addresses.BilingualHome(scope.Edition)), scope.Words["bilingual"]),
                Bag.Link(scope.To(Addresses.BilingualBooklet(scope.Edition)), scope.Words["bilingual_booklet"]),
            ];

    /// <summary>Terms with their translations, by kind.</summary>
    public static Bag Glossary(PageScope scope)
    {
        var others = scope.Site.Languages.Skip(1).ToList();
        return Bag.Of(
            (
                "kinds",
                scope
                    .Content.Glossary.GroupBy(term => term.Kind, StringComparer.Ordinal)
                    .Select(group =>
                        Bag.Of(
                            ("id", "kind_" + group.Key),
                            ("name", scope.Words["glossary_" + group.Key]),
                            ("has_references", group.Any(term => term.Reference is not null)),
                            (
                                "terms",
                                group
                                    .Select(term =>
                                        Bag.Of(
                                            ("source", term.Source),
                                            ("reference", term.Reference ?? ""),
                                            (
                                                "translations",
                                                others.Select(language => Translated(term, language)).ToScriptArray()
                                            )
                                        )
                                    )
                                    .ToScriptArray()
                            )
                        )
                    )
                    .ToScriptArray()
            ),
            ("source_name", NameOf(scope, scope.Site.SourceLanguage)),
            ("source_lang", scope.Site.SourceLanguage.Tag),
            ("languages", others.Select(language => NameOf(scope, language)).ToScriptArray())
        );
    }

    /// <summary>All corrections of the edition, newest first.</summary>
    public static Bag Changes(PageScope scope) =>
        Bag.Of(
            (
                "changes",
                scope
                    .Edition.Categories.SelectMany(category =>
                        category.Projects.SelectMany(project =>
                            project.Corrections.Select(correction => (category, project, correction))
                        )
                    )
                    .OrderByDescending(entry => entry.correction.Date)
                    .ThenBy(entry => entry.project.Id, StringComparer.Ordinal)
                    .Select(entry =>
                        CorrectionView
                            .Of(scope, entry.correction)
                            .With(
                                ("title", scope.Read(entry.project.Title)),
                                ("href", scope.ToProject(entry.category, entry.project))
                            )
                    )
                    .ToScriptArray()
            )
        );

    // A language that the words files do not name goes by its own name.
    private static string NameOf(PageScope scope, Language language) =>
        scope.Words.Find("language_" + language.Code) ?? language.Name;

    private static Bag Translated(GlossaryTerm term, Language language) =>
        Bag.Of(
            (
                "text",
                term.Translation.StateIn(language.Code) == TranslationState.Missing
                    ? null
                    : term.Translation.In(language.Code)
            ),
            ("lang", language.Tag)
        );
}
