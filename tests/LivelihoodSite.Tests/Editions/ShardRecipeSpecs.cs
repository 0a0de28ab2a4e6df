using System.Diagnostics;
using LivelihoodSite.Commands;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Editions;

/// <summary>The scripts of docs/scaling do what docs/scaling.md says, with a folder as the store.</summary>
public sealed class ShardRecipeSpecs
{
    [Fact]
    public async Task Three_editions_put_into_one_store_at_the_same_time_and_their_roots_are_the_whole_site()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts are for a POSIX shell.");
        using var site = DemoSite.CreatePublished("https://demo.example/a/");
        using var whole = DemoSite.CreatePublished("https://demo.example/a/");
        whole.Run("build").ExitsWith(0);
        var store = site.PathOf("store");

        var shards = (string[])["2021", "2022", "2023"];
        var running = shards.Select(year => RunAsync("shard.sh", site.Folder, year, store)).ToList();
        foreach (var run in running)
        {
            Assert.Equal((0, ""), await run);
        }

        Assert.Equal((0, ""), await RunAsync("roots.sh", site.Folder, store));

        whole.Snapshot().AssertSameBytes(site.Snapshot("store"));
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(string script, params string[] args)
    {
        var start = new ProcessStartInfo("sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Repository.PathOf($"docs/scaling/{script}"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["LIVELIHOOD"] = $"dotnet {typeof(Cli).Assembly.Location}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        _ = await output;
        return (process.ExitCode, await errors);
    }
}
