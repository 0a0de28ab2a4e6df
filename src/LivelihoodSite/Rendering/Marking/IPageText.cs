namespace LivelihoodSite.Rendering.Marking;

/// <summary>Takes what templates write.</summary>
public interface IPageText
{
    /// <summary>Adds HTML that stands on many pages.</summary>
    void Write(Markup markup);

    /// <summary>Adds HTML.</summary>
    void WriteHtml(ReadOnlySpan<char> html);

    /// <summary>Adds plain text, escaped.</summary>
    void WriteText(ReadOnlySpan<char> text);
}
