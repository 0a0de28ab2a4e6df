using System.Collections.Concurrent;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Search;
using LivelihoodSite.Rendering.Views;

namespace LivelihoodSite.Rendering;

// The search page and what it searches.
public sealed partial class SiteRenderer
{
    private readonly ConcurrentDictionary<(int Year, string Language), Asset> indexes = new();

    /// <summary>2019/zh/search.html</summary>
    public PageHtml Search(Edition edition, Language language)
    {
        var index = SearchIndexOf(edition, language);
        return Fixed(edition, language, "search", scope => SearchView.Of(scope, index.FileName));
    }

    /// <summary>2019/assets/search-index.zh.js: made once, and again only by another content.</summary>
    public Asset SearchIndexOf(Edition edition, Language language)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(language);
        return indexes.GetOrAdd(
            (edition.Year, language.Code),
            _ => SearchIndex.Of(content, edition, language, theme.WordsOf(language))
        );
    }
}
