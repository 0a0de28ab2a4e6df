using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Marking;
using LivelihoodSite.Rendering.Prose;
using LivelihoodSite.Rendering.Search;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LivelihoodSite.Rendering.Pages;

/// <summary>A page whose text has become HTML.</summary>
/// <param name="Source">The page.</param>
/// <param name="Language">The language under which it lies.</param>
/// <param name="Html">Its text.</param>
/// <param name="Headings">Its headings.</param>
/// <param name="Description">One sentence: that of its front matter, or the first of its text; null for neither.</param>
internal sealed record RenderedPage(
    ContentPage Source,
    Language Language,
    Html Html,
    IReadOnlyList<PageHeading> Headings,
    string? Description
)
{
    /// <summary>Where it lies.</summary>
    public string Address { get; } = Addresses.SitePage(Language, Source.Name);

    /// <summary>Its title as readers of its language see it.</summary>
    public string Title => Source.IsUntranslated ? SourceMark.Of(Source.Title) : Source.Title;

    /// <summary>The sections right below its title.</summary>
    public IEnumerable<PageHeading> Sections => Headings.Where(heading => heading.Level == 2);

    /// <summary>Renders a page.</summary>
    public static RenderedPage Of(ContentPage page, Language language, PageMarkup markup)
    {
        var html = MarkdownRenderer.Page(page.Markdown, markup);
        return new RenderedPage(page, language, html, [.. markup.Headings], page.Description ?? FirstSentence(page));
    }

    /// <summary>The words of its text from its beginning to the first section (<c>null</c>), or of a section.</summary>
    public string TextOf(PageHeading? section)
    {
        var text = Source.Markdown.ReplaceLineEndings("\n");
        var start = 0;
        if (section is not null)
        {
            var lineEnd = text.IndexOf('\n', section.Offset);
            start = lineEnd < 0 ? text.Length : lineEnd;
        }

        var end = Sections.Select(each => each.Offset).Append(text.Length).First(offset => offset >= start);
        return SearchText.Plain(text[start..end]);
    }

    private static string? FirstSentence(ContentPage page)
    {
        var paragraph = MarkdownRenderer.Parse(page.Markdown).OfType<ParagraphBlock>().FirstOrDefault();
        if (paragraph is null)
        {
            return null;
        }

        // A label in bold, such as “Context.”, says nothing of the page.
        var start = paragraph.Inline?.FirstChild is EmphasisInline { DelimiterCount: 2, NextSibling: not null } label
            ? label.Span.End + 1
            : paragraph.Span.Start;
        var text = SearchText.Plain(page.Markdown.ReplaceLineEndings("\n")[start..(paragraph.Span.End + 1)]);
        return Sentences.Split(text, semicolons: false) is [var first, ..] ? text[first].Trim() : null;
    }
}
