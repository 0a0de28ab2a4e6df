using System.Globalization;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Robustness;

/// <summary>A moment in a run of the program: when one of its threads makes this call for the n-th time.</summary>
/// <param name="Call">Name of the call to the system.</param>
/// <param name="Time">Counted from 1 in each thread.</param>
internal readonly record struct Moment(string Call, int Time)
{
    public override string ToString() => $"{Call} {Time.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>
/// Runs the real program under strace, which can end it with SIGKILL at a chosen call to the system: before a file is
/// written, between the last file and the exchange of the folders, in the middle of the removal. No clock decides.
/// </summary>
internal static class SystemCalls
{
    /// <summary>The calls that change or read files.</summary>
    private const string Watched = "openat,mkdir,pwrite64,link,rename,renameat2,unlink,rmdir";

    /// <summary>Skips a test where strace is not to be had or may not trace.</summary>
    public static void SkipUnlessTraceable()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "strace is a program of Linux.");
        Assert.SkipUnless(
            Directory.Exists("/proc/self") && Paths().Any(folder => File.Exists(Path.Combine(folder, "strace"))),
            "strace is not installed."
        );
    }

    /// <summary>How often the busiest thread of an undisturbed run makes each of the calls.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> CountAsync(TestSite site, params string[] args)
    {
        var log = Path.Combine(site.Folder, "calls.log");
        using var process = ProgramProcess.StartUnder(
            ["strace", "-f", "--seccomp-bpf", "-qq", "-o", log, "-e", $"trace={Watched}"],
            site.Folder,
            [.. args, "--root", site.Folder]
        );
        (await process.WaitAsync()).ExitsWith(0);
        var counts = new Dictionary<(string Thread, string Call), int>();
        foreach (var line in await File.ReadAllLinesAsync(log))
        {
            // "2170  link("/…", "/…") = 0"; what a thread resumes was counted when it began.
            var words = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words.Length == 2 && words[1].IndexOf('(', StringComparison.Ordinal) is var end && end > 0)
            {
                var key = (words[0], words[1][..end]);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        File.Delete(log);
        return counts
            .GroupBy(count => count.Key.Call, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Max(count => count.Value), StringComparer.Ordinal);
    }

    /// <summary>Runs a command and ends it at a moment.</summary>
    /// <returns>True when it was killed; false when it came to its end without reaching the moment.</returns>
    public static async Task<bool> KillAsync(TestSite site, Moment moment, params string[] args)
    {
        var result = await DisturbAsync(site, moment, "signal=KILL", args);
        // 128 + SIGKILL: strace ends as the program did.
        if (result.ExitCode == 137)
        {
            return true;
        }

        result.ExitsWith(0);
        return false;
    }

    /// <summary>Runs a command and lets the call of a moment fail.</summary>
    /// <param name="error">Name of the error, such as ENOSPC.</param>
    public static Task<CommandResult> FailAsync(TestSite site, Moment moment, string error, params string[] args) =>
        DisturbAsync(site, moment, $"error={error}", args);

    // Not with --seccomp-bpf, under which strace 6.1 lets the calls pass undisturbed.
    private static async Task<CommandResult> DisturbAsync(TestSite site, Moment moment, string how, string[] args)
    {
        var time = moment.Time.ToString(CultureInfo.InvariantCulture);
        using var process = ProgramProcess.StartUnder(
            [
                "strace",
                "-f",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                $"trace={moment.Call}",
                "-e",
                $"inject={moment.Call}:{how}:when={time}",
            ],
            site.Folder,
            [.. args, "--root", site.Folder]
        );
        return await process.WaitAsync();
    }

    private static string[] Paths() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
}
