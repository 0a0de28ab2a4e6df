using LivelihoodSite.BrowserTests.Harness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>The page for addresses that lead nowhere, which a server shows at any depth.</summary>
internal static class NotFoundCheck
{
    /// <summary>Asks for an address that is not there; the page must come with its style, and its links must lead on.</summary>
    /// <param name="page">A blank page.</param>
    /// <param name="server">The server of the site.</param>
    /// <param name="output">The site.</param>
    /// <param name="address">Relative to the output folder; no such file.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(
        IPage page,
        StaticServer server,
        SiteOutput output,
        string address
    )
    {
        var watch = new TrafficWatch(page, server.AddressOf(""));
        var response = await page.GotoAsync(
            server.AddressOf(address),
            new() { WaitUntil = WaitUntilState.NetworkIdle }
        );
        var rules = await page.EvaluateAsync<int>(
            "() => [...document.styleSheets].reduce((n, s) => n + s.cssRules.length, 0)"
        );
        var links = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('a[href]')].map(a => a.href)"
        );

        List<string> problems =
        [
            .. watch.Problems.Where(p => !p.Contains(address, StringComparison.Ordinal) && !IsOwnStatus(p)),
        ];
        if (response?.Status != 404)
        {
            problems.Add($"status {response?.Status} instead of 404");
        }

        if (rules == 0)
        {
            problems.Add("no style sheet was loaded");
        }

        if (links.Length == 0)
        {
            problems.Add("there is no link to go on with");
        }

        problems.AddRange(
            links.Where(l => !LeadsSomewhere(server, output, address, l)).Select(l => $"leads nowhere: {l}")
        );
        return problems;
    }

    /// <summary>Chromium writes the 404 of the page itself to the console.</summary>
    private static bool IsOwnStatus(string problem) =>
        problem.Contains(
            "Failed to load resource: the server responded with a status of 404",
            StringComparison.Ordinal
        );

    private static bool LeadsSomewhere(StaticServer server, SiteOutput output, string address, string link)
    {
        var home = server.AddressOf("");
        if (!link.StartsWith(home, StringComparison.Ordinal))
        {
            return !link.StartsWith(server.Origin.AbsoluteUri, StringComparison.Ordinal)
                && Reference.Of("404.html", link).Kind is ReferenceKind.External;
        }

        var target = new Uri(link).AbsolutePath[StaticServer.Mount.Length..];
        var path = Uri.UnescapeDataString(target);
        if (link.Contains('#', StringComparison.Ordinal) && string.Equals(path, address, StringComparison.Ordinal))
        {
            // An anchor of the 404 page itself.
            return true;
        }

        return File.Exists(output.PathOf(path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path));
    }
}
