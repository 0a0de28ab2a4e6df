using Microsoft.Playwright;

namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>One Chromium for all tests: the one that the machine has; nothing is downloaded.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        Browser = browser;
    }

    /// <summary>The browser; every test opens a context of its own in it.</summary>
    public IBrowser Browser { get; }

    /// <summary>Starts the browser.</summary>
    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Find(),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ],
            }
        );
        return new Chromium(playwright, browser);
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>The path of the browser of this machine.</summary>
    public static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names, Path.Combine)
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"No {string.Join(" or ", Names)} on the PATH: run ./test.sh once.");
}
