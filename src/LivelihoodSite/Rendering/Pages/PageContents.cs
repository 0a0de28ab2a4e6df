using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Prose;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>A page in the contents.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">The words of the link to it.</param>
/// <param name="Below">Where it opens a folder, the pages that it lists.</param>
internal sealed record PageEntry(string Name, string Text, IReadOnlyList<PageEntry> Below);

/// <summary>Pages under one heading of the first page.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Id">Its place on the first page.</param>
/// <param name="Entries">Its pages in order.</param>
internal sealed record PageGroup(string Title, string Id, IReadOnlyList<PageEntry> Entries);

/// <summary>
/// The contents of a site of pages alone in one language. Nobody writes them twice: they are the lists of links on its first
/// page (README.md), under that page's headings; a link to a folder stands for the pages that the folder's own README.md lists.
/// </summary>
/// <param name="Groups">In page order.</param>
internal sealed record PageContents(IReadOnlyList<PageGroup> Groups)
{
    /// <summary>The names of all pages in reading order, the first page first.</summary>
    public IReadOnlyList<string> Order { get; } =
    [
        PageTree.Opening,
        .. Groups.SelectMany(group => group.Entries).SelectMany(NamesOf).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The contents in a language.</summary>
    /// <param name="pages">Pages of that language by name.</param>
    /// <param name="site">The site.</param>
    public static PageContents Of(IReadOnlyDictionary<string, ContentPage> pages, Site site)
    {
        if (!pages.TryGetValue(PageTree.Opening, out var first))
        {
            return new PageContents([]);
        }

        return new PageContents([
            .. ListsOf(first, site)
                .Select(list => new PageGroup(
                    list.Title,
                    list.Id,
                    [
                        .. list
                            .Links.Where(link => pages.ContainsKey(link.Name))
                            .Select(link => new PageEntry(
                                link.Name,
                                link.Text,
                                link.Name.EndsWith("/" + PageTree.Opening, StringComparison.Ordinal)
                                    ?
                                    [
                                        .. ListsOf(pages[link.Name], site)
                                            .SelectMany(below => below.Links)
                                            .Where(below => pages.ContainsKey(below.Name))
                                            .Select(below => new PageEntry(below.Name, below.Text, [])),
                                    ]
                                    : []
                            )),
                    ]
                )),
        ]);
    }

    /// <summary>The words by which the contents call a page, or null for one that they do not list.</summary>
    public string? TextOf(string name) =>
        Groups
            .SelectMany(group => group.Entries)
            .SelectMany(entry => entry.Below.Prepend(entry))
            .FirstOrDefault(entry => entry.Name == name)
            ?.Text;

    /// <summary>The pages that open the folders above a page, from the top down, the first page left out.</summary>
    public IEnumerable<PageEntry> Above(string name) =>
        Groups.SelectMany(group => group.Entries).Where(entry => entry.Below.Any(below => below.Name == name));

    private static IEnumerable<string> NamesOf(PageEntry entry) =>
        entry.Below.Select(below => below.Name).Prepend(entry.Name);

    private static IEnumerable<(string Title, string Id, IReadOnlyList<(string Name, string Text)> Links)> ListsOf(
        ContentPage page,
        Site site
    )
    {
        var (title, id) = (page.Title, "");
        foreach (var block in MarkdownRenderer.Parse(page.Markdown))
        {
            if (block is HeadingBlock { Inline: { } words } heading)
            {
                (title, id) = (
                    PageMarkup.TextOf(words),
                    Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id ?? ""
                );
            }
            else if (block is ListBlock list)
            {
                yield return (title, id, [.. list.Select(item => LinkOf(item, page, site)).OfType<(string, string)>()]);
            }
        }
    }

    // An item stands for the page that its first words lead to.
    private static (string Name, string Text)? LinkOf(Block item, ContentPage page, Site site) =>
        item is ListItemBlock { Count: > 0 } entry
        && entry[0] is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: false, Url: { } url } link }
        && PageLinks.NameOf(url, page, site) is { } name
            ? (name, PageMarkup.TextOf(link))
            : null;
}
