using System.Collections.Concurrent;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Editions;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Search;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering;

// The search page and what it searches.
public sealed partial class SiteRenderer
{
    // An index is as large as an edition: it waits only until it is taken, its name stays.
    private readonly ConcurrentDictionary<(int Year, string Language), string> indexNames = new();
    private readonly ConcurrentDictionary<(int Year, string Language), Lazy<Asset>> indexes = new();

    /// <summary>2019/zh/search.html</summary>
    public PageHtml Search(Edition edition, Language language)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(language);
        var name = indexNames.GetOrAdd((edition.Year, language.Code), _ => IndexOf(edition, language).FileName);
        return Fixed(edition, language, "search", scope => SearchView.Of(scope, name));
    }

    /// <summary>2019/assets/search-index.zh.js, for the output; the renderer lets go of it.</summary>
    public Asset TakeSearchIndex(Edition edition, Language language)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(language);
        var place = (edition.Year, language.Code);
        var index = IndexOf(edition, language);
        _ = indexNames.TryAdd(place, index.FileName);
        _ = indexes.TryRemove(place, out _);
        return index;
    }

    // Page and output may ask at the same time.
    private Asset IndexOf(Edition edition, Language language) =>
        indexes
            .GetOrAdd(
                (edition.Year, language.Code),
                _ => new(() => SearchIndex.Of(content, edition, language, theme.WordsOf(language)))
            )
            .Value;
}
