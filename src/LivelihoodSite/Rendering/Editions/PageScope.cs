using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Rendering.Views;

namespace LivelihoodSite.Rendering.Editions;

/// <summary>The page being made: where it lies, in which language, and what it may look up.</summary>
/// <param name="edition">Its edition and language.</param>
/// <param name="address">Where it lies, relative to the output folder.</param>
internal sealed class PageScope(EditionScope edition, string address)
    : TextScope(
        edition.Content.Site,
        edition.Theme,
        edition.Judge,
        edition.Language,
        address,
        edition.Words,
        edition.Figures
    )
{
    private FolderScope? folder;

    /// <summary>What all pages of the edition in this language have in common.</summary>
    public EditionScope Common => edition;

    /// <summary>What all pages of its folder have in common.</summary>
    public FolderScope Folder => folder ??= edition.FolderOf(Address);

    public SiteContent Content => edition.Content;

    public Edition Edition => edition.Edition;

    /// <summary>What the page margins say on paper.</summary>
    public Asset PrintStyleSheet => edition.PrintSheet;

    /// <summary>What the page margins of a single sheet say.</summary>
    public Asset SheetStyleSheet => edition.SingleSheet;

    /// <summary>The title of the report with its year: unique among editions.</summary>
    public string EditionTitle => edition.Title;

    /// <summary>A status as the page shows it: all pages of the edition in this language show the same.</summary>
    public override Bag Status(Status status) => edition.Status(status);

    /// <summary>A relative reference to a page of this edition and language.</summary>
    public string ToPage(string name) => Folder.ToPage(name);

    /// <summary>A relative reference to a file of the theme, by its name without fingerprint.</summary>
    public string ToAsset(string name) => Folder.ToAsset(name);

    public string ToCategory(Category category) => Folder.ToCategory(category);

    public string ToProject(Category category, Project project) => Folder.ToProject(category, project);

    /// <summary>The project of an id, or null when the edition has none.</summary>
    public (Category Category, Project Project)? Find(string id) =>
        edition.PlaceOf(id) is var place and >= 0 ? edition.Projects[place] : null;

    /// <summary>Whether somebody wrote a page of running text of this name in this language.</summary>
    public ContentPage? TextPage(string name, Language language) =>
        Content.Pages.FirstOrDefault(page =>
            string.Equals(page.Name, name, StringComparison.Ordinal)
            && string.Equals(page.Language, language.Code, StringComparison.Ordinal)
        );

    /// <summary>Whether a page exists in another language, so that the language switch may lead to it.</summary>
    public bool Has(string pageName, Language language) =>
        !Content.Pages.Any(page => string.Equals(page.Name, pageName, StringComparison.Ordinal))
        || TextPage(pageName, language) is not null;
}
