using System.Collections.Immutable;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Rendering.Views;

namespace LivelihoodSite.Rendering.Roots;

/// <summary>A page across editions in one language.</summary>
internal sealed class RootScope(
    Site site,
    Theme theme,
    Func<Measure, Verdict> judge,
    AllEditions editions,
    Language language,
    string address
) : TextScope(site, theme, judge, language, address)
{
    /// <summary>All editions of the site.</summary>
    public AllEditions Editions => editions;

    /// <summary>2019年度; 2019.</summary>
    public string Year(EditionSummary edition) => Words.Format("edition_year", edition.Year);

    /// <summary>The title of a report with its year.</summary>
    public string TitleOf(EditionSummary edition) => Words.EditionTitle(edition.Year, Read(edition.Title));

    /// <summary>A relative reference to a page that an edition has in some languages: in this one, else in that of the source.</summary>
    public string To(ImmutableSortedDictionary<string, string> addresses) => To(In(addresses, Language, Site));

    /// <summary>The home of an edition, as near to a language as it has one.</summary>
    public static string HomeOf(EditionSummary edition, Language language, Site site) =>
        In(edition.Homes, language, site);

    private static string In(ImmutableSortedDictionary<string, string> addresses, Language language, Site site) =>
        addresses.TryGetValue(language.Code, out var own) ? own : addresses[site.SourceLanguage.Code];
}
