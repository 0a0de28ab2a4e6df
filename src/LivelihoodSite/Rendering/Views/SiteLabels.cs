using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The page labels (网页标签) of Chinese government sites that do not depend on an edition.</summary>
internal static class SiteLabels
{
    /// <summary>The labels of a page above the languages.</summary>
    /// <param name="site">The site.</param>
    /// <param name="words">Words of the source language.</param>
    /// <param name="description">What the page is, or null; only the first page of the site is a column.</param>
    public static ScriptArray OfRoot(Site site, Words words, string? description)
    {
        var labels = OfSite(site, site.SourceLanguage);
        if (description is not null)
        {
            Add(labels, "ColumnName", site.Name.Source);
            Add(labels, "ColumnDescription", description);
            Add(labels, "ColumnKeywords", Join(site.Keywords.Select(keyword => keyword.Source)));
            Add(labels, "ColumnType", words[ColumnTypes.WordOf(ColumnTypes.Home)]);
        }

        return labels;
    }

    /// <summary>The labels that every page has.</summary>
    public static ScriptArray OfSite(Site site, Language language)
    {
        var labels = new ScriptArray();
        Add(labels, "SiteName", site.Name.In(language.Code));
        Add(labels, "SiteDomain", site.BaseUrl is { } url ? new Uri(url).Host : null);
        Add(labels, "SiteIDCode", site.Government.SiteIdCode);
        return labels;
    }

    /// <summary>Keywords as a label has them; one that comes twice stands once.</summary>
    public static string Join(IEnumerable<string> keywords) =>
        string.Join(",", keywords.Distinct(StringComparer.Ordinal));

    /// <summary>Adds a label, unless nobody gave its content.</summary>
    public static void Add(ScriptArray labels, string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            labels.Add(Bag.Of(("name", name), ("content", content)));
        }
    }
}
