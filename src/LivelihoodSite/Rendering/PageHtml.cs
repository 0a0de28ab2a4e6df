namespace LivelihoodSite.Rendering;

/// <summary>
/// The HTML of a page that has just been made. It stands in a text that its thread uses again, so it is good until the thread
/// makes the next page; who keeps it takes a string of it.
/// </summary>
public readonly struct PageHtml
{
    private readonly TextBuffer text;
    private readonly int edition;

    internal PageHtml(TextBuffer text)
    {
        this.text = text;
        edition = text.Cleared;
    }

    /// <summary>The complete HTML.</summary>
    /// <exception cref="InvalidOperationException">The thread has made another page since.</exception>
    public ReadOnlySpan<char> Written =>
        text.Cleared == edition
            ? text.Written
            : throw new InvalidOperationException("The thread has made another page since.");

    /// <summary>Its bytes in UTF-8.</summary>
    public byte[] ToBytes() => TextBuffer.ToBytes(Written);

    /// <summary>A copy that may be kept.</summary>
    public static implicit operator string(PageHtml page) => page.ToString();

    /// <inheritdoc/>
    public override string ToString() => Written.ToString();
}
