using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Finishing;

/// <summary>
/// The HTML of a page that has just been made. It stands in a text that its thread uses again, so it is good until the thread
/// makes the next page; who keeps it takes a string of it.
/// </summary>
public readonly struct PageHtml
{
    private readonly TextBuffer text;
    private readonly IReadOnlyList<PageReference>? references;
    private readonly int edition;

    /// <param name="text">The HTML.</param>
    /// <param name="references">What the check of links will ask of it; null when others have written in it.</param>
    internal PageHtml(TextBuffer text, IReadOnlyList<PageReference>? references)
    {
        this.text = text;
        this.references = references;
        edition = text.Cleared;
    }

    /// <summary>The complete HTML.</summary>
    /// <exception cref="InvalidOperationException">The thread has made another page since.</exception>
    public ReadOnlySpan<char> Written =>
        text.Cleared == edition
            ? text.Written
            : throw new InvalidOperationException("The thread has made another page since.");

    /// <summary>The names and links of a page without the parts of a host portal, which is given.</summary>
    /// <param name="own">The page without them.</param>
    public IReadOnlyList<PageReference> ReferencesIn(ReadOnlySpan<char> own) => references ?? PageReference.AllOf(own);

    /// <summary>Its bytes in UTF-8.</summary>
    public byte[] ToBytes() => TextBuffer.ToBytes(Written);

    /// <summary>A copy that may be kept.</summary>
    public static implicit operator string(PageHtml page) => page.ToString();

    /// <inheritdoc/>
    public override string ToString() => Written.ToString();
}
