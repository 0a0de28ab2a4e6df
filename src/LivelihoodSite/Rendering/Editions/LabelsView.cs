using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Views;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

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
                var labels = SiteLabels.OfSite(scope.Site, scope.Language);
                SiteLabels.Add(labels, "ColumnName", head.Title);
                SiteLabels.Add(labels, "ColumnDescription", head.Description);
                SiteLabels.Add(labels, "ColumnKeywords", Keywords(scope, scope.ReadOrNull(scope.Edition.District)));
                SiteLabels.Add(labels, "ColumnType", scope.Words[ColumnTypes.WordOf(ColumnTypes.Home)]);
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
        var labels = SiteLabels.OfSite(scope.Site, scope.Language);
        var name = scope.Read(category.Name);
        SiteLabels.Add(labels, "ColumnName", name);
        SiteLabels.Add(labels, "ColumnDescription", scope.ReadOrNull(category.Description));
        SiteLabels.Add(labels, "ColumnKeywords", Keywords(scope, name));
        SiteLabels.Add(labels, "ColumnType", scope.Words[ColumnTypes.WordOf(scope.Site.ColumnType)]);
        return labels;
    }

    /// <summary>The labels that all project pages of a category have.</summary>
    public static ProjectLabels OfProjects(PageScope scope, Category category)
    {
        var behind = new ScriptArray();
        SiteLabels.Add(behind, "PubDate", PubDate(scope.Edition));
        SiteLabels.Add(behind, "ContentSource", scope.ReadOrNull(scope.Edition.Publisher ?? scope.Site.Publisher));
        SiteLabels.Add(behind, "Keywords", Keywords(scope, scope.Read(category.Name)));
        SiteLabels.Add(behind, "Image", scope.Common.Image?["href"] as string);
        return new ProjectLabels(OfCategory(scope, category), behind);
    }

    private static ScriptArray OfProject(PageScope scope, string title, ProjectLabels shared)
    {
        var labels = new ScriptArray(shared.Before.Count + shared.Behind.Count + 2);
        labels.AddRange(shared.Before);
        SiteLabels.Add(labels, "ArticleTitle", title);
        labels.AddRange(shared.Behind);
        SiteLabels.Add(labels, "Url", scope.Site.BaseUrl is null ? null : scope.Permanent);
        return labels;
    }

    // The label needs hour and minute; a date alone leaves it out, because none is invented.
    private static string? PubDate(Edition edition) =>
        edition is { Published: { } date, PublishedTime: { } time }
            ? date.ToDateTime(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : null;

    private static string Keywords(PageScope scope, string? own) =>
        SiteLabels.Join(
            scope
                .Site.Keywords.Select(scope.Read)
                .Prepend(scope.Read(scope.Edition.Title))
                .Prepend(own)
                .OfType<string>()
        );
}
