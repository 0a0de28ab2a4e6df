namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>
/// What a page is for. Its address alone tells the kind (<see cref="PageAddress"/>); a new kind of page gets its
/// address rule here, and from then on every check of this project looks at it.
/// </summary>
public enum PageKind
{
    /// <summary>An address that follows no rule: no page may have one.</summary>
    Unknown,
    Root,
    Editions,
    NotFound,
    EditionChoice,
    Home,
    Projects,
    Search,
    Category,
    CategoryHandout,
    Project,
    About,
    Accessibility,
    Sitemap,
    Glossary,
    Data,
    Downloads,
    Changes,
    Booklet,
    LargePrint,
    Official,
    BilingualHome,
    BilingualCategory,
    BilingualProject,
    BilingualBooklet,
    SeriesIndex,
    Series,
    Comparison,
}
