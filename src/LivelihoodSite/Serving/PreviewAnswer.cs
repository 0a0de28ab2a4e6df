using System.Text;

namespace LivelihoodSite.Serving;

/// <summary>What a browser is answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">MIME type with character set.</param>
/// <param name="Body">The bytes; a HEAD request is told their number only.</param>
internal sealed record PreviewAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Where to go instead, or null.</summary>
    public string? Location { get; init; }

    /// <summary>The methods that would do, or null.</summary>
    public string? Allow { get; init; }

    /// <summary>What the browser may load for the page, or null where the pages of the site decide.</summary>
    public string? Policy { get; init; }

    /// <summary>True to end the connection: its other side does not keep to the rules.</summary>
    public bool Closes { get; init; }

    /// <summary>A page of the preview itself.</summary>
    public static PreviewAnswer Page(int status, string html) =>
        new(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html))
        {
            Policy = Rendering.Finishing.ContentSecurityPolicy.Header,
        };

    /// <summary>A sentence for whoever asked what is not to be had.</summary>
    public static PreviewAnswer Refusal(int status, string sentence) =>
        new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(sentence + "\n")) { Closes = true };

    /// <summary>The way to another address of the preview.</summary>
    public static PreviewAnswer Redirect(string location) =>
        new(302, "text/plain; charset=utf-8", ReadOnlyMemory<byte>.Empty) { Location = location };
}
