using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Proofs;

/// <summary>A small site with a mistake, to see whether a check notices it.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly TestSite _files;
    private readonly OpenPage _open;

    private StandIn(TestSite files, OpenPage open)
    {
        _files = files;
        _open = open;
        Output = new SiteOutput(files.Folder);
        Server = new StaticServer(files.Folder);
    }

    /// <summary>The site.</summary>
    public SiteOutput Output { get; }

    /// <summary>Its server.</summary>
    public StaticServer Server { get; }

    /// <summary>A page of the browser.</summary>
    public IPage Page => _open.Page;

    /// <summary>One page in English with a strict policy, as <c>index.html</c>, and the style sheet <c>site.css</c>.</summary>
    /// <param name="site">The browser.</param>
    /// <param name="body">Content of the body.</param>
    /// <param name="css">The style sheet.</param>
    /// <param name="scripts">False for a browser that runs no scripts.</param>
    /// <returns>The stand-in; its page is loaded.</returns>
    public static async Task<StandIn> OfPageAsync(SiteFixture site, string body, string css = "", bool scripts = true)
    {
        var standIn = await OfFilesAsync(
            site,
            $"""
            -- index.html --
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Stand-in</title>
            <link rel="stylesheet" href="site.css">
            </head>
            <body>{body}</body>
            </html>
            -- site.css --
            {css}
            """,
            scripts
        );
        await standIn.Page.GotoAsync(standIn.Server.AddressOf("index.html"));
        return standIn;
    }

    /// <summary>A site of the files that one text lists; nothing is loaded yet.</summary>
    public static async Task<StandIn> OfFilesAsync(SiteFixture site, string sections, bool scripts = true) =>
        new(TestSite.FromFiles(sections), await site.OpenAsync(scripts));

    /// <summary>Closes the page and removes the files.</summary>
    public async ValueTask DisposeAsync()
    {
        await _open.DisposeAsync();
        Server.Dispose();
        _files.Dispose();
    }
}
