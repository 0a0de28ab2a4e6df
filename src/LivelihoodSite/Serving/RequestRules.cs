namespace LivelihoodSite.Serving;

/// <summary>A request as far as it matters who may ask and how.</summary>
/// <param name="Method">As it came.</param>
/// <param name="RawTarget">As it came.</param>
/// <param name="Hosts">Every Host header.</param>
/// <param name="HasBody">True when it brings, or announces, more than a head.</param>
internal sealed record PreviewRequest(string Method, string RawTarget, IReadOnlyList<string> Hosts, bool HasBody)
{
    /// <summary>Where the script that asks comes from; null when the browser does not say.</summary>
    public string? Origin { get; init; }

    /// <summary><c>Sec-Fetch-Site</c>: whether another site makes the browser ask.</summary>
    public string? FetchSite { get; init; }

    /// <summary><c>Sec-Fetch-Mode</c>: <c>navigate</c> when a person follows a link.</summary>
    public string? FetchMode { get; init; }

    /// <summary><c>Accept-Language</c>.</summary>
    public string? Languages { get; init; }
}

/// <summary>
/// Who may ask for the preview: a browser on this computer, by a name of this computer. What is being written is nobody
/// else's business, not even that of another website open in the same browser.
/// </summary>
internal static class RequestRules
{
    /// <summary>Judges a request by everything but its address.</summary>
    /// <param name="request">The request.</param>
    /// <param name="port">The port on which it came.</param>
    /// <returns>Null when it may be answered.</returns>
    public static PreviewAnswer? Refuse(PreviewRequest request, int port) =>
        request.Method is not ("GET" or "HEAD")
            ? PreviewAnswer.Refusal(405, "The preview only shows pages: GET and HEAD.") with
            {
                Allow = "GET, HEAD",
            }
        : request.HasBody ? PreviewAnswer.Refusal(413, "The preview takes nothing from a browser.")
        // A name of somebody else's that leads to this computer (DNS rebinding) is not one of its own.
        : request.Hosts.Count != 1 || !Names(port).Contains(request.Hosts[0], StringComparer.OrdinalIgnoreCase)
            ? PreviewAnswer.Refusal(421, $"The preview answers to http://localhost:{port}/ only.")
        : IsForeign(request) ? PreviewAnswer.Refusal(403, "Another website may not read the preview.")
        : null;

    private static bool IsForeign(PreviewRequest request) =>
        request.Origin is { } origin
            && !string.Equals(origin, $"http://{request.Hosts[0]}", StringComparison.OrdinalIgnoreCase)
        || request is { FetchSite: "cross-site" or "same-site", FetchMode: not "navigate" };

    private static IEnumerable<string> Names(int port)
    {
        foreach (var name in (string[])["localhost", "127.0.0.1", "[::1]"])
        {
            yield return $"{name}:{port}";
            // A browser leaves the port of its scheme out.
            if (port == 80)
            {
                yield return name;
            }
        }
    }
}
