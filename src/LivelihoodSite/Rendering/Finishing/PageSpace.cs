using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Finishing;

/// <summary>The texts that a page goes through, used by one thread for page after page.</summary>
internal sealed class PageSpace
{
    [ThreadStatic]
    private static PageSpace? ofThread;

    private PageSpace() { }

    /// <summary>That of the calling thread.</summary>
    public static PageSpace OfThread => ofThread ??= new PageSpace();

    /// <summary>The page.</summary>
    public MarkedText Page { get; } = new();

    /// <summary>The inner part of a page that Scriban writes.</summary>
    public TextBuffer Inner { get; } = new();

    /// <summary>Such a page before its marks.</summary>
    public TextBuffer Unmarked { get; } = new();
}
