using LivelihoodSite.Model;
using LivelihoodSite.Rendering.Templates;
using LivelihoodSite.Rendering.Theming;

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
        var page = space.Page;
        page.Begin(site.SourceLanguage.Tag, keepsNumbers);
        if (!theme.Templates.TryWrite(page, "layouts/" + layout, frame, globals, inner))
        {
            // What a failed page has left goes first.
            space.Inner.Clear();
            space.Unmarked.Clear();
            theme.Templates.Render(space.Inner, "layouts/" + layout, globals, inner);
            theme.Templates.Render(space.Unmarked, frame, globals, Bag.Of(("content", space.Inner)));
            page.Begin(site.SourceLanguage.Tag, keepsNumbers);
            page.WriteHtml(space.Unmarked.Written);
        }

        page.End();
        HostParts.Insert(page.Output, site.Host);
        return new PageHtml(page.Output, site.Host.IsUsed ? null : page.References);
    }
}
