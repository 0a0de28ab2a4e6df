using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>
/// Makes the pages across editions. It sees editions only through their summaries, so that a build of everything and a
/// build from shards give the same bytes.
/// </summary>
/// <param name="site">site.yml.</param>
/// <param name="theme">How the pages look.</param>
/// <param name="judge">Compares a target with its actual figure.</param>
/// <param name="editions">All editions of the site.</param>
public sealed class RootRenderer(Site site, Theme theme, Func<Measure, Verdict> judge, AllEditions editions)
{
    /// <summary>index.html: leads to the newest edition.</summary>
    public PageHtml Index() => Bilingual("root-index", Addresses.RootIndex, null);

    /// <summary>editions.html: every edition, comparison and series.</summary>
    public PageHtml EditionsList() => Bilingual("editions", Addresses.Editions, "editions");

    /// <summary>
    /// 404.html: a server shows it at any depth, so its links and style sheet start from the path of the base address;
    /// without one it is text only.
    /// </summary>
    public PageHtml NotFound() => Bilingual("not-found", Addresses.NotFound, "not_found");

    /// <summary>editions.js</summary>
    public byte[] Script() => EditionsScript.Write(site, theme, editions);

    /// <summary>zh/series/index.html</summary>
    public PageHtml SeriesIndex(Language language)
    {
        var scope = Scope(language, Addresses.SeriesIndex(language));
        return Render(
            "series-index",
            scope,
            SeriesView.Index(scope),
            new RootHead(
                scope.Words["nav_series"],
                scope.Words.Format("series_description", scope.Read(site.Name)),
                Addresses.SeriesIndex
            )
            {
                Kind = "series-index",
                Name = "series",
            }
        );
    }

    /// <summary>zh/series/community-canteens.html</summary>
    public PageHtml SeriesPage(Language language, EditionSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var scope = Scope(language, Addresses.Series(language, series.Slug));
        var all = editions.Series;
        var place = all.ToList().FindIndex(each => string.Equals(each.Slug, series.Slug, StringComparison.Ordinal));
        (string, string)? Neighbour(int index) =>
            index >= 0 && index < all.Count ? SeriesView.Link(scope, all[index]) : null;
        return Render(
            "series",
            scope,
            SeriesView.Of(scope, series),
            new RootHead(
                scope.Read(series.Newest.Project.Title),
                SeriesView.Years(scope, series),
                other => Addresses.Series(other, series.Slug)
            )
            {
                Kind = "series",
                // Two series may have one title.
                TitleContext =
                    all.Count(each => each.Newest.Project.Title.Source == series.Newest.Project.Title.Source) > 1
                        ? [series.Slug, scope.Words["nav_series"]]
                        : [scope.Words["nav_series"]],
                Crumbs = [(scope.To(Addresses.SeriesIndex(language)), scope.Words["nav_series"])],
                Previous = Neighbour(place - 1),
                Next = Neighbour(place + 1),
            }
        );
    }

    /// <summary>zh/compare/2019-2020.html</summary>
    public PageHtml ComparisonPage(Language language, EditionComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var scope = Scope(language, Addresses.Comparison(language, comparison));
        var all = editions.Comparisons.ToList();
        var place = all.FindIndex(each => AllEditions.NameOf(each) == AllEditions.NameOf(comparison));
        (string, string)? Neighbour(int index) =>
            index >= 0 && index < all.Count ? ComparisonView.Link(scope, all[index]) : null;
        return Render(
            "compare",
            scope,
            ComparisonView.Of(scope, comparison),
            new RootHead(
                ComparisonView.Title(scope, comparison),
                ComparisonView.Lead(scope, comparison),
                other => Addresses.Comparison(other, comparison)
            )
            {
                Kind = "compare",
                Previous = Neighbour(place - 1),
                Next = Neighbour(place + 1),
            }
        );
    }

    /// <summary>A page at an address that a series had before.</summary>
    public PageHtml Moved(MovedPage moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        return RootPage.Render(
            site,
            theme,
            "moved",
            moved.Address,
            new RootPageHead("moved") { Editions = editions, Moved = moved }
        );
    }

    private RootScope Scope(Language language, string address)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new RootScope(site, theme, judge, editions, language, address);
    }

    private PageHtml Render(string name, RootScope scope, Bag view, RootHead head) =>
        PageComposition.Compose(
            site,
            theme,
            name,
            "layouts/across-frame",
            RootFrame.Of(scope, head),
            Bag.Of(("it", view)),
            keepsNumbers: false
        );

    private PageHtml Bilingual(string name, string address, string? key) =>
        RootPage.Render(site, theme, name, address, new RootPageHead(key) { Editions = editions });
}
