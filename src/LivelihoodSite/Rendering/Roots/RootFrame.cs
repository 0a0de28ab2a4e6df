using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>Everything around the content of a page across editions: head, header, navigation, footer.</summary>
internal static class RootFrame
{
    /// <summary>The globals of the frame templates.</summary>
    public static Bag Of(RootScope scope, RootHead head) =>
        Bag.Of(
            ("w", scope.Words.Script),
            ("page", Page(scope, head)),
            ("site", SiteFacts(scope)),
            ("nav", Navigation(scope, head))
        );

    private static Bag Page(RootScope scope, RootHead head)
    {
        var site = scope.Site;
        var structured = StructuredData.OfCollection(scope, head.Title, head.Description);
        return Bag.Of(
            ("lang", scope.Language.Tag),
            (
                "title",
                string.Join(scope.Words["title_separator"], [head.Title, .. head.TitleContext, scope.Read(site.Name)])
            ),
            ("heading", head.Title),
            ("description", head.Description),
            ("kind", head.Kind),
            ("css", Own(scope, "site.css")),
            ("own_css", null),
            ("print_css", null),
            ("boot", Own(scope, "js/boot.js")),
            ("aids", Own(scope, "js/aids.js")),
            ("icon", Own(scope, "icon.svg")),
            ("address", scope.Permanent),
            ("canonical", site.BaseUrl is { } url ? url + scope.Address : null),
            ("alternates", Alternates(scope, head)),
            ("locale", LanguageTag.LocaleOf(scope.Language.Tag)),
            ("image", null),
            ("feed", null),
            ("is_translation", !scope.IsSource),
            ("source_href", scope.To(head.Equivalent(site.SourceLanguage))),
            ("source_tag", site.SourceLanguage.Tag),
            ("labels", SiteLabels.OfSite(site, scope.Language)),
            ("structured", structured),
            ("policy", ContentSecurityPolicy.Of(site, structured))
        );
    }

    private static ScriptArray Alternates(RootScope scope, RootHead head) =>
        scope.Site.BaseUrl is not { } baseUrl
            ? []
            : scope
                .Site.Languages.Select(language => (language.Tag, Address: head.Equivalent(language)))
                .Append(("x-default", head.Equivalent(scope.Site.SourceLanguage)))
                .Select(version => Bag.Of(("lang", version.Item1), ("href", baseUrl + version.Item2)))
                .ToScriptArray();

    private static string Own(RootScope scope, string asset) =>
        scope.To(Addresses.Asset(null, scope.Theme.FileNameOf(asset)));

    private static Bag SiteFacts(RootScope scope) =>
        Bag.Of(
            ("host_header", HostParts.Header(scope.Site.Host)),
            ("host_footer", HostParts.Footer(scope.Site.Host)),
            (
                "government",
                GovernmentView.Of(scope.Site, scope.Language, fileName => scope.To(Addresses.Asset(null, fileName)))
            ),
            ("aids", Own(scope, "js/aids.js")),
            ("name", scope.Read(scope.Site.Name)),
            ("published", scope.Site.Published),
            ("publisher", scope.ReadOrNull(scope.Site.Publisher)),
            ("contact", scope.ReadOrNull(scope.Site.Contact)),
            ("licence", scope.ReadOrNull(scope.Site.Licence))
        );

    private static Bag Navigation(RootScope scope, RootHead head)
    {
        var newest = scope.Editions.Newest!;
        var all = (Href: scope.To(Addresses.Editions), Text: scope.Words["nav_editions"]);
        List<Bag> header =
        [
            Entry(scope.To(newest.Homes), scope.Words.Format("root_newest", newest.Year), isCurrent: false),
            Entry(all.Href, all.Text, isCurrent: false),
        ];
        if (scope.Editions.Series.Count > 0)
        {
            header.Add(
                Entry(scope.To(Addresses.SeriesIndex(scope.Language)), scope.Words["nav_series"], head.Name is "series")
            );
        }

        return Bag.Of(
            ("home", scope.To(Addresses.RootIndex)),
            ("header", header.ToScriptArray()),
            ("crumbs", head.Crumbs.Prepend(all).Select(crumb => Bag.Link(crumb.Href, crumb.Text)).ToScriptArray()),
            ("previous", Link(head.Previous)),
            ("next", Link(head.Next)),
            ("bilingual", null),
            (
                "languages",
                scope
                    .Site.Languages.Select(language =>
                        Bag.Of(
                            ("tag", language.Tag),
                            ("text", language.Name),
                            ("href", scope.To(head.Equivalent(language))),
                            ("current", string.Equals(language.Code, scope.Language.Code, StringComparison.Ordinal))
                        )
                    )
                    .ToScriptArray()
            )
        );
    }

    private static Bag Entry(string href, string text, bool isCurrent) =>
        Bag.Of(("href", href), ("text", text), ("current", isCurrent));

    private static Bag? Link((string Href, string Text)? link) =>
        link is { } given ? Bag.Link(given.Href, given.Text) : null;
}
