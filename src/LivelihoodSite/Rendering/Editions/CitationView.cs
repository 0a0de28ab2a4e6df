using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>
/// How to cite a project page: body, title, edition, date, address (GB/T 7714-2015 for an electronic resource). What
/// nobody gave is left out, and so is the address of a site that does not know its own.
/// </summary>
internal static class CitationView
{
    public static Bag Of(PageScope scope, Project project)
    {
        var edition = scope.Edition;
        var body = scope.ReadOrNull(edition.Publisher ?? scope.Site.Publisher);
        var title = scope.Words.Format("citation_title", scope.Read(project.Title), scope.EditionTitle);
        var before = string.IsNullOrEmpty(body) ? "" : body + ". ";
        var behind = edition.Published is { } day
            ? string.Create(CultureInfo.InvariantCulture, $". ({day:yyyy-MM-dd}).")
            : ".";
        return Bag.Of(
            ("text", string.Concat(before, title, behind)),
            ("address", scope.Site.BaseUrl is null ? null : scope.Permanent),
            // A page that names its series needs no other way to it.
            ("project", project.Series is null ? project.Id : null),
            ("changes_href", scope.ToPage("changes")),
            ("data_href", scope.Site.HasPagesOnly ? null : scope.ToPage("data"))
        );
    }
}
