using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Editions;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

// Both languages side by side, for proof-reading and for print. With more than two languages: the source language and
// the first translation, so that the addresses stay when a language is added.
public sealed partial class SiteRenderer
{
    private const string BilingualFrame = "layouts/bilingual-frame";

    /// <summary>Finds figures that are the same on both sides; without it none are marked.</summary>
    public FigurePairing PairFigures { get; init; } = static (_, _) => [];

    /// <summary>2019/bilingual/index.html</summary>
    public PageHtml BilingualHome(Edition edition)
    {
        var (scope, view) = Bilingual(edition, Addresses.BilingualHome(edition));
        return RenderBilingual(
            "bilingual",
            scope,
            view,
            view.Edition(),
            edition.Title,
            [],
            new PageHead(
                BilingualTitle(scope, edition.Title),
                [scope.EditionTitle, scope.Words["bilingual"]],
                Versions(other => Addresses.Page(edition, other, "index"))
            )
            {
                Kind = "bilingual-home",
                Bilingual = scope.Address,
            }
        );
    }

    /// <summary>2019/bilingual/early-education/index.html: every project of the category.</summary>
    public PageHtml BilingualCategory(Edition edition, Category category)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(category);
        var (scope, view) = Bilingual(edition, Addresses.BilingualCategory(edition, category));
        var place = IndexOf(edition.Categories, category);
        return RenderBilingual(
            "bilingual-category",
            scope,
            view,
            view.Category(category, 3),
            category.Name,
            [BilingualHomeLink(scope)],
            new PageHead(
                BilingualTitle(scope, category.Name),
                [scope.Words["bilingual"], scope.EditionTitle],
                Versions(other => Addresses.Category(edition, other, category))
            )
            {
                Kind = "bilingual-category",
                Bilingual = scope.Address,
                Description = category.Description?.Source,
                Previous = Neighbour(scope, edition.Categories, place - 1, BilingualLink),
                Next = Neighbour(scope, edition.Categories, place + 1, BilingualLink),
            }
        );
    }

    /// <summary>2019/bilingual/early-education/inclusive-places.html</summary>
    public PageHtml BilingualProject(Edition edition, Category category, Project project)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(category);
        ArgumentNullException.ThrowIfNull(project);
        var (scope, view) = Bilingual(edition, Addresses.BilingualProject(edition, category, project));
        var all = scope.Common.Projects;
        var place = scope.Common.PlaceOf(project.Id);
        return RenderBilingual(
            "bilingual-project",
            scope,
            view,
            view.Project(category, project, 2),
            project.Title,
            [BilingualHomeLink(scope), BilingualLink(scope, category)],
            new PageHead(
                BilingualTitle(scope, project.Title),
                [project.Id, scope.Words["bilingual"], scope.EditionTitle],
                Versions(other => Addresses.Project(edition, other, category, project))
            )
            {
                Kind = "bilingual-project",
                Bilingual = scope.Address,
                Description = project.Commitment.Source.ReplaceLineEndings(" "),
                Previous = Neighbour(scope, all, place - 1, BilingualLink),
                Next = Neighbour(scope, all, place + 1, BilingualLink),
            }
        );
    }

    /// <summary>2019/bilingual/print.html: the whole edition.</summary>
    public PageHtml BilingualBooklet(Edition edition)
    {
        var (scope, view) = Bilingual(edition, Addresses.BilingualBooklet(edition));
        return RenderBilingual(
            "bilingual-booklet",
            scope,
            view,
            view.Booklet(),
            edition.Title,
            [BilingualHomeLink(scope)],
            new PageHead(
                BilingualTitle(scope, edition.Title),
                [scope.Words["print_version"], scope.Words["bilingual"], scope.EditionTitle],
                Versions(other => Addresses.Page(edition, other, "print"))
            )
            {
                Kind = "bilingual-booklet",
                Bilingual = scope.Address,
            }
        );
    }

    private (PageScope Source, BilingualView View) Bilingual(Edition edition, string address)
    {
        var scope = Scope(edition, content.Site.SourceLanguage, address);
        return (scope, new BilingualView(scope, Scope(edition, content.Site.Languages[1], address), PairFigures));
    }

    private PageHtml RenderBilingual(
        string name,
        PageScope scope,
        BilingualView view,
        Bag it,
        LocalizedText title,
        Bag[] crumbs,
        PageHead head
    )
    {
        var globals = view.Globals(head with { Crumbs = crumbs }, title);
        return Compose(name, BilingualFrame, globals, Bag.Of(("it", it)), keepsNumbers: false);
    }

    private string BilingualTitle(PageScope scope, LocalizedText title) =>
        title.TranslationIn(content.Site.Languages[1].Code) is { } translation
            ? $"{title.Source} / {translation}"
            : scope.Read(title);

    private static Bag BilingualHomeLink(PageScope scope) =>
        Bag.Link(scope.To(Addresses.BilingualHome(scope.Edition)), scope.Words["bilingual"]);

    private static Bag BilingualLink(PageScope scope, Category category) =>
        Bag.Link(scope.To(Addresses.BilingualCategory(scope.Edition, category)), scope.Read(category.Name));

    private static Bag BilingualLink(PageScope scope, (Category Category, Project Project) member) =>
        Bag.Link(
            scope.To(Addresses.BilingualProject(scope.Edition, member.Category, member.Project)),
            scope.Read(member.Project.Title)
        );
}
