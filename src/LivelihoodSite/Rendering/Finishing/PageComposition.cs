using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Finishing;

/// <summary>Makes a whole page: its inner part in its frame, with its marks.</summary>
internal static class PageComposition
{
    /// <summary>The complete HTML, in the workplace of the calling thread.</summary>
    /// <param name="site">For the source language and the parts of a portal.</param>
    /// <param name="theme">The templates.</param>
    /// <param name="layout">Name of the template of the inner part, without folder.</param>
    /// <param name="frame">Name of the template around it.</param>
    /// <param name="globals">What both may name.</param>
    /// <param name="inner">What only the inner part may name.</param>
    /// <param name="keepsNumbers">Whether a number and its unit are kept on one line.</param>
    public static PageHtml Compose(
        Site site,
        Theme theme,
        string layout,
        string frame,
        Bag globals,
        Bag inner,
        bool keepsNumbers
    )
    {
        var space = PageSpace.OfThread;
        space.Clear();
        theme.Templates.Render(space.Body, "layouts/" + layout, globals, inner);
        theme.Templates.Render(space.Page, frame, globals, Bag.Of(("content", space.Body)));
        // Each text is forgotten once the next has been made of it: of a booklet they are megabytes.
        space.Body.Clear();
        PageMarks.Mark(space.Page.Written, site.SourceLanguage.Tag, keepsNumbers, space.Marked, space.References);
        space.Page.Clear();
        HostParts.Insert(space.Marked, site.Host);
        return new PageHtml(space.Marked, site.Host.IsUsed ? null : space.References);
    }
}
