using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;
using LivelihoodSite.Rendering;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Roots;

namespace LivelihoodSite.Pipelines;

/// <summary>A page across editions: how it is made.</summary>
internal sealed record AcrossPage(Func<PageHtml> Render);

/// <summary>Which pages across editions there are and where they lie, in a total order.</summary>
internal sealed class RootPages(Site site, AllEditions editions, RootRenderer renderer)
{
    public IEnumerable<Document<AcrossPage>> All()
    {
        yield return Page(Addresses.RootIndex, renderer.Index);
        yield return Page(Addresses.Editions, renderer.EditionsList);
        yield return Page(Addresses.NotFound, renderer.NotFound);
        foreach (var language in site.Languages)
        {
            if (editions.Series.Count > 0)
            {
                yield return Page(Addresses.SeriesIndex(language), () => renderer.SeriesIndex(language));
            }

            foreach (var series in editions.Series)
            {
                yield return Page(Addresses.Series(language, series.Slug), () => renderer.SeriesPage(language, series));
            }

            foreach (var comparison in editions.Comparisons)
            {
                yield return Page(
                    Addresses.Comparison(language, comparison),
                    () => renderer.ComparisonPage(language, comparison)
                );
            }
        }
    }

    /// <summary>The pages at addresses that series had before.</summary>
    public IEnumerable<Document<AcrossPage>> Moved() =>
        from language in site.Languages
        from series in editions.Series
        from alias in series.Aliases
        let moved = new MovedPage(
            Addresses.Series(language, alias),
            Addresses.Series(language, series.Slug),
            series.Newest.Project.Title,
            [language]
        )
        select Page(moved.Address, () => renderer.Moved(moved));

    private static Document<AcrossPage> Page(string address, Func<PageHtml> render) =>
        new(SiteFile.Path, address, new AcrossPage(render));
}
