using System.Diagnostics;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Releasing;

/// <summary>What release.sh makes of this checkout, once for all tests that look at it (only with <c>./test.sh --all</c>).</summary>
public sealed class Release : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>The folder of the release.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("livelihood-release-").FullName;

    /// <summary>The version that everything bears.</summary>
    public static string Version { get; } =
        typeof(LivelihoodSite.Commands.Cli).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Skips a test that asks for a release where none was made.</summary>
    public static void SkipUnlessAll()
    {
        Assert.SkipUnless(TestScope.All, "A release is built with ./test.sh --all only.");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "release.sh is a script for Linux.");
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (TestScope.All && OperatingSystem.IsLinux())
        {
            await MakeAsync(Folder);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The path of an archive of the release.</summary>
    public string Archive(string system) =>
        Path.Combine(
            Folder,
            $"livelihood-{Version}-{system}{(system.StartsWith("win-", StringComparison.Ordinal) ? ".zip" : ".tar.gz")}"
        );

    /// <summary>Runs release.sh as a preview.</summary>
    internal static Task<CommandResult> MakeAsync(string folder, params string[] parts) =>
        RunAsync(
            Repository.Root,
            [Repository.PathOf("release.sh"), "--preview", "--output", folder, .. parts],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCE_DATE_EPOCH"] = "1577836800" }
        );

    /// <summary>Runs a program, which must end well.</summary>
    internal static async Task<CommandResult> RunAsync(
        string folder,
        IReadOnlyList<string> line,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return new CommandResult(process.ExitCode, await output, await error).ExitsWith(0);
    }
}
