using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>Listens to a page while it loads: what it asks for, and what the browser says about it.</summary>
internal sealed class TrafficWatch
{
    private readonly ConcurrentQueue<string> _problems = new();

    /// <summary>Starts listening; call it before the page is loaded.</summary>
    /// <param name="page">The page.</param>
    /// <param name="home">What every address it asks for must begin with.</param>
    public TrafficWatch(IPage page, string home)
    {
        page.Console += (_, message) => _problems.Enqueue($"the browser says ({message.Type}): {message.Text}");
        page.PageError += (_, error) => _problems.Enqueue($"a script failed: {error}");
        page.RequestFailed += (_, request) =>
            _problems.Enqueue($"could not be loaded: {request.Url} {request.Failure}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home, StringComparison.Ordinal))
            {
                _problems.Enqueue($"asks for something elsewhere: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                _problems.Enqueue($"status {response.Status}: {response.Url}");
            }
        };
    }

    /// <summary>What was noticed so far.</summary>
    public IReadOnlyList<string> Problems => [.. _problems];
}
