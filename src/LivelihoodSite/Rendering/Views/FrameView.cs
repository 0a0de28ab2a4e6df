using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>Everything around the content of an edition's page: head, header, navigation, footer.</summary>
internal static class FrameView
{
    private static readonly string[] HeaderPages = ["index", "projects", "data", "downloads", "about"];

    private static readonly string[] FooterPages = ["about", "accessibility", "glossary", "changes", "sitemap"];

    /// <summary>The globals of the frame templates.</summary>
    public static ScriptObject Of(PageScope scope, PageHead head) =>
        Bag.Of(
            ("w", scope.Words.Script),
            ("page", Page(scope, head)),
            ("site", SiteFacts(scope)),
            ("edition", EditionFacts(scope)),
            ("nav", Navigation(scope, head))
        );

    /// <summary>The address of a page for readers: absolute where the site knows its own, else its path in the site.</summary>
    public static string Permanent(Site site, string address) => (site.BaseUrl ?? "") + address;

    /// <summary>The text of a link to one of the fixed pages, or null when nobody wrote that page.</summary>
    public static string? PageTitle(PageScope scope, string name, Language language)
    {
        if (scope.TextPage(name, language) is { } page)
        {
            return page.Title;
        }

        return name is "about" or "accessibility" ? null : scope.Words["nav_" + name.Replace('-', '_')];
    }

    private static ScriptObject Page(PageScope scope, PageHead head)
    {
        var title = string.Join(scope.Words["title_separator"], [head.Title, .. head.TitleContext]);
        return Bag.Of(
            ("lang", scope.Language.Tag),
            ("title", title),
            ("heading", head.Title),
            ("description", head.Description),
            ("kind", head.Kind),
            ("css", scope.To(Addresses.Asset(scope.Edition, scope.Theme.FileNameOf("site.css")))),
            (
                "print_css",
                head.IsPrinted ? scope.To(Addresses.Asset(scope.Edition, scope.PrintStyleSheet.FileName)) : null
            ),
            ("qr", head.IsPrinted ? Code(scope) : null),
            ("icon", scope.To(Addresses.Asset(scope.Edition, scope.Theme.FileNameOf("icon.svg")))),
            ("address", Permanent(scope.Site, scope.Address)),
            ("canonical", scope.Site.BaseUrl is { } baseUrl ? baseUrl + scope.Address : null),
            ("alternates", Alternates(scope, head)),
            ("locale", scope.IsSource ? "zh_CN" : "en_US"),
            ("is_translation", !scope.IsSource),
            ("source_href", scope.To(head.Equivalent(scope.Site.SourceLanguage))),
            ("source_tag", scope.Site.SourceLanguage.Tag),
            ("labels", LabelsView.Of(scope, head))
        );
    }

    // Only an absolute address is worth a code.
    private static ScriptObject? Code(PageScope scope)
    {
        if (scope.Site.BaseUrl is not { } baseUrl)
        {
            return null;
        }

        var code = QrCode.Of(baseUrl + scope.Address);
        return Bag.Of(("size", code.Size), ("path", code.Path));
    }

    /// <summary>All language versions with their absolute addresses; empty without a base address.</summary>
    private static ScriptArray Alternates(PageScope scope, PageHead head)
    {
        if (scope.Site.BaseUrl is not { } baseUrl)
        {
            return [];
        }

        return scope
            .Site.Languages.Select(language => (language.Tag, Address: head.Equivalent(language)))
            .Append(("x-default", head.Equivalent(scope.Site.SourceLanguage)))
            .Select(version => Bag.Of(("lang", version.Item1), ("href", baseUrl + version.Item2)))
            .ToScriptArray();
    }

    private static ScriptObject SiteFacts(PageScope scope) =>
        Bag.Of(
            ("name", scope.Read(scope.Site.Name)),
            ("published", scope.Site.Published),
            ("publisher", scope.ReadOrNull(scope.Site.Publisher)),
            ("contact", scope.ReadOrNull(scope.Site.Contact)),
            ("licence", scope.ReadOrNull(scope.Site.Licence))
        );

    private static ScriptObject EditionFacts(PageScope scope)
    {
        var edition = scope.Edition;
        return Bag.Of(
            ("year", scope.Words.Format("edition_year", edition.Year)),
            ("title", scope.EditionTitle),
            ("report_title", scope.Read(edition.Title)),
            ("year_inferred", edition.YearInferred),
            ("district", scope.ReadOrNull(edition.District)),
            ("district_inferred", edition.DistrictInferred),
            ("publisher", scope.ReadOrNull(edition.Publisher)),
            (
                "published",
                edition.Published is { } date
                    ? scope.Words.Format("date_format", date.Year, date.Month, date.Day)
                    : null
            ),
            ("signature", scope.ReadOrNull(edition.Signature)),
            ("source", edition.Source?.Path),
            ("source_sha256", edition.Source?.Sha256)
        );
    }

    private static ScriptObject Navigation(PageScope scope, PageHead head)
    {
        var home = (Href: scope.ToPage("index"), Text: scope.Words["nav_index"]);
        var isHome = string.Equals(head.Name, "index", StringComparison.Ordinal);
        return Bag.Of(
            ("home", home.Href),
            ("header", Links(scope, HeaderPages, head.Name)),
            ("footer", Links(scope, FooterPages, head.Name)),
            ("editions", scope.To(Addresses.Editions)),
            (
                "crumbs",
                isHome
                    ? []
                    : head.Crumbs.Prepend(home).Select(crumb => Bag.Link(crumb.Href, crumb.Text)).ToScriptArray()
            ),
            ("previous", Link(head.Previous)),
            ("next", Link(head.Next)),
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

    private static ScriptArray Links(PageScope scope, IEnumerable<string> names, string? current) =>
        names
            .Select(name => (Name: name, Text: PageTitle(scope, name, scope.Language)))
            .Where(page => page.Text is not null)
            .Select(page =>
                Bag.Of(
                    ("href", scope.ToPage(page.Name)),
                    ("text", page.Text),
                    ("current", string.Equals(page.Name, current, StringComparison.Ordinal))
                )
            )
            .ToScriptArray();

    private static ScriptObject? Link((string Href, string Text)? link) =>
        link is { } given ? Bag.Link(given.Href, given.Text) : null;
}
