using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Views;

namespace LivelihoodSite.Rendering;

// Pages above the languages: one bilingual file each.
public sealed partial class SiteRenderer
{
    /// <summary>index.html</summary>
    public string RootIndex() => RenderRoot("root-index", null, Addresses.RootIndex, null);

    /// <summary>editions.html</summary>
    public string EditionsList() => RenderRoot("editions", null, Addresses.Editions, "editions");

    /// <summary>2019/index.html: the choice of language.</summary>
    public string EditionChoice(Edition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return RenderRoot("choice", edition, Addresses.EditionChoice(edition), null);
    }

    /// <summary>
    /// 404.html: a server shows it at any depth, so its links and style sheet start from the path of the base address;
    /// without one it is text only.
    /// </summary>
    public string NotFound() => RenderRoot("not-found", null, Addresses.NotFound, "not_found");

    private string RenderRoot(string name, Edition? edition, string address, string? key)
    {
        var isNotFound = string.Equals(address, Addresses.NotFound, StringComparison.Ordinal);
        var basePath = isNotFound && content.Site.BaseUrl is { } url ? new Uri(url).AbsolutePath : null;
        var view = RootView.Of(content, theme, edition, address, key, basePath, !isNotFound || basePath is not null);
        return Compose(name, "layouts/root-frame", Bag.Of(("page", view)), [], keepsNumbers: false);
    }
}
