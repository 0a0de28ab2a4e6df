using LivelihoodSite.Model;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>
/// The page labels (网页标签) that Chinese government sites carry, after the annex of 国办发〔2017〕47号, as far as the
/// content gives the facts. The publication time is left to a page that knows the hour: none is invented here.
/// </summary>
internal static class LabelsView
{
    public static ScriptArray Of(PageScope scope, PageHead head)
    {
        var labels = new ScriptArray();
        Add(labels, "SiteName", scope.Read(scope.Site.Name));
        Add(labels, "SiteDomain", scope.Site.BaseUrl is { } url ? new Uri(url).Host : null);
        switch (head.Kind)
        {
            case "home":
                Add(labels, "ColumnName", head.Title);
                Add(labels, "ColumnType", scope.Words["label_column_home"]);
                break;
            case "category" or "project" when head.Category is { } category:
                Add(labels, "ColumnName", scope.Read(category.Name));
                Add(labels, "ColumnDescription", scope.ReadOrNull(category.Description));
                Add(labels, "ColumnType", scope.Words["label_column_data"]);
                break;
        }

        if (head.Kind is "project")
        {
            Add(labels, "ArticleTitle", head.Title);
            Add(labels, "ContentSource", scope.ReadOrNull(scope.Edition.Publisher ?? scope.Site.Publisher));
        }

        return labels;
    }

    private static void Add(ScriptArray labels, string name, string? content)
    {
        if (!string.IsNullOrEmpty(content))
        {
            labels.Add(Bag.Of(("name", name), ("content", content)));
        }
    }
}
