using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>One check over the pages of a kind, in the browser.</summary>
internal static class EachPage
{
    /// <summary>Loads each page and fails with all that the check found on them.</summary>
    /// <param name="site">The site.</param>
    /// <param name="kind">Kind of page.</param>
    /// <param name="language">Its language.</param>
    /// <param name="check">Returns the problems of a loaded page.</param>
    /// <param name="prepare">Sets the window up before anything is loaded; null leaves it as it is.</param>
    public static async Task EachAsync(
        this SiteFixture site,
        PageKind kind,
        string language,
        Func<IPage, Task<IReadOnlyList<string>>> check,
        Func<IPage, Task>? prepare = null
    )
    {
        var problems = new Problems();
        await using var open = await site.OpenAsync();
        if (prepare is not null)
        {
            await prepare(open.Page);
        }

        foreach (var address in site.Output.PagesOf(kind, language))
        {
            await open.Page.GotoAsync(site.Server.AddressOf(address.Path));
            problems.Add(address.Path, await check(open.Page));
        }

        problems.AssertNone();
    }
}
