using System.Collections.Concurrent;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Finishing;
using LivelihoodSite.Rendering.Roots;
using LivelihoodSite.Rendering.Search;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>Makes the complete HTML of every page of a site of pages alone (<c>kind: pages</c>); any number of threads.</summary>
public sealed class PagesRenderer
{
    private const string Frame = "layouts/pages-frame";

    private readonly SiteContent content;
    private readonly Theme theme;
    private readonly List<Diagnostic> findings = [];
    private readonly Dictionary<(string Language, string Name), RenderedPage> pages = [];
    private readonly Dictionary<string, PagesScope> scopes = new(StringComparer.Ordinal);
    private readonly HashSet<string> shown = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Asset> indexes = new(StringComparer.Ordinal);

    /// <summary>Reads the texts of all pages; what is wrong with them is in <see cref="Findings"/>.</summary>
    public PagesRenderer(SiteContent content, Theme theme)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(theme);
        this.content = content;
        this.theme = theme;
        var files = content.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var translated = content
            .Pages.Where(page => !page.IsUntranslated)
            .ToLookup(page => page.Language, page => page.Name, StringComparer.Ordinal);
        foreach (var page in content.Pages)
        {
            var language = LanguageOf(page);
            var markup = new PageMarkup(
                page,
                language,
                content.Site,
                files,
                translated[page.Language].ToHashSet(StringComparer.Ordinal),
                theme.WordsOf(language)
            );
            pages[(page.Language, page.Name)] = RenderedPage.Of(page, language, markup);
            shown.UnionWith(markup.Files);
            // An untranslated page has been told in its own language.
            findings.AddRange(page.IsUntranslated ? [] : markup.Findings);
        }

        foreach (var language in content.Site.Languages)
        {
            var own = content
                .Pages.Where(page => page.Language == language.Code)
                .ToDictionary(page => page.Name, StringComparer.Ordinal);
            var contents = PageContents.Of(own, content.Site);
            scopes[language.Code] = new PagesScope(content.Site, theme, language, contents, pages);
            findings.AddRange(Unlisted(language, contents));
        }
    }

    /// <summary>Pictures that are missing or without words, pages that no list leads to.</summary>
    public IReadOnlyList<Diagnostic> Findings => findings;

    /// <summary>The files that pages show or offer.</summary>
    public IEnumerable<SiteImage> Files => content.Files.Where(file => shown.Contains(file.Path));

    /// <summary>zh/printing.html</summary>
    public PageHtml Page(ContentPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var scope = scopes[page.Language];
        var rendered = pages[(page.Language, page.Name)];
        return Render("pages-page", PagesView.Page(scope, rendered), PagesView.Globals(scope, rendered));
    }

    /// <summary>zh/search.html</summary>
    public PageHtml Search(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var scope = scopes[language.Code];
        var view = PagesView.Search(scope, SearchIndexOf(language).FileName);
        return Render("pages-search", view, PagesView.SearchGlobals(scope));
    }

    /// <summary>assets/search-index.zh.js</summary>
    public Asset SearchIndexOf(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return indexes.GetOrAdd(
            language.Code,
            _ => SearchIndex.Of(PagesView.Entries(scopes[language.Code]), language, theme.WordsOf(language))
        );
    }

    /// <summary>index.html: the choice of language.</summary>
    public PageHtml Root() => RenderRoot("pages-root", Addresses.RootIndex);

    /// <summary>404.html: text only without a base address, for a server shows it at any depth.</summary>
    public PageHtml NotFound() => RenderRoot("not-found", Addresses.NotFound);

    /// <summary>A page at an address that another page had before.</summary>
    internal PageHtml Moved(MovedPage moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        return RenderRoot("moved", moved.Address, moved);
    }

    private PageHtml RenderRoot(string layout, string address, MovedPage? moved = null)
    {
        var languages = moved?.Languages ?? content.Site.Languages;
        IReadOnlyList<PagesScope> all = [.. languages.Select(each => scopes[each.Code])];
        return Compose(layout, "layouts/root-frame", Bag.Of(("page", PagesRootView.Of(all, address, moved))), Bag.Of());
    }

    private PageHtml Render(string layout, Bag view, Bag globals) =>
        Compose(layout, Frame, globals, Bag.Of(("it", view)));

    private PageHtml Compose(string layout, string frame, Bag globals, Bag inner) =>
        PageComposition.Compose(content.Site, theme, layout, frame, globals, inner, keepsNumbers: false);

    private Language LanguageOf(ContentPage page) => content.Site.Languages.First(each => each.Code == page.Language);

    private IEnumerable<Diagnostic> Unlisted(Language language, PageContents contents)
    {
        var own = content.Pages.Where(page => page.Language == language.Code && !page.IsUntranslated).ToList();
        if (language.Code == content.Site.SourceLanguage.Code && own.TrueForAll(page => page.Name != PageTree.Opening))
        {
            yield return new Diagnostic(
                "LS1283",
                Severity.Error,
                PageTree.PathOf(PageTree.Opening, language, content.Site),
                0,
                0,
                "the site has no first page.",
                "Write a README.md whose lists lead to the other pages: they are the contents of the site."
            );
            yield break;
        }

        foreach (var page in own.Where(page => !contents.Order.Contains(page.Name, StringComparer.Ordinal)))
        {
            yield return new Diagnostic(
                "LS1284",
                Severity.Error,
                page.SourcePath,
                1,
                1,
                "no list of the first page leads to this page.",
                $"Add a line with a link to it in {PageTree.PathOf(PageTree.Opening, language, content.Site)}, or in the README.md of its folder."
            );
        }
    }
}
