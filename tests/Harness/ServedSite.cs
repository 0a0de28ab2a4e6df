using System.Net;
using System.Text.Json;

namespace LivelihoodSite.TestHarness;

/// <summary>A site with its preview: <c>serve</c> as a process of its own. Both go with the test.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private ServedSite(TestSite site, ProgramProcess process, Uri address)
    {
        Site = site;
        Process = process;
        Address = address;
    }

    /// <summary>The site; what is written into it shows.</summary>
    public TestSite Site { get; }

    /// <summary>The preview's process.</summary>
    public ProgramProcess Process { get; }

    /// <summary><c>http://localhost:PORT/</c>, as the program has printed it.</summary>
    public Uri Address { get; }

    /// <summary>Starts the preview of a site, which then belongs to it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="args">Further arguments of <c>serve</c>.</param>
    public static Task<ServedSite> StartAsync(TestSite site, params IEnumerable<string> args) =>
        StartAsync(site, site.Start(["serve", .. args]));

    /// <summary>The same with no more than so much memory for objects: a program that wants more ends.</summary>
    /// <param name="megabytes">The most.</param>
    public static Task<ServedSite> StartInHeapAsync(TestSite site, int megabytes) =>
        StartAsync(
            site,
            ProgramProcess.StartUnder(
                ["env", $"DOTNET_GCHeapHardLimit=0x{(long)megabytes << 20:X}"],
                site.Folder,
                "serve",
                "--root",
                site.Folder
            )
        );

    private static async Task<ServedSite> StartAsync(TestSite site, ProgramProcess process)
    {
        try
        {
            return new ServedSite(site, process, new Uri(await process.LineAsync("Preview: ")));
        }
        catch
        {
            process.Dispose();
            site.Dispose();
            throw;
        }
    }

    /// <summary>The address of a page.</summary>
    public Uri Of(string address) => new(Address, address);

    /// <summary>What the server answers.</summary>
    public async Task<(HttpStatusCode Status, HttpResponseMessage Answer, byte[] Body)> GetAsync(string address)
    {
        using var patience = new CancellationTokenSource(Limit);
        var answer = await _client.GetAsync(Of(address), patience.Token);
        return (answer.StatusCode, answer, await answer.Content.ReadAsByteArrayAsync(patience.Token));
    }

    /// <summary>A page as text.</summary>
    public async Task<string> TextAsync(string address) =>
        System.Text.Encoding.UTF8.GetString((await GetAsync(address)).Body);

    /// <summary>Waits until the preview says of itself what is asked for; fails after two minutes with what it said last.</summary>
    /// <param name="holds">True for the state that is waited for.</param>
    public Task<JsonElement> StateAsync(Func<JsonElement, bool> holds) =>
        StateAsync(state => Task.FromResult(holds(state)));

    /// <inheritdoc cref="StateAsync(Func{JsonElement, bool})"/>
    public async Task<JsonElement> StateAsync(Func<JsonElement, Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Limit);
        using var request = new HttpRequestMessage(HttpMethod.Get, Of("_preview/events?lang=en"));
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(patience.Token));
        var last = "nothing";
        try
        {
            while (await reader.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    last = line["data: ".Length..];
                    var state = JsonDocument.Parse(last).RootElement;
                    if (await holds(state))
                    {
                        return state;
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told below.
        }

        throw new TimeoutException($"The preview did not say what was waited for. Last it said: {last}");
    }

    /// <summary>Waits until everything that was changed has been shown and judged, and nothing is wrong with it.</summary>
    /// <param name="address">A page.</param>
    /// <param name="text">Words that it shows after the change.</param>
    public async Task ShowsAsync(string address, string text)
    {
        await StateAsync(async _ => (await TextAsync(address)).Contains(text, StringComparison.Ordinal));
        await StateAsync(state =>
            !state.GetProperty("judging").GetBoolean() && state.GetProperty("problems").GetArrayLength() == 0
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        Process.Dispose();
        Site.Dispose();
        return ValueTask.CompletedTask;
    }
}
