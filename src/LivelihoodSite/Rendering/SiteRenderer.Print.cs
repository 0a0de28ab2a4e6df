using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Editions;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering;

// Pages made to be printed.
public sealed partial class SiteRenderer
{
    /// <summary>2019/zh/early-education/print.html</summary>
    public PageHtml CategoryHandout(Edition edition, Language language, Category category)
    {
        ArgumentNullException.ThrowIfNull(category);
        var scope = Scope(edition, language, Addresses.CategoryHandout(edition, language, category));
        return Render(
            "handout",
            scope,
            ListsView.Handout(scope, category),
            new PageHead(
                scope.Read(category.Name),
                [scope.Words["print_version"], scope.EditionTitle],
                Versions(other => Addresses.CategoryHandout(edition, other, category))
            )
            {
                Kind = "handout",
                Bilingual = Addresses.BilingualCategory(edition, category),
                Crumbs = [CategoryLink(scope, category)],
            },
            PrintFrame
        );
    }

    /// <summary>2019/zh/print.html: the booklet.</summary>
    public PageHtml Booklet(Edition edition, Language language) => Booklet(edition, language, "print", "booklet");

    /// <summary>2019/zh/large-print.html: the booklet for readers who need large letters (16 points and more).</summary>
    public PageHtml LargePrintBooklet(Edition edition, Language language) =>
        Booklet(edition, language, "large-print", "large-print");

    /// <summary>2019/zh/official.html: the booklet in the style of official documents (GB/T 9704-2012).</summary>
    public PageHtml OfficialBooklet(Edition edition, Language language) =>
        Booklet(edition, language, "official", "official");

    /// <summary>What the page margins say on paper, two style sheets a language, for booklets and for single sheets; published among the edition's assets.</summary>
    public IReadOnlyList<Asset> PrintStyleSheets(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return
        [
            .. content
                .Site.Languages.Select(language => Scope(edition, language, Addresses.Page(edition, language, "print")))
                .SelectMany(scope => (Asset[])[scope.PrintStyleSheet, scope.SheetStyleSheet]),
        ];
    }

    private PageHtml Booklet(Edition edition, Language language, string name, string kind)
    {
        var scope = Scope(edition, language, Addresses.Page(edition, language, name));
        return Render(
            "booklet",
            scope,
            ListsView.Booklet(scope),
            new PageHead(scope.EditionTitle, [scope.Words["nav_" + name.Replace('-', '_')]], Same(edition, name))
            {
                Kind = kind,
                Name = name,
                Bilingual = Addresses.BilingualBooklet(edition),
                Crumbs = [Bag.Link(scope.ToPage("downloads"), scope.Words["nav_downloads"])],
            },
            PrintFrame
        );
    }
}
