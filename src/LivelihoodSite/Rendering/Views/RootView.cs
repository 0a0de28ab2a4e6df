using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Languages;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The pages above the languages: one bilingual file each, with one part a language.</summary>
internal static class RootView
{
    /// <summary>The globals of a root page.</summary>
    /// <param name="edition">The edition whose folder the page lies in, or null for the pages at the root.</param>
    /// <param name="key">The word that names the page; null names it after the site or the edition.</param>
    /// <param name="base">What its links start from when it is served at any depth; null for relative links.</param>
    /// <param name="linked">Whether it may hold links and a style sheet at all.</param>
    public static ScriptObject Of(
        SiteContent content,
        Theme theme,
        Edition? edition,
        string address,
        string? key,
        string? @base,
        bool linked
    )
    {
        string To(string target) => @base is null ? Addresses.Relative(address, target) : @base + target;
        var site = content.Site;
        var parts = site.Languages.Select(language => Part(content, theme, edition, language, key, To)).ToScriptArray();
        var words = theme.WordsOf(site.SourceLanguage);
        var description = address is Addresses.RootIndex ? words.Format("root_description", site.Name.Source) : null;
        var structured = StructuredData.OfRoot(site, address);
        var titles = parts.OfType<ScriptObject>().Select(part => (string)part["heading"]!);
        return Bag.Of(
            ("lang", site.SourceLanguage.Tag),
            ("title", string.Join(" / ", titles.Distinct(StringComparer.Ordinal))),
            ("kind", key ?? (edition is null ? "root" : "choice")),
            ("linked", linked),
            ("css", linked ? To(Addresses.Asset(edition, theme.FileNameOf("site.css"))) : null),
            ("icon", linked ? To(Addresses.Asset(edition, theme.FileNameOf("icon.svg"))) : null),
            ("noindex", !site.Published || address is Addresses.NotFound),
            ("published", site.Published),
            ("canonical", site.BaseUrl is { } url && address is not Addresses.NotFound ? url + address : null),
            ("home", linked ? To(Addresses.RootIndex) : null),
            ("editions_href", linked ? To(Addresses.Editions) : null),
            ("description", description),
            ("labels", LabelsView.OfRoot(site, words, description)),
            ("structured", structured),
            ("policy", ContentSecurityPolicy.Of(site, structured)),
            ("host_header", linked ? HostParts.Header(site.Host) : null),
            ("host_footer", linked ? HostParts.Footer(site.Host) : null),
            ("parts", parts)
        );
    }

    private static ScriptObject Part(
        SiteContent content,
        Theme theme,
        Edition? edition,
        Language language,
        string? key,
        Func<string, string> to
    )
    {
        var words = theme.WordsOf(language);
        string Read(LocalizedText text) => SourceMark.Read(text, language, content.Site.SourceLanguage);
        var siteName = Read(content.Site.Name);
        var heading =
            key is not null ? words.Format($"{key}_heading", siteName)
            : edition is not null ? words.Format("edition_title", edition.Year, Read(edition.Title))
            : siteName;
        return Bag.Of(
            ("lang", language.Tag),
            ("name", language.Name),
            ("w", words.Script),
            ("heading", heading),
            ("site", siteName),
            (
                "government",
                GovernmentView.Of(content.Site, language, fileName => to(Addresses.Asset(edition, fileName)))
            ),
            ("translation", !string.Equals(language.Code, content.Site.SourceLanguage.Code, StringComparison.Ordinal)),
            ("href", edition is null ? null : to(Addresses.Page(edition, language, "index"))),
            (
                "editions",
                content
                    .Editions.Reverse()
                    .Select(each =>
                        Bag.Of(
                            ("href", to(Addresses.Page(each, language, "index"))),
                            ("choice_href", to(Addresses.EditionChoice(each))),
                            ("text", words.Format("edition_title", each.Year, Read(each.Title))),
                            ("count", words.Format("edition_counts", each.Categories.Count, each.Projects.Count())),
                            ("district", each.District is null ? null : Read(each.District))
                        )
                    )
                    .ToScriptArray()
            )
        );
    }
}
