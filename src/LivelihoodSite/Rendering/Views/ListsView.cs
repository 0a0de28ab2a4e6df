using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>Pages that list what the edition holds.</summary>
internal static class ListsView
{
    /// <summary>All projects, by category.</summary>
    public static ScriptObject AllProjects(PageScope scope) =>
        Bag.Of(
            ("lead", scope.Words.Format("projects_lead", scope.Edition.Projects.Count())),
            ("hides_comparison", scope.Site.HidesVerdicts),
            (
                "categories",
                scope.Edition.Categories.Select(category => CategoryView.Index(scope, category)).ToScriptArray()
            )
        );

    /// <summary>The booklet: every project in full, the figures, and what is printed last.</summary>
    public static ScriptObject Booklet(PageScope scope, IEnumerable<Category> categories)
    {
        var chosen = categories.ToList();
        return Bag.Of(
            ("categories", chosen.Select(category => CategoryView.Print(scope, category)).ToScriptArray()),
            ("preamble", scope.Edition.Preamble is null ? null : scope.Block(scope.Edition.Preamble)),
            ("notes", scope.Edition.Notes.Select(scope.Block).ToScriptArray()),
            ("project_count", chosen.Sum(category => category.Projects.Count)),
            ("category_count", chosen.Count),
            ("has_figures", chosen.Any(category => category.Projects.Any(project => project.Measures.Count > 0)))
        );
    }

    /// <summary>Every page of the edition in this language.</summary>
    public static ScriptObject SiteMap(PageScope scope)
    {
        string[] names =
        [
            "index",
            "projects",
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
                    .ToScriptArray()
            ),
            (
                "categories",
                scope.Edition.Categories.Select(category => CategoryView.Index(scope, category)).ToScriptArray()
            )
        );
    }

    /// <summary>Terms with their translations, by kind.</summary>
    public static ScriptObject Glossary(PageScope scope)
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
                            (
                                "terms",
                                group
                                    .Select(term =>
                                        Bag.Of(
                                            ("source", term.Source),
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
            ("source_name", scope.Words["language_" + scope.Site.SourceLanguage.Code]),
            ("source_lang", scope.Site.SourceLanguage.Tag),
            ("languages", others.Select(language => scope.Words["language_" + language.Code]).ToScriptArray())
        );
    }

    /// <summary>All corrections of the edition, newest first.</summary>
    public static ScriptObject Changes(PageScope scope) =>
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
                    {
                        var bag = CorrectionView.Of(scope, entry.correction);
                        bag["title"] = scope.Read(entry.project.Title);
                        bag["href"] = scope.ToProject(entry.category, entry.project);
                        return bag;
                    })
                    .ToScriptArray()
            )
        );

    private static ScriptObject Translated(GlossaryTerm term, Language language) =>
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
