namespace LivelihoodSite.Rendering.Finishing;

/// <summary>The texts that a page goes through, used by one thread for page after page.</summary>
internal sealed class PageSpace
{
    [ThreadStatic]
    private static PageSpace? ofThread;

    private PageSpace() { }

    /// <summary>That of the calling thread.</summary>
    public static PageSpace OfThread => ofThread ??= new PageSpace();

    /// <summary>The inner part of the page.</summary>
    public TextBuffer Body { get; } = new();

    /// <summary>The page as the templates write it.</summary>
    public TextBuffer Page { get; } = new();

    /// <summary>The page with its marks.</summary>
    public TextBuffer Marked { get; } = new();

    /// <summary>What the check of links will ask of the page.</summary>
    public List<PageReference> References { get; } = [];

    /// <summary>Forgets the last page.</summary>
    public void Clear()
    {
        Body.Clear();
        Page.Clear();
        Marked.Clear();
        References.Clear();
    }
}
