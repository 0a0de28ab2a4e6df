using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Views;

/// <summary>A page in one language: where it lies, and how it shows texts and figures.</summary>
internal class TextScope
{
    private string? permanent;

    /// <summary>A page that shares words and figures with other pages.</summary>
    public TextScope(
        Site site,
        Theme theme,
        Func<Measure, Verdict> judge,
        Language language,
        string address,
        Words words,
        FigureText figures
    )
    {
        Site = site;
        Theme = theme;
        Judge = judge;
        Language = language;
        Address = address;
        Words = words;
        Figures = figures;
    }

    /// <summary>A page on its own.</summary>
    public TextScope(Site site, Theme theme, Func<Measure, Verdict> judge, Language language, string address)
        : this(
            site,
            theme,
            judge,
            language,
            address,
            theme.WordsOf(language),
            new FigureText(
                theme.WordsOf(language),
                language.Code == site.SourceLanguage.Code,
                LanguageTag.PartsWords(language.Tag)
            )
        ) { }

    public Site Site { get; }

    public Theme Theme { get; }

    public Func<Measure, Verdict> Judge { get; }

    public Language Language { get; }

    /// <summary>The page's own address, relative to the output folder.</summary>
    public string Address { get; }

    public Words Words { get; }

    public FigureText Figures { get; }

    /// <summary>Whether the page is in the language of the reports.</summary>
    public bool IsSource => string.Equals(Language.Code, Site.SourceLanguage.Code, StringComparison.Ordinal);

    /// <summary>The address of the page for readers: absolute where the site knows its own, else its path in the site.</summary>
    public string Permanent => permanent ??= PermanentOf(Site, Address);

    /// <summary>The same for any page.</summary>
    public static string PermanentOf(Site site, string address) => (site.BaseUrl ?? "") + address;

    /// <summary>A relative reference to another page.</summary>
    public string To(string address) => Addresses.Relative(Address, address);

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

    /// <summary>A status as the page shows it.</summary>
    public virtual Bag Status(Status status) => StatusView.Of(this, status);

    /// <summary>A text with paragraphs, and how its translation stands.</summary>
    public Bag Block(LocalizedText text) =>
        Bag.Of(
            ("paragraphs", Paragraphs(text.In(Language.Code))),
            ("lang", LanguageAttribute(text)),
            ("missing", IsMissing(text)),
            ("stale", IsStale(text))
        );

    /// <summary>A text at its line ends; most have none.</summary>
    public static ScriptArray Paragraphs(string text) =>
        text.Contains('\n') ? text.Split('\n').ToScriptArray() : new ScriptArray(1) { text };
}
