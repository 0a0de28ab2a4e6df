using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>
/// How to cite a project page: body, title, edition, date, address (GB/T 7714-2015 for an electronic resource). What
/// nobody gave is left out, and so is the address of a site that does not know its own.
/// </summary>
internal static class CitationView
{
    public static Bag Of(PageScope scope, Category category, Project project)
    {
        var edition = scope.Edition;
        var body = scope.ReadOrNull(edition.Publisher ?? scope.Site.Publisher);
        var title = scope.Words.Format("citation_title", scope.Read(project.Title), scope.EditionTitle);
        var date = edition.Published is { } day
            ? $"({day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})"
            : null;
        string?[] parts = [body, title, date];
        return Bag.Of(
            ("text", string.Join(". ", parts.Where(part => !string.IsNullOrEmpty(part))) + "."),
            (
                "address",
                scope.Site.BaseUrl is { } baseUrl
                    ? baseUrl + Addresses.Project(edition, scope.Language, category, project)
                    : null
            ),
            // A page that names its series needs no other way to it.
            ("project", project.Series is null ? project.Id : null),
            ("changes_href", scope.ToPage("changes")),
            ("data_href", scope.Site.HasPagesOnly ? null : scope.ToPage("data"))
        );
    }
}
