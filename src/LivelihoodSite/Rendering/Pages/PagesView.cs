using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Search;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>What the templates of a site of pages alone see.</summary>
internal static class PagesView
{
    /// <summary>The text of a page.</summary>
    public static Bag Page(PagesScope scope, RenderedPage page) =>
        Bag.Of(
            ("html", page.Html),
            ("missing", page.Source.IsUntranslated),
            ("stale", page.Source.IsStale),
            ("lang", page.Source.IsUntranslated ? scope.Site.SourceLanguage.Tag : null),
            (
                "sections",
                page.Sections.Skip(1).Any()
                    ? page
                        .Sections.Select(section => Bag.Link("#" + section.Id, Mark(page, section.Text)))
                        .ToScriptArray()
                    : []
            )
        );

    /// <summary>The search page: every section of every page, which a script thins out and reorders.</summary>
    public static Bag Search(PagesScope scope, string indexFile) =>
        Bag.Of(
            ("index", Addresses.Relative(scope.SearchAddress, Addresses.Asset(null, indexFile))),
            ("find", Script(scope, scope.SearchAddress, "find")),
            ("script", Script(scope, scope.SearchAddress, "search")),
            (
                "entries",
                Places(scope)
                    .Select(place =>
                        Bag.Of(
                            ("id", IdOf(place)),
                            (
                                "href",
                                Addresses.Relative(scope.SearchAddress, place.Page.Address) + Anchor(place.Section)
                            ),
                            ("title", place.Section is null ? place.Page.Title : Mark(place.Page, place.Section.Text)),
                            ("page", place.Section is null ? null : place.Page.Title),
                            (
                                "description",
                                place.Section is null && place.Page.Description is { } text
                                    ? Mark(place.Page, text)
                                    : null
                            )
                        )
                    )
                    .ToScriptArray()
            )
        );

    /// <summary>The words under which each section is found, in the order of <see cref="Search"/>.</summary>
    public static IReadOnlyList<SearchEntry> Entries(PagesScope scope) =>
        [
            .. Places(scope)
                .Select(place => new SearchEntry(
                    IdOf(place),
                    place.Section?.Text ?? place.Page.Source.Title,
                    place.Section is null ? place.Page.Description ?? "" : "",
                    place.Page.Source.Title,
                    place.Section is not null
                        ? ""
                        : string.Join(
                            " | ",
                            scope
                                .Site.Languages.Select(language =>
                                    scope.Find(place.Page.Source.Name, language)?.Source.Title
                                )
                                .OfType<string>()
                                .Distinct(StringComparer.Ordinal)
                        ),
                    place.Page.TextOf(place.Section)
                )),
        ];

    /// <summary>The globals of a page.</summary>
    public static Bag Globals(PagesScope scope, RenderedPage page)
    {
        var name = page.Source.Name;
        var isFirst = ReferenceEquals(page, scope.First);
        var order = scope.InOrder.ToList();
        var place = order.IndexOf(page);
        var title = page.Title;
        return Globals(
            scope,
            page.Address,
            isFirst ? [title] : [title, scope.SiteName],
            page.Description,
            "pages",
            language => scope.Find(name, language)?.Address ?? Addresses.SitePage(language, name),
            isFirst
                ? []
                :
                [
                    .. scope.First is { } first
                        ? [Bag.Link(Addresses.Relative(page.Address, first.Address), scope.Words["nav_index"])]
                        : Array.Empty<Bag>(),
                    .. scope.Contents.Above(name).Select(above => Entry(scope, page.Address, above, name)),
                ],
            place > 0 ? Link(scope, page.Address, order[place - 1]) : null,
            place >= 0 && place + 1 < order.Count ? Link(scope, page.Address, order[place + 1]) : null,
            name
        );
    }

    /// <summary>The globals of the search page.</summary>
    public static Bag SearchGlobals(PagesScope scope) =>
        Globals(
            scope,
            scope.SearchAddress,
            [scope.Words["nav_search"], scope.SiteName],
            scope.Words.Format("pages_search_description", scope.SiteName),
            "search",
            PagesScope.SearchAddressIn,
            scope.First is { } first
                ? [Bag.Link(Addresses.Relative(scope.SearchAddress, first.Address), scope.Words["nav_index"])]
                : [],
            null,
            null,
            null
        );

    private static Bag Globals(
        PagesScope scope,
        string address,
        IReadOnlyList<string> titles,
        string? description,
        string kind,
        Func<Language, string> equivalent,
        IReadOnlyList<Bag> crumbs,
        Bag? previous,
        Bag? next,
        string? current
    )
    {
        string Asset(string name) => Addresses.Relative(address, Addresses.Asset(null, scope.Theme.FileNameOf(name)));
        var baseUrl = scope.Site.BaseUrl;
        return Bag.Of(
            ("w", scope.Script),
            (
                "page",
                Bag.Of(
                    ("lang", scope.Language.Tag),
                    ("title", string.Join(scope.Words["title_separator"], titles)),
                    ("heading", titles[0]),
                    ("description", description),
                    ("kind", kind),
                    ("css", Asset("site.css")),
                    ("own_css", Asset("pages.css")),
                    ("print_css", null),
                    ("boot", Asset("js/boot.js")),
                    ("aids", Asset("js/aids.js")),
                    ("icon", Asset("icon.svg")),
                    ("address", TextScope.PermanentOf(scope.Site, address)),
                    ("canonical", baseUrl is null ? null : baseUrl + address),
                    ("alternates", Alternates(scope, equivalent)),
                    ("locale", LanguageTag.LocaleOf(scope.Language.Tag)),
                    ("labels", new ScriptArray()),
                    ("feed", null),
                    ("image", null),
                    ("structured", null),
                    ("policy", ContentSecurityPolicy.Of(scope.Site, null))
                )
            ),
            (
                "site",
                Bag.Of(
                    ("aids", Asset("js/aids.js")),
                    ("name", scope.SiteName),
                    ("published", scope.Site.Published),
                    (
                        "contact",
                        scope.Site.Contact is { } contact
                            ? SourceMark.Read(contact, scope.Language, scope.Site.SourceLanguage)
                            : null
                    ),
                    (
                        "licence",
                        scope.Site.Licence is { } licence
                            ? SourceMark.Read(licence, scope.Language, scope.Site.SourceLanguage)
                            : null
                    ),
                    ("host_header", HostParts.Header(scope.Site.Host)),
                    ("host_footer", HostParts.Footer(scope.Site.Host))
                )
            ),
            (
                "nav",
                Bag.Of(
                    ("home", Addresses.Relative(address, Addresses.SitePage(scope.Language, PageTree.Opening))),
                    ("search", Addresses.Relative(address, scope.SearchAddress)),
                    ("groups", Groups(scope, address, current)),
                    ("crumbs", crumbs.ToScriptArray()),
                    ("previous", previous),
                    ("next", next),
                    ("bilingual", null),
                    (
                        "languages",
                        scope
                            .Site.Languages.Select(language =>
                                Bag.Of(
                                    ("tag", language.Tag),
                                    ("text", language.Name),
                                    ("href", Addresses.Relative(address, equivalent(language))),
                                    ("current", language.Code == scope.Language.Code)
                                )
                            )
                            .ToScriptArray()
                    )
                )
            )
        );
    }

    private static ScriptArray Alternates(PagesScope scope, Func<Language, string> equivalent) =>
        scope.Site.BaseUrl is not { } baseUrl
            ? []
            : scope
                .Site.Languages.Select(language => (language.Tag, Address: equivalent(language)))
                .Append(("x-default", equivalent(scope.Site.SourceLanguage)))
                .Select(version => Bag.Of(("lang", version.Item1), ("href", baseUrl + version.Item2)))
                .ToScriptArray();

    private static ScriptArray Groups(PagesScope scope, string address, string? current) =>
        scope
            .Contents.Groups.Select(group =>
                Bag.Of(
                    ("title", group.Title),
                    (
                        "href",
                        Addresses.Relative(address, Addresses.SitePage(scope.Language, PageTree.Opening))
                            + "#"
                            + group.Id
                    ),
                    ("current", group.Entries.Any(entry => Holds(entry, current))),
                    ("entries", group.Entries.Select(entry => Entry(scope, address, entry, current)).ToScriptArray())
                )
            )
            .ToScriptArray();

    private static bool Holds(PageEntry entry, string? name) =>
        entry.Name == name || entry.Below.Any(below => below.Name == name);

    // The pages of a folder show where the reader is among them.
    private static Bag Entry(PagesScope scope, string address, PageEntry entry, string? current) =>
        Bag.Of(
            ("text", entry.Text),
            ("href", Addresses.Relative(address, Addresses.SitePage(scope.Language, entry.Name))),
            ("current", entry.Name == current),
            (
                "below",
                Holds(entry, current)
                    ? entry.Below.Select(below => Entry(scope, address, below, current)).ToScriptArray()
                    : []
            )
        );

    private static Bag Link(PagesScope scope, string from, RenderedPage page) =>
        Bag.Link(
            Addresses.Relative(from, page.Address),
            page == scope.First ? scope.Words["nav_index"] : scope.Contents.TextOf(page.Source.Name) ?? page.Title
        );

    private static string Script(PagesScope scope, string from, string name) =>
        Addresses.Relative(from, Addresses.Asset(null, scope.Theme.FileNameOf($"js/{name}.js")));

    private static string Mark(RenderedPage page, string text) =>
        page.Source.IsUntranslated ? SourceMark.Of(text) : text;

    private static IEnumerable<(RenderedPage Page, PageHeading? Section)> Places(PagesScope scope) =>
        scope.InOrder.SelectMany(page => page.Sections.Prepend<PageHeading?>(null).Select(section => (page, section)));

    private static string IdOf((RenderedPage Page, PageHeading? Section) place) =>
        place.Page.Source.Name + Anchor(place.Section);

    private static string Anchor(PageHeading? section) => section is null ? "" : "#" + section.Id;
}
