using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>The pages above the languages: the choice of language, and the answer to a wrong address.</summary>
internal static class PagesRootView
{
    /// <summary>The page for the frame of root pages.</summary>
    /// <param name="scopes">One a language, the source language first.</param>
    /// <param name="address">index.html or 404.html.</param>
    public static ScriptObject Of(IReadOnlyList<PagesScope> scopes, string address)
    {
        var site = scopes[0].Site;
        var isNotFound = address is Addresses.NotFound;
        // A server shows 404.html at any depth, so its links start from the path of the base address.
        var start = isNotFound && site.BaseUrl is { } url ? new Uri(url).AbsolutePath : "";
        var linked = !isNotFound || site.BaseUrl is not null;
        string Asset(string name) => start + Addresses.Asset(null, scopes[0].Theme.FileNameOf(name));
        return Bag.Of(
            ("lang", site.SourceLanguage.Tag),
            (
                "title",
                string.Join(
                    " / ",
                    scopes.Select(scope => HeadingOf(scope, isNotFound)).Distinct(StringComparer.Ordinal)
                )
            ),
            ("kind", isNotFound ? "not_found" : "root"),
            ("linked", linked),
            ("css", linked ? Asset("site.css") : null),
            ("icon", linked ? Asset("icon.svg") : null),
            ("noindex", !site.Published || isNotFound),
            ("published", site.Published),
            ("canonical", isNotFound || site.BaseUrl is null ? null : site.BaseUrl + address),
            ("home", linked ? start + Addresses.RootIndex : null),
            ("description", isNotFound ? null : scopes[0].First?.Description),
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
                            ("heading", HeadingOf(scope, isNotFound)),
                            ("site", scope.SiteName),
                            ("government", null),
                            ("editions", new ScriptArray()),
                            ("href", start + Addresses.SitePage(scope.Language, Content.PageTree.Opening)),
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

    private static string HeadingOf(PagesScope scope, bool isNotFound) =>
        isNotFound ? scope.Words.Format("not_found_heading", scope.SiteName) : scope.SiteName;
}
