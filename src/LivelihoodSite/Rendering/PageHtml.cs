namespace LivelihoodSite.Rendering;

/// <summary>
/// The HTML of a page that has just been made. It stands in a text that its thread uses again, so it is good until the thread
/// makes the next page; who keeps it takes a string of it.
/// </summary>
public readonly struct PageHtml
{
    private readonly TextBuffer text;

    internal PageHtml(TextBuffer text) => this.text = text;

    /// <summary>The complete HTML.</summary>
    public ReadOnlySpan<char> Written => text.Written;

    /// <summary>Its bytes in UTF-8.</summary>
    public byte[] ToBytes() => text.ToBytes();

    /// <summary>A copy that may be kept.</summary>
    public static implicit operator string(PageHtml page) => page.ToString();

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
