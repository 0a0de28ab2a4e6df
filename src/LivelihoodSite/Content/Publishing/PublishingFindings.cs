using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Publishing;

/// <summary>
/// What still keeps a site from being published: facts that nobody gave, and what the inspection of government sites
/// (国办秘函〔2019〕19号) finds fault with. A preview may lack all of it.
/// </summary>
public static class PublishingFindings
{
    /// <summary>The findings, site first, then edition by edition, then the texts.</summary>
    /// <param name="content">What would be published.</param>
    /// <param name="folder">Where its files are.</param>
    /// <param name="editions">The editions as they stand on disk.</param>
    /// <param name="today">The day after which nothing can have been published yet, China Standard Time.</param>
    public static IEnumerable<Diagnostic> Of(
        SiteContent content,
        SiteFolder folder,
        IReadOnlyList<EditionFolder> editions,
        DateOnly today
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(editions);
        // No inspection looks at a manual.
        if (content.Site.Kind is SiteKind.Pages)
        {
            return [];
        }

        return
        [
            .. SiteGaps.Of(content.Site, folder),
            .. editions.SelectMany(edition => EditionGaps.Of(edition, content.Site)),
            .. editions.SelectMany(edition => PublicationDates.Of(edition, today)),
            .. TextFaults.Of(content, folder),
        ];
    }
}
