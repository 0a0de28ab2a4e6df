using Markdig.Renderers;
using Markdig.Syntax;

namespace LivelihoodSite.Rendering.Prose;

/// <summary>What pages of one kind have beyond plain running text.</summary>
internal interface IPageDialect
{
    /// <summary>Changes the text, taken apart, before it is written.</summary>
    void Prepare(MarkdownDocument document);

    /// <summary>Lets a renderer write in the manner of these pages.</summary>
    void AddTo(HtmlRenderer renderer);
}
