using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Languages;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>The page being made: where it lies, in which language, and what it may look up.</summary>
/// <param name="edition">Its edition and language.</param>
/// <param name="address">Where it lies, relative to the output folder.</param>
internal sealed class PageScope(EditionScope edition, string address)
{
    private FolderScope? folder;

    /// <summary>What all pages of the edition in this language have in common.</summary>
    public EditionScope Common => edition;

    /// <summary>What all pages of its folder have in common.</summary>
    public FolderScope Folder => folder ??= edition.FolderOf(address);

    public SiteContent Content => edition.Content;

    public Site Site => edition.Content.Site;

    public Theme Theme => edition.Theme;

    public Func<Measure, Verdict> Judge => edition.Judge;

    public Edition Edition => edition.Edition;

    public Language Language => edition.Language;

    /// <summary>The page's own address, relative to the output folder.</summary>
    public string Address => address;

    public Words Words => edition.Words;

    public FigureText Figures => edition.Figures;

    /// <summary>What the page margins say on paper.</summary>
    public Asset PrintStyleSheet => edition.PrintSheet;

    /// <summary>What the page margins of a single sheet say.</summary>
    public Asset SheetStyleSheet => edition.SingleSheet;

    /// <summary>Whether the page is in the language of the reports.</summary>
    public bool IsSource => edition.IsSource;

    /// <summary>The title of the report with its year: unique among editions.</summary>
    public string EditionTitle => edition.Title;

    /// <summary>A relative reference to another page.</summary>
    public string To(string address) => Addresses.Relative(Address, address);

    /// <summary>A relative reference to a page of this edition and language.</summary>
    public string ToPage(string name) => Folder.ToPage(name);

    /// <summary>A relative reference to a file of the theme, by its name without fingerprint.</summary>
    public string ToAsset(string name) => Folder.ToAsset(name);

    public string ToCategory(Category category) => To(Addresses.Category(Edition, Language, category));

    public string ToProject(Category category, Project project) =>
        To(Addresses.Project(Edition, Language, category, project));

    /// <summary>
    /// What a reader of this page sees of a text. Where nobody has translated it, it comes with a <see cref="SourceMark"/>:
    /// use <see cref="LocalizedText.In"/> for what is taken apart or does not go to a page.
    /// </summary>
    public string Read(LocalizedText text) => SourceMark.Read(text, Language, Site.SourceLanguage);

    /// <summary>Words of the report that stay in its language on every page.</summary>
    public string? Original(string? text) => text is null || IsSource ? text : SourceMark.Of(text);

    /// <summary>The same for a text that may not be given.</summary>
    public string? ReadOrNull(LocalizedText? text) => text is null ? null : Read(text);

    /// <summary>Whether a text is shown in the source language because nobody has translated it.</summary>
    public bool IsMissing(LocalizedText text) => !IsSource && text.StateIn(Language.Code) == TranslationState.Missing;

    /// <summary>Whether the translation is older than the source.</summary>
    public bool IsStale(LocalizedText text) => !IsSource && text.StateIn(Language.Code) == TranslationState.Stale;

    /// <summary>An attribute that marks a block shown in the source language; nothing where it is not needed.</summary>
    public Html LanguageAttribute(LocalizedText text) =>
        IsMissing(text) ? new Html($" lang=\"{Site.SourceLanguage.Tag}\"") : Html.Empty;

    /// <summary>A text with paragraphs, and how its translation stands.</summary>
    public ScriptObject Block(LocalizedText text) =>
        Bag.Of(
            ("paragraphs", text.In(Language.Code).Split('\n').ToScriptArray()),
            ("lang", LanguageAttribute(text)),
            ("missing", IsMissing(text)),
            ("stale", IsStale(text))
        );

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
