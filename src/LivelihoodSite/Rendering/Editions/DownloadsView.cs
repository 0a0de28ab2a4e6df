using System.Globalization;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>Everything to print or to take away. PDF files are named here and nowhere else.</summary>
internal static class DownloadsView
{
    private static readonly string[] Booklets = ["print", "large-print", "official"];

    /// <param name="printed">The PDF files of this build, of all editions.</param>
    public static Bag Of(PageScope scope, IReadOnlyList<PrintedFile> printed)
    {
        var own = printed.Where(file => IsOwn(scope, file)).ToList();
        var pages = own.ToLookup(file => file.Page, StringComparer.Ordinal);
        var booklets = Booklets
            .Select(name => (Address: Page(scope, name), Text: scope.Words["nav_" + name.Replace('-', '_')]))
            .ToList();
        var projects = scope
            .Edition.Categories.SelectMany(category =>
                category.Projects.Select(project =>
                    (
                        Address: Addresses.Project(scope.Edition, scope.Language, category, project),
                        Text: scope.Read(project.Title)
                    )
                )
            )
            .ToList();
        var categories = scope
            .Edition.Categories.Select(category =>
                (
                    Address: Addresses.CategoryHandout(scope.Edition, scope.Language, category),
                    Text: scope.Words.Format("handout_title", scope.Read(category.Name))
                )
            )
            .ToList();
        var listed = booklets
            .Concat(categories)
            .Concat(projects)
            .Select(page => page.Address)
            .ToHashSet(StringComparer.Ordinal);
        // Print pages that other parts of the program make: in both languages side by side, for example.
        var others = own.Where(file => !listed.Contains(file.Page))
            .DistinctBy(file => file.Page, StringComparer.Ordinal)
            .Select(file => (Address: file.Page, Text: file.Title));
        return Bag.Of(
            ("booklets", booklets.Concat(others).Select(page => Entry(scope, page, pages)).ToScriptArray()),
            ("handouts", categories.Select(page => Entry(scope, page, pages)).ToScriptArray()),
            (
                "projects",
                projects
                    .Where(page => pages.Contains(page.Address))
                    .Select(page => Entry(scope, page, pages))
                    .ToScriptArray()
            ),
            ("bilingual", ListsView.BilingualLinks(scope).Skip(1).ToScriptArray()),
            ("made_by", MadeBy(scope, own)),
            ("files", DataView.Files(scope)),
            ("making", MakingView.Of(scope)),
            ("data_href", scope.ToPage("data")),
            ("projects_href", scope.ToPage("projects"))
        );
    }

    private static Bag Entry(
        PageScope scope,
        (string Address, string Text) page,
        ILookup<string, PrintedFile> printed
    ) =>
        Bag.Of(
            ("href", scope.To(page.Address)),
            ("text", page.Text),
            ("files", printed[page.Address].Select(file => File(scope, file)).ToScriptArray())
        );

    private static Bag File(PageScope scope, PrintedFile file) =>
        Bag.Of(
            ("href", scope.To(file.Address)),
            ("text", scope.Words.Format(file.Imposed ? "pdf_imposed" : "pdf_file", SizeOf(file.Size), file.Pages))
        );

    private static string? MadeBy(PageScope scope, IReadOnlyList<PrintedFile> files) =>
        files.Count == 0
            ? null
            : scope.Words.Format(
                "pdf_made_by",
                string.Join(
                    scope.Words["list_separator"],
                    files.Select(file => file.Chromium).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                )
            );

    // Of this edition, in this language or in several.
    private static bool IsOwn(PageScope scope, PrintedFile file)
    {
        var parts = file.Page.Split('/');
        return string.Equals(parts[0], Addresses.Folder(scope.Edition), StringComparison.Ordinal)
            && parts.Length > 2
            && (
                string.Equals(parts[1], scope.Language.Code, StringComparison.Ordinal)
                || scope.Site.Languages.All(language =>
                    !string.Equals(parts[1], language.Code, StringComparison.Ordinal)
                )
            );
    }

    private static string Page(PageScope scope, string name) => Addresses.Page(scope.Edition, scope.Language, name);

    /// <summary>Kilobytes of 1000 bytes below one megabyte, else megabytes with one decimal place.</summary>
    private static string SizeOf(long bytes) =>
        bytes < 1_000_000
            ? (Math.Ceiling(bytes / 1000.0)).ToString("0", CultureInfo.InvariantCulture) + " KB"
            : (bytes / 1_000_000.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
