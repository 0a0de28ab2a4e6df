using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Roots;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>
/// The pages above the languages: the choice of language, and the answer to a wrong address. An address that a page had before
/// is answered in the same frame.
/// </summary>
internal static class PagesRootView
{
    /// <summary>The page for the frame of root pages.</summary>
    /// <param name="scopes">One a language, the source language first.</param>
    /// <param name="address">index.html, 404.html, or the old address of a page.</param>
    /// <param name="moved">Where that page lies now; null for the others.</param>
    public static Bag Of(IReadOnlyList<PagesScope> scopes, string address, MovedPage? moved = null)
    {
        var site = scopes[0].Site;
        var isNotFound = address is Addresses.NotFound;
        // A server shows 404.html at any depth, so its links start from the path of the base address.
        var start = isNotFound && site.BaseUrl is { } url ? new Uri(url).AbsolutePath : null;
        string To(string target) => start is null ? Addresses.Relative(address, target) : start + target;
        string Heading(PagesScope scope) =>
            moved is not null ? scope.Words.Format("moved_heading", TitleOf(moved, scope))
            : isNotFound ? scope.Words.Format("not_found_heading", scope.SiteName)
            : scope.SiteName;
        var linked = !isNotFound || site.BaseUrl is not null;
        string Asset(string name) => To(Addresses.Asset(null, scopes[0].Theme.FileNameOf(name)));
        return Bag.Of(
            ("lang", scopes[0].Language.Tag),
            ("title", string.Join(" / ", scopes.Select(Heading).Distinct(StringComparer.Ordinal))),
            (
                "kind",
                moved is not null ? "moved"
                : isNotFound ? "not_found"
                : "root"
            ),
            ("linked", linked),
            ("css", linked ? Asset("site.css") : null),
            ("icon", linked ? Asset("icon.svg") : null),
            ("noindex", !site.Published || isNotFound),
            ("published", site.Published),
            ("canonical", isNotFound || site.BaseUrl is null ? null : site.BaseUrl + (moved?.Target ?? address)),
            ("home", linked ? To(Addresses.RootIndex) : null),
            ("description", isNotFound || moved is not null ? null : scopes[0].First?.Description),
            ("labels", new ScriptArray()),
            ("newer", null),
            ("structured", null),
            ("policy", ContentSecurityPolicy.Of(site, null)),
            ("host_header", linked ? HostParts.Header(site.Host) : null),
            ("host_footer", linked ? HostParts.Footer(site.Host) : null),
            (
                "parts",
                scopes
                    .Select(scope =>
                        Bag.Of(
                            ("lang", scope.Language.Tag),
                            ("name", scope.Language.Name),
                            ("w", scope.Script),
                            ("heading", Heading(scope)),
                            ("site", scope.SiteName),
                            ("government", null),
                            ("editions", new ScriptArray()),
                            ("href", To(Addresses.SitePage(scope.Language, Content.PageTree.Opening))),
                            ("moved", moved is null ? null : Bag.Link(To(moved.Target), TitleOf(moved, scope))),
                            (
                                "description",
                                scope.First is { Source.IsUntranslated: false } first ? first.Description : null
                            )
                        )
                    )
                    .ToScriptArray()
            )
        );
    }

    private static string TitleOf(MovedPage moved, PagesScope scope) =>
        SourceMark.Read(moved.Title, scope.Language, scope.Site.SourceLanguage);
}
