using System.Globalization;
using System.Net;
using LivelihoodSite.Commands;
using LivelihoodSite.Content;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Serving;

/// <summary>A long day of writing: 20 changes on a small site, with --all 200 on the one of this checkout.</summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class ManyChangesSpecs(ITestOutputHelper output)
{
    private static readonly string[] Inputs = ["input", "seeds", "theme"];
    private static readonly int Changes = TestScope.All ? 200 : 20;

    /// <summary>Room for some versions of the site, in MB; a leak of one in each change would be many times that.</summary>
    private const int Heap = 192;

    /// <summary>What may be kept for later after all is collected; a leak of one site in each change would be many times that.</summary>
    private const long MostGrowth = 64L << 20;

    [Fact]
    public async Task After_many_changes_in_a_small_heap_the_preview_shows_what_a_clean_build_writes()
    {
        var site = TestScope.All ? TestSite.CopyOfRepository() : SampleSite.CreateImported();
        await using var served = await ServedSite.StartInHeapAsync(site, Heap);
        await JudgedAsync(served);

        for (var number = 1; number <= Changes; number++)
        {
            var before = await TagAsync(served);
            Edits.Make(site, number);
            await served.StateAsync(state => Tag(state) != before);
        }

        await JudgedAsync(served);
        using var clean = TestSite.Empty();
        foreach (
            var file in Inputs.SelectMany(name =>
                Directory.EnumerateFiles(site.PathOf(name), "*", SearchOption.AllDirectories)
            )
        )
        {
            clean.Write(Path.GetRelativePath(site.Folder, file), File.ReadAllBytes(file));
        }

        clean.Run("build").ExitsWith(0);
        Assert.Empty(await Differences.OfAsync(served, clean.OutputFolder));
        Assert.Equal(HttpStatusCode.NotFound, (await served.GetAsync(Edits.AddressOf(site, 4))).Status);
    }

    [Fact]
    public async Task Many_changes_leave_nothing_behind_in_memory()
    {
        using var site = TestScope.All ? TestSite.CopyOfRepository() : SampleSite.CreateImported();
        using var ending = new CancellationTokenSource();
        using var printed = new LineWriter();
        var serving = Task.Run(
            () =>
                ServeCommand.Run(
                    new SiteFolder(site.Folder),
                    new ServeOptions(null, Open: false, Editor: null, Poll: false),
                    new Terminal(printed, TextWriter.Null),
                    ending.Token
                ),
            TestContext.Current.CancellationToken
        );
        await printed.Lines.FindAsync("Errors: ", 0, TimeSpan.FromMinutes(2));
        long[] heap = [0, 0];

        for (var number = 1; number <= Changes; number++)
        {
            Edits.Make(site, number);
            await printed.Lines.FindAsync("Errors: ", number, TimeSpan.FromMinutes(2));
            if (number == Changes / 2 || number == Changes)
            {
                heap[number / Changes] = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        await ending.CancelAsync();
        Assert.Equal(0, await serving);
        output.WriteLine($"heap after {Changes / 2} changes {heap[0] >> 10} kB, after {Changes} {heap[1] >> 10} kB");
        Assert.True(heap[1] - heap[0] < MostGrowth / 8, $"{heap[1] - heap[0]} bytes more after the second half");
    }

    private static Task JudgedAsync(ServedSite served) =>
        served.StateAsync(state => !state.GetProperty("judging").GetBoolean());

    private static async Task<string> TagAsync(ServedSite served) => Tag(await served.StateAsync(_ => true));

    private static string Tag(System.Text.Json.JsonElement state) => state.GetProperty("tag").GetString()!;
}
