using System.Text.RegularExpressions;
using LivelihoodSite.BrowserTests.Harness;
using LivelihoodSite.TestHarness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace LivelihoodSite.BrowserTests.Harness;

/// <summary>
/// What all browser tests share, made when the first of them asks: the site of this checkout, built once by the real
/// command; a web server that shows it; one browser. With the environment variable <c>LIVELIHOOD_SITE</c> the tests look
/// at that folder instead of building.
/// </summary>
public sealed partial class SiteFixture : IAsyncDisposable
{
    /// <summary>The address that the second build is told it will be published at; nothing is ever asked of it.</summary>
    public const string BaseUrl = "https://district.example" + StaticServer.Mount;

    private readonly List<IDisposable> _belongings = [];
    private readonly Lock _gate = new();
    private readonly Lazy<SiteOutput> _output;
    private readonly Lazy<SiteOutput> _outputWithBaseUrl;
    private readonly Lazy<SiteOutput> _filledOutput;
    private readonly Lazy<SiteOutput> _demoOutput;
    private readonly Lazy<StaticServer> _demoServer;
    private readonly Lazy<StaticServer> _server;
    private readonly Lazy<StaticServer> _serverWithBaseUrl;
    private readonly Lazy<StaticServer> _filledServer;
    private readonly Lazy<Task<Chromium>> _chromium = new(Chromium.StartAsync);
    private readonly Lazy<Task<IBrowserContext>> _reader;
    private readonly Lazy<Task<IBrowserContext>> _readerWithoutScripts;

    /// <summary>Makes nothing yet.</summary>
    public SiteFixture()
    {
        _output = new(() =>
            Environment.GetEnvironmentVariable("LIVELIHOOD_SITE") is { Length: > 0 } folder
                ? new SiteOutput(folder)
                : Build(baseUrl: null)
        );
        _outputWithBaseUrl = new(() => Build(BaseUrl));
        _filledOutput = new(BuildFilled);
        _demoOutput = new(() => Build(DemoSite.Create()));
        _demoServer = new(() => Keep(new StaticServer(DemoOutput.Folder)));
        _reader = new(() => NewReaderAsync(scripts: true));
        _readerWithoutScripts = new(() => NewReaderAsync(scripts: false));
        _server = new(() => Keep(new StaticServer(Output.Folder)));
        _serverWithBaseUrl = new(() => Keep(new StaticServer(OutputWithBaseUrl.Folder)));
        _filledServer = new(() => Keep(new StaticServer(FilledOutput.Folder)));
    }

    /// <summary>The site of this checkout.</summary>
    public SiteOutput Output => _output.Value;

    /// <summary>The same site, built for <see cref="BaseUrl"/>.</summary>
    public SiteOutput OutputWithBaseUrl => _outputWithBaseUrl.Value;

    /// <summary>The same site as an office would publish it: every fact filled in, no preview mark (<see cref="FilledSite"/>).</summary>
    public SiteOutput FilledOutput => _filledOutput.Value;

    /// <summary>The fictitious site of three years (<see cref="DemoSite"/>).</summary>
    public SiteOutput DemoOutput => _demoOutput.Value;

    /// <summary>Shows <see cref="DemoOutput"/>.</summary>
    public StaticServer DemoServer => _demoServer.Value;

    /// <summary>Shows <see cref="FilledOutput"/>.</summary>
    public StaticServer FilledServer => _filledServer.Value;

    /// <summary>Shows <see cref="Output"/>.</summary>
    public StaticServer Server => _server.Value;

    /// <summary>Shows <see cref="OutputWithBaseUrl"/>.</summary>
    public StaticServer ServerWithBaseUrl => _serverWithBaseUrl.Value;

    /// <summary>Opens a blank page: a desktop window of a reader who wants no motion.</summary>
    /// <param name="scripts">False for a browser that runs no scripts.</param>
    public async Task<OpenPage> OpenAsync(bool scripts = true)
    {
        var reader = await (scripts ? _reader : _readerWithoutScripts).Value;
        return new OpenPage(await reader.NewPageAsync());
    }

    /// <summary>Ends the browser and the servers and removes what was built.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_chromium.IsValueCreated)
        {
            await (await _chromium.Value).DisposeAsync();
        }

        foreach (var belonging in Enumerable.Reverse(_belongings))
        {
            belonging.Dispose();
        }
    }

    private async Task<IBrowserContext> NewReaderAsync(bool scripts) =>
        await (await _chromium.Value).Browser.NewContextAsync(
            new() { JavaScriptEnabled = scripts, ReducedMotion = ReducedMotion.Reduce }
        );

    private SiteOutput Build(string? baseUrl)
    {
        var site = Keep(TestSite.CopyOfRepository());
        if (baseUrl is not null)
        {
            var text = BaseUrlLine().Replace(site.Read("input/site.yml"), "");
            site.Write("input/site.yml", $"{text.TrimEnd()}\nbase_url: {baseUrl}\n");
        }

        site.Run("build", "--output", site.OutputFolder).ExitsWith(0);
        return new SiteOutput(site.OutputFolder);
    }

    private SiteOutput BuildFilled() => Build(FilledSite.Create(BaseUrl));

    private SiteOutput Build(TestSite made)
    {
        var site = Keep(made);
        site.Run("build", "--output", site.OutputFolder).ExitsWith(0);
        return new SiteOutput(site.OutputFolder);
    }

    private T Keep<T>(T belonging)
        where T : IDisposable
    {
        lock (_gate)
        {
            _belongings.Add(belonging);
        }

        return belonging;
    }

    [GeneratedRegex(@"^base_url:.*\n?", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BaseUrlLine();
}

/// <summary>A page that closes when its test is done with it.</summary>
/// <param name="Page">The page.</param>
public sealed record OpenPage(IPage Page) : IAsyncDisposable
{
    /// <summary>Closes the page.</summary>
    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
