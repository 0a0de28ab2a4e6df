using System.Collections.Concurrent;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>What is the same on every page of one folder, such as references.</summary>
internal sealed class FolderScope
{
    private const string CategoryPage = "index.html";

    private readonly ConcurrentDictionary<string, string> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> assets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SharedBag> links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> categories = new();
    private readonly EditionScope edition;
    private ProjectLabels? labels;
    private readonly string address;
    private readonly Lazy<Bag> site;
    private readonly Lazy<Bag> home;
    private readonly Lazy<Bag> newer;
    private readonly Lazy<Bag?> feed;
    private readonly Lazy<string> editions;
    private readonly Lazy<ScriptArray> header;
    private readonly Lazy<ScriptArray> footer;

    /// <param name="edition">Its edition and language.</param>
    /// <param name="address">A page of the folder.</param>
    public FolderScope(EditionScope edition, string address)
    {
        this.edition = edition;
        this.address = address;
        site = new(() => new SharedBag(FrameView.SiteFacts(AnyPage)));
        home = new(() => Bag.Link(ToPage("index"), edition.Words["nav_index"]));
        newer = new(() => NewerEditions.Of(To(Addresses.EditionsScript), edition.Edition, edition.Language));
        feed = new(() => FrameView.Feed(AnyPage));
        editions = new(() => To(Addresses.Editions));
        header = new(() => FrameView.Header(AnyPage, null));
        footer = new(() => FrameView.Footer(AnyPage, null));
    }

    /// <summary>The site as frames show it.</summary>
    public Bag Site => site.Value;

    /// <summary>The link to the home of the edition.</summary>
    public Bag Home => home.Value;

    /// <summary>What the script that tells of newer editions is asked with.</summary>
    public Bag Newer => newer.Value;

    /// <summary>The link to the feed, or null where there is none.</summary>
    public Bag? Feed => feed.Value;

    /// <summary>The reference to the list of editions.</summary>
    public string Editions => editions.Value;

    /// <summary>The links of the header on a page that is not among them.</summary>
    public ScriptArray Header => header.Value;

    /// <summary>The links of the footer on a page that is not among them.</summary>
    public ScriptArray Footer => footer.Value;

    private PageScope AnyPage => new(edition, address);

    /// <summary>The labels that all its project pages have, where it is the folder of a category.</summary>
    public ProjectLabels LabelsOf(Category category) => labels ??= LabelsView.OfProjects(AnyPage, category);

    /// <summary>The link to a project as the pages of the folder show it; it is made once.</summary>
    public SharedBag Link(Category category, Project project) =>
        links.TryGetValue(project.Id, out var known)
            ? known
            : links.GetOrAdd(project.Id, new SharedBag(ProjectView.Link(AnyPage, category, project)));

    /// <summary>The reference to the index of a category.</summary>
    public string ToCategory(Category category) => FolderOf(category) + CategoryPage;

    /// <summary>The reference to a project of a category.</summary>
    public string ToProject(Category category, Project project) =>
        string.Concat(FolderOf(category), project.PageName, ".html");

    /// <summary>The reference to a page of the edition in its language.</summary>
    public string ToPage(string name) =>
        pages.TryGetValue(name, out var known)
            ? known
            : pages.GetOrAdd(name, To(Addresses.Page(edition.Edition, edition.Language, name)));

    /// <summary>The reference to a published file of the theme.</summary>
    /// <param name="name">Name without fingerprint.</param>
    public string ToAsset(string name) =>
        assets.TryGetValue(name, out var known)
            ? known
            : assets.GetOrAdd(name, To(Addresses.Asset(edition.Edition, edition.Theme.FileNameOf(name))));

    // The beginning of the reference to any page of a category.
    private string FolderOf(Category category) =>
        categories.TryGetValue(category.Number, out var known)
            ? known
            : categories.GetOrAdd(
                category.Number,
                To(Addresses.Category(edition.Edition, edition.Language, category))[..^CategoryPage.Length]
            );

    private string To(string page) => Addresses.Relative(address, page);
}
