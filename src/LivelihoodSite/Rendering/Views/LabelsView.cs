using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>The labels that all project pages of a category have, by the place of their own ones.</summary>
/// <param name="Before">Those before the title of the content.</param>
/// <param name="Behind">Those between that and the address.</param>
internal sealed record ProjectLabels(ScriptArray Before, ScriptArray Behind);

/// <summary>
/// The page labels (网页标签) that Chinese government sites carry, after the annex of 国办发〔2017〕47号, as far as the
/// content gives the facts: labels of the site on every page, of the column on the home and the category pages, of the
/// content on the project pages. <c>Description</c> is the page's own description, which every page has once already.
/// </summary>
internal static class LabelsView
{
    /// <summary>The labels of a page of an edition, in the order of the norm.</summary>
    public static ScriptArray Of(PageScope scope, PageHead head)
    {
        switch (head)
        {
            case { Kind: "home" }:
                var labels = OfSite(scope.Site, scope.Language);
                Add(labels, "ColumnName", head.Title);
                Add(labels, "ColumnDescription", head.Description);
                Add(labels, "ColumnKeywords", Keywords(scope, scope.ReadOrNull(scope.Edition.District)));
                Add(labels, "ColumnType", scope.Words[ColumnTypes.WordOf(ColumnTypes.Home)]);
                return labels;
            case { Kind: "category", Category: { } category }:
                return OfCategory(scope, category);
            case { Kind: "project", Category: { } category }:
                return OfProject(scope, head.Title, scope.Folder.LabelsOf(category));
            default:
                return scope.Common.Labels;
        }
    }

    private static ScriptArray OfCategory(PageScope scope, Category category)
    {
        var labels = OfSite(scope.Site, scope.Language);
        var name = scope.Read(category.Name);
        Add(labels, "ColumnName", name);
        Add(labels, "ColumnDescription", scope.ReadOrNull(category.Description));
        Add(labels, "ColumnKeywords", Keywords(scope, name));
        Add(labels, "ColumnType", scope.Words[ColumnTypes.WordOf(scope.Site.ColumnType)]);
        return labels;
    }

    /// <summary>The labels that all project pages of a category have.</summary>
    public static ProjectLabels OfProjects(PageScope scope, Category category)
    {
        var behind = new ScriptArray();
        Add(behind, "PubDate", PubDate(scope.Edition));
        Add(behind, "ContentSource", scope.ReadOrNull(scope.Edition.Publisher ?? scope.Site.Publisher));
        Add(behind, "Keywords", Keywords(scope, scope.Read(category.Name)));
        Add(behind, "Image", scope.Common.Image?["href"] as string);
        return new ProjectLabels(OfCategory(scope, category), behind);
    }

    private static ScriptArray OfProject(PageScope scope, string title, ProjectLabels shared)
    {
        var labels = new ScriptArray(shared.Before.Count + shared.Behind.Count + 2);
        labels.AddRange(shared.Before);
        Add(labels, "ArticleTitle", title);
        labels.AddRange(shared.Behind);
        Add(labels, "Url", scope.Site.BaseUrl is null ? null : scope.Permanent);
        return labels;
    }

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

    // The label needs hour and minute; a date alone leaves it out, because none is invented.
    private static string? PubDate(Edition edition) =>
        edition is { Published: { } date, PublishedTime: { } time }
            ? date.ToDateTime(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : null;

    private static string Keywords(PageScope scope, string? own) =>
        Join(
            scope
                .Site.Keywords.Select(scope.Read)
                .Prepend(scope.Read(scope.Edition.Title))
                .Prepend(own)
                .OfType<string>()
        );

    private static string Join(IEnumerable<string> keywords) =>
        string.Join(",", keywords.Distinct(StringComparer.Ordinal));

    private static void Add(ScriptArray labels, string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            labels.Add(Bag.Of(("name", name), ("content", content)));
        }
    }
}
