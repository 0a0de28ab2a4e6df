using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>What the pages of one language share.</summary>
internal sealed class PagesScope
{
    // Words of the search that speak of projects; a site of pages has its own for them.
    private const string OwnWords = "pages_";

    private readonly IReadOnlyDictionary<(string Language, string Name), RenderedPage> pages;

    public PagesScope(
        Site site,
        Theme theme,
        Language language,
        PageContents contents,
        IReadOnlyDictionary<(string Language, string Name), RenderedPage> pages
    )
    {
        this.pages = pages;
        Site = site;
        Theme = theme;
        Language = language;
        Contents = contents;
        Words = theme.WordsOf(language);
        Script = Join(Words);
    }

    public Site Site { get; }

    public Theme Theme { get; }

    public Language Language { get; }

    public PageContents Contents { get; }

    public Words Words { get; }

    /// <summary>The words for templates, with those of this kind of site in the place of others.</summary>
    public Bag Script { get; }

    /// <summary>Whether the pages are in the source language.</summary>
    public bool IsSource => Language.Code == Site.SourceLanguage.Code;

    public string SiteName => SourceMark.Read(Site.Name, Language, Site.SourceLanguage);

    /// <summary>zh/search.html</summary>
    public string SearchAddress => SearchAddressIn(Language);

    /// <summary>The first page, or null where nobody has written it.</summary>
    public RenderedPage? First => Find(PageTree.Opening);

    /// <summary>All pages in reading order.</summary>
    public IEnumerable<RenderedPage> InOrder => Contents.Order.Select(Find).OfType<RenderedPage>();

    /// <summary>The page of a name in this language, or null.</summary>
    public RenderedPage? Find(string name) => pages.GetValueOrDefault((Language.Code, name));

    /// <summary>The same page in another language, or null.</summary>
    public RenderedPage? Find(string name, Language language) => pages.GetValueOrDefault((language.Code, name));

    public static string SearchAddressIn(Language language) => $"{language.Code}/search.html";

    private static Bag Join(Words words)
    {
        var own = words.Keys.Where(key => key.StartsWith(OwnWords, StringComparison.Ordinal)).ToList();
        var hidden = own.Select(key => key[OwnWords.Length..]).ToHashSet(StringComparer.Ordinal);
        return Bag.Of([
            .. words.Keys.Where(key => !hidden.Contains(key)).Select(key => (key, (object?)words[key])),
            .. own.Select(key => (key[OwnWords.Length..], (object?)words[key])),
        ]);
    }
}
