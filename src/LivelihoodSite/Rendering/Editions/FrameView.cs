using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Images;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>Everything around the content of an edition's page: head, header, navigation, footer.</summary>
internal static class FrameView
{
    private static readonly string[] HeaderPages = ["index", "projects", "data", "downloads", "about"];

    private static readonly string[] FooterPages = ["about", "accessibility", "glossary", "changes", "sitemap"];

    // Used again for page after page of a thread.
    [ThreadStatic]
    private static TextBuffer? codeOfThread;

    /// <summary>The globals of the frame templates; they are good until the thread makes those of the next page.</summary>
    public static Bag Of(PageScope scope, PageHead head) =>
        Bag.Of(
            ("w", scope.Words.Script),
            ("page", Page(scope, head)),
            ("site", scope.Folder.Site),
            ("edition", scope.Common.Facts),
            ("nav", Navigation(scope, head))
        );

    /// <summary>The text of a link to one of the fixed pages, or null when nobody wrote that page.</summary>
    public static string? PageTitle(PageScope scope, string name, Language language)
    {
        if (scope.TextPage(name, language) is { } page)
        {
            return page.IsUntranslated ? SourceMark.Of(page.Title) : page.Title;
        }

        return name is "about" or "accessibility" || !Addresses.HasPage(scope.Site, name)
            ? null
            : scope.Words["nav_" + name.Replace('-', '_')];
    }

    private static Bag Page(PageScope scope, PageHead head)
    {
        var title = string.Join(scope.Words["title_separator"], [head.Title, .. head.TitleContext]);
        var structured = scope.Site.HasPagesOnly ? null : EditionData.Of(scope, head);
        return Bag.Of(
            ("lang", scope.Language.Tag),
            ("title", title),
            ("heading", head.Title),
            ("description", head.Description),
            ("kind", head.Kind),
            ("css", scope.ToAsset("site.css")),
            ("own_css", head.IsBilingual ? scope.ToAsset("bilingual.css") : null),
            ("boot", SearchView.ScriptOf(scope, "boot")),
            ("aids", SearchView.ScriptOf(scope, "aids")),
            (
                "print_css",
                !head.IsPrinted || scope.Site.HasPagesOnly
                    ? null
                    : scope.To(
                        Addresses.Asset(
                            scope.Edition,
                            (head.Kind is "project" ? scope.SheetStyleSheet : scope.PrintStyleSheet).FileName
                        )
                    )
            ),
            ("qr", head.IsPrinted ? Code(scope) : null),
            ("icon", scope.ToAsset("icon.svg")),
            ("address", scope.Permanent),
            ("canonical", scope.Site.BaseUrl is null ? null : scope.Permanent),
            ("alternates", Alternates(scope, head)),
            ("locale", scope.Common.Locale),
            ("is_translation", !scope.IsSource),
            ("source_href", scope.To(head.Versions[0])),
            ("source_tag", scope.Site.SourceLanguage.Tag),
            ("labels", LabelsView.Of(scope, head)),
            ("feed", scope.Folder.Feed),
            ("image", scope.Common.Image),
            ("structured", structured),
            ("policy", ContentSecurityPolicy.Of(scope.Site, structured))
        );
    }

    // Only an absolute address is worth a code.
    private static Bag? Code(PageScope scope)
    {
        if (scope.Site.BaseUrl is null || scope.Site.HasPagesOnly)
        {
            return null;
        }

        var path = codeOfThread ??= new TextBuffer();
        path.Clear();
        return Bag.Of(("size", QrCode.Write(path, scope.Permanent)), ("path", path));
    }

    /// <summary>All language versions with their absolute addresses; empty without a base address.</summary>
    private static ScriptArray Alternates(PageScope scope, PageHead head)
    {
        // A page with both languages is neither version of a page.
        if (scope.Site.BaseUrl is not { } baseUrl || head.IsBilingual)
        {
            return [];
        }

        var languages = scope.Site.Languages;
        var alternates = new ScriptArray(languages.Count + 1);
        for (var place = 0; place < languages.Count; place++)
        {
            alternates.Add(Bag.Of(("lang", languages[place].Tag), ("href", baseUrl + head.Versions[place])));
        }

        alternates.Add(Bag.Of(("lang", "x-default"), ("href", ((Bag)alternates[0]!)["href"])));
        return alternates;
    }

    /// <summary>A link to the feed where there is one: on every page, as readers of feeds expect.</summary>
    public static Bag? Feed(PageScope scope) =>
        scope.Common.Updated is null || scope.Site.HasPagesOnly
            ? null
            : Bag.Link(
                scope.To(Addresses.Feed(scope.Edition, scope.Language)),
                scope.Words.Format("feed_title", scope.EditionTitle)
            );

    /// <summary>The picture of the edition for those who share a page; its address must be absolute.</summary>
    public static Bag? Image(PageScope scope) =>
        scope.Site.BaseUrl is not { } baseUrl || scope.Site.HasPagesOnly
            ? null
            : Bag.Of(
                ("href", baseUrl + Addresses.ShareImage(scope.Edition)),
                ("width", ShareImage.Width),
                ("height", ShareImage.Height),
                (
                    "alt",
                    scope.Words.Format(
                        "share_image",
                        scope.EditionTitle,
                        scope.Edition.Categories.Count,
                        scope.Common.Projects.Count,
                        scope.Common.Done
                    )
                )
            );

    /// <summary>The site as frames show it.</summary>
    public static Bag SiteFacts(PageScope scope) =>
        Bag.Of(
            ("host_header", HostParts.Header(scope.Site.Host)),
            ("host_footer", HostParts.Footer(scope.Site.Host)),
            (
                "government",
                GovernmentView.Of(
                    scope.Site,
                    scope.Language,
                    fileName => scope.To(Addresses.Asset(scope.Edition, fileName))
                )
            ),
            ("aids", SearchView.ScriptOf(scope, "aids")),
            ("name", scope.Read(scope.Site.Name)),
            ("published", scope.Site.Published),
            ("pages_only", scope.Site.HasPagesOnly),
            ("publisher", scope.ReadOrNull(scope.Site.Publisher)),
            ("contact", scope.ReadOrNull(scope.Site.Contact)),
            ("licence", scope.ReadOrNull(scope.Site.Licence))
        );

    /// <summary>The edition as frames show it.</summary>
    public static Bag EditionFacts(PageScope scope)
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
            ("published", edition.Published is { } date ? Moment(scope.Words, date, edition.PublishedTime) : null),
            ("signature", scope.ReadOrNull(edition.Signature)),
            ("source", edition.Source?.Path),
            ("source_sha256", edition.Source?.Sha256)
        );
    }

    private static string Moment(Words words, DateOnly date, TimeOnly? time)
    {
        var day = words.Format("date_format", date.Year, date.Month, date.Day);
        return time is { } given
            ? words.Format("published_at", day, given.ToString("HH:mm", CultureInfo.InvariantCulture))
            : day;
    }

    private static Bag Navigation(PageScope scope, PageHead head)
    {
        var isHome = string.Equals(head.Name, "index", StringComparison.Ordinal);
        return Bag.Of(
            ("home", scope.ToPage("index")),
            ("search", scope.Site.HasPagesOnly ? null : scope.ToPage("search")),
            ("header", head.Name is null ? scope.Folder.Header : Header(scope, head.Name)),
            ("footer", head.Name is null ? scope.Folder.Footer : Footer(scope, head.Name)),
            ("editions", scope.Folder.Editions),
            ("newer", scope.Folder.Newer),
            ("crumbs", isHome ? [] : new ScriptArray([scope.Folder.Home, .. head.Crumbs])),
            ("previous", head.Previous),
            ("next", head.Next),
            ("bilingual", Bilingual(scope, head)),
            ("languages", Languages(scope, head))
        );
    }

    private static ScriptArray Languages(PageScope scope, PageHead head)
    {
        var languages = scope.Site.Languages;
        var isBilingual = IsBilingual(scope, head);
        var links = new ScriptArray(languages.Count);
        for (var place = 0; place < languages.Count; place++)
        {
            var language = languages[place];
            links.Add(
                Bag.Of(
                    ("tag", language.Tag),
                    ("text", language.Name),
                    ("href", scope.To(head.Versions[place])),
                    (
                        "current",
                        !isBilingual && string.Equals(language.Code, scope.Language.Code, StringComparison.Ordinal)
                    )
                )
            );
        }

        return links;
    }

    /// <summary>The way to the page in both languages side by side; null where there is none.</summary>
    private static Bag? Bilingual(PageScope scope, PageHead head) =>
        head.Bilingual is { } address && scope.Site is { Languages.Count: > 1, HasPagesOnly: false }
            ? Bag.Of(("href", scope.To(address)), ("current", IsBilingual(scope, head)))
            : null;

    private static bool IsBilingual(PageScope scope, PageHead head) =>
        string.Equals(head.Bilingual, scope.Address, StringComparison.Ordinal);

    /// <summary>The links of the header.</summary>
    public static ScriptArray Header(PageScope scope, string? current) => Links(scope, HeaderPages, current);

    /// <summary>The links of the footer.</summary>
    public static ScriptArray Footer(PageScope scope, string? current) => Links(scope, FooterPages, current);

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
}
