namespace LivelihoodSite.Model;

/// <summary>Everything that people wrote, read once and never changed: what the pages are made of.</summary>
/// <param name="Site">site.yml.</param>
/// <param name="Editions">Editions, oldest first.</param>
/// <param name="Pages">Pages of running text, in ordinal order of their paths.</param>
/// <param name="Glossary">Terms in file order.</param>
public sealed record SiteContent(
    Site Site,
    IReadOnlyList<Edition> Editions,
    IReadOnlyList<ContentPage> Pages,
    IReadOnlyList<GlossaryTerm> Glossary
)
{
    /// <summary>The files beside the pages of a site of pages alone, pictures among them, in ordinal order of their paths; empty for a report.</summary>
    public IReadOnlyList<SiteImage> Files { get; init; } = [];

    /// <summary>The content as pages show it: without comparisons where site.yml hides them. Data files take the whole.</summary>
    public SiteContent AsShown() => Site.HidesVerdicts ? this with { Editions = [.. Editions.Select(Bare)] } : this;

    private static Edition Bare(Edition edition) =>
        edition with
        {
            Categories =
            [
                .. edition.Categories.Select(category =>
                    category with
                    {
                        Projects =
                        [
                            .. category.Projects.Select(project =>
                                project with
                                {
                                    Measures = [],
                                    NotMeasurable = null,
                                }
                            ),
                        ],
                    }
                ),
            ],
        };
}
