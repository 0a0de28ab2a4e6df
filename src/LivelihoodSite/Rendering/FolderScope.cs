using System.Collections.Concurrent;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>References that are the same on every page of one folder.</summary>
internal sealed class FolderScope
{
    private readonly ConcurrentDictionary<string, string> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> assets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Bag> links = new(StringComparer.Ordinal);
    private readonly EditionScope edition;
    private readonly string address;
    private readonly Lazy<Bag> site;
    private readonly Lazy<ScriptArray> header;
    private readonly Lazy<ScriptArray> footer;

    /// <param name="edition">Its edition and language.</param>
    /// <param name="address">A page of the folder.</param>
    public FolderScope(EditionScope edition, string address)
    {
        this.edition = edition;
        this.address = address;
        site = new(() => FrameView.SiteFacts(new PageScope(edition, address)));
        header = new(() => FrameView.Header(new PageScope(edition, address), null));
        footer = new(() => FrameView.Footer(new PageScope(edition, address), null));
    }

    /// <summary>The site as frames show it.</summary>
    public Bag Site => site.Value;

    /// <summary>The links of the header on a page that is not among them.</summary>
    public ScriptArray Header => header.Value;

    /// <summary>The links of the footer on a page that is not among them.</summary>
    public ScriptArray Footer => footer.Value;

    /// <summary>The link to a project as the pages of the folder show it; it is made once.</summary>
    /// <param name="id">The project.</param>
    /// <param name="make">Makes it.</param>
    public Bag Link(string id, Func<Bag> make) =>
        links.TryGetValue(id, out var known) ? known : links.GetOrAdd(id, make());

    /// <summary>The reference to a page of the edition in its language.</summary>
    public string ToPage(string name) =>
        pages.TryGetValue(name, out var known)
            ? known
            : pages.GetOrAdd(
                name,
                Addresses.Relative(address, Addresses.Page(edition.Edition, edition.Language, name))
            );

    /// <summary>The reference to a published file of the theme.</summary>
    /// <param name="name">Name without fingerprint.</param>
    public string ToAsset(string name) =>
        assets.TryGetValue(name, out var known)
            ? known
            : assets.GetOrAdd(
                name,
                Addresses.Relative(address, Addresses.Asset(edition.Edition, edition.Theme.FileNameOf(name)))
            );
}
