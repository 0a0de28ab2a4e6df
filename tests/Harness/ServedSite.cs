namespace LivelihoodSite.TestHarness;

/// <summary>A site with its preview: <c>serve</c> as a process of its own. Both go with the test.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly ProgramProcess _process;

    private ServedSite(TestSite site, ProgramProcess process, Uri address)
    {
        Site = site;
        _process = process;
        Address = address;
    }

    /// <summary>The site; what is written into it shows.</summary>
    public TestSite Site { get; }

    /// <summary>The preview's process.</summary>
    public ProgramProcess Process => _process;

    /// <summary><c>http://localhost:PORT/</c>, as the program has printed it.</summary>
    public Uri Address { get; }

    /// <summary>Starts the preview of a site, which then belongs to it.</summary>
    /// <param name="site">The site.</param>
    /// <param name="args">Further arguments of <c>serve</c>.</param>
    public static async Task<ServedSite> StartAsync(TestSite site, params IEnumerable<string> args)
    {
        var process = site.Start(["serve", .. args]);
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

    /// <summary>Waits until the site has been judged so many times.</summary>
    public Task JudgedAsync(int times = 1) => _process.LineAsync("Errors: ", times - 1);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _process.Dispose();
        Site.Dispose();
        return ValueTask.CompletedTask;
    }
}
