using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>The pages above the languages: one bilingual file each, with one part a language.</summary>
internal static class RootPage
{
    /// <summary>The complete HTML.</summary>
    /// <param name="layout">Name of the template inside the frame.</param>
    /// <param name="address">The page's own address.</param>
    public static PageHtml Render(Site site, Theme theme, string layout, string address, RootPageHead head)
    {
        return PageComposition.Compose(
            site,
            theme,
            layout,
            "layouts/root-frame",
            Bag.Of(("page", Globals(site, theme, address, head))),
            Bag.Of(),
            keepsNumbers: false
        );
    }

    private static Bag Globals(Site site, Theme theme, string address, RootPageHead head)
    {
        // What is served at any depth has no relative links.
        var isNotFound = address is Addresses.NotFound;
        var basePath = isNotFound && site.BaseUrl is { } own ? new Uri(own).AbsolutePath : null;
        var linked = !isNotFound || basePath is not null;
        string To(string target) => basePath is null ? Addresses.Relative(address, target) : basePath + target;
        var edition = head.Edition;
        var languages = head.Moved?.Languages ?? site.Languages;
        var parts = languages.Select(language => Part(site, theme, language, address, head, To)).ToScriptArray();
        var words = theme.WordsOf(site.SourceLanguage);
        var description = address is Addresses.RootIndex ? words.Format("root_description", site.Name.Source) : null;
        var structured = StructuredData.OfRoot(site, address);
        var titles = parts.OfType<Bag>().Select(part => (string)part["heading"]!);
        return Bag.Of(
            ("lang", languages[0].Tag),
            ("title", string.Join(" / ", titles.Distinct(StringComparer.Ordinal))),
            ("kind", head.Key ?? (edition is null ? "root" : "choice")),
            ("linked", linked),
            ("css", linked ? To(Addresses.Asset(edition, theme.FileNameOf("site.css"))) : null),
            ("icon", linked ? To(Addresses.Asset(edition, theme.FileNameOf("icon.svg"))) : null),
            ("noindex", !site.Published || isNotFound),
            ("published", site.Published),
            ("canonical", site.BaseUrl is { } url && !isNotFound ? url + (head.Moved?.Target ?? address) : null),
            ("home", linked ? To(Addresses.RootIndex) : null),
            ("editions_href", linked ? To(Addresses.Editions) : null),
            ("newer", edition is null ? null : NewerEditions.Of(To(Addresses.EditionsScript), edition, languages[0])),
            ("description", description),
            ("labels", SiteLabels.OfRoot(site, words, description)),
            ("structured", structured),
            ("policy", ContentSecurityPolicy.Of(site, structured)),
            ("host_header", linked ? HostParts.Header(site.Host) : null),
            ("host_footer", linked ? HostParts.Footer(site.Host) : null),
            ("parts", parts)
        );
    }

    private static Bag Part(
        Site site,
        Theme theme,
        Language language,
        string address,
        RootPageHead head,
        Func<string, string> to
    )
    {
        var words = theme.WordsOf(language);
        var edition = head.Edition;
        string Read(LocalizedText text) => SourceMark.Read(text, language, site.SourceLanguage);
        var siteName = Read(site.Name);
        var heading =
            head.Moved is not null ? words.Format("moved_heading", Read(head.Moved.Title))
            : head.Key is not null ? words.Format($"{head.Key}_heading", siteName)
            : edition is not null ? words.EditionTitle(edition.Year, Read(edition.Title))
            : siteName;
        var scope = new RootScope(
            site,
            theme,
            static _ => throw new NotSupportedException(),
            head.Editions,
            language,
            address
        );
        return Bag.Of(
            ("lang", language.Tag),
            ("name", language.Name),
            ("w", words.Script),
            ("heading", heading),
            ("site", siteName),
            ("government", GovernmentView.Of(site, language, fileName => to(Addresses.Asset(edition, fileName)))),
            ("translation", !string.Equals(language.Code, site.SourceLanguage.Code, StringComparison.Ordinal)),
            ("href", edition is null ? null : to(Addresses.Page(edition, language, "index"))),
            ("moved", head.Moved is { } moved ? Bag.Link(to(moved.Target), Read(moved.Title)) : null),
            ("editions", EditionsListView.Editions(scope, to)),
            ("comparisons", EditionsListView.Comparisons(scope, to)),
            ("series", EditionsListView.Series(scope, to)),
            ("series_href", head.Editions.Series.Count == 0 ? null : to(Addresses.SeriesIndex(language)))
        );
    }
}
