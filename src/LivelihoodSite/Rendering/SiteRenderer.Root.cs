using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Roots;

namespace LivelihoodSite.Rendering;

// Pages of an edition that stand above or beside its languages; see Roots for the pages above all editions.
public sealed partial class SiteRenderer
{
    /// <summary>2019/index.html: the choice of language.</summary>
    public PageHtml EditionChoice(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return RootPage.Render(
            content.Site,
            theme,
            "choice",
            Addresses.EditionChoice(edition),
            new RootPageHead(null) { Edition = edition }
        );
    }

    /// <summary>A page at an address that another page had before.</summary>
    public PageHtml Moved(Edition edition, MovedPage moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        return RootPage.Render(
            content.Site,
            theme,
            "moved",
            moved.Address,
            new RootPageHead("moved") { Edition = edition, Moved = moved }
        );
    }
}
