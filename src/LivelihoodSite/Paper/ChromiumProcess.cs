using System.Diagnostics;
using LivelihoodSite.Model;

namespace LivelihoodSite.Paper;

/// <summary>One headless Chromium with a profile of its own in a temporary folder; both go when it is disposed.</summary>
internal sealed class ChromiumProcess : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(10);

    // A program that is killed cannot end its browser, which would run on for ever. Behind the browser, which takes the place
    // of the shell, one line waits at the pipe of this program: a word means that all is over, the end of the pipe without one
    // that the program is gone. $0 is the profile.
    private const string Guard =
        "exec 3<&0; { read -r over <&3 || { kill -KILL $$; sleep 1; rm -rf \"$0\"; }; } >/dev/null 2>&1 & exec 3<&- </dev/null; exec \"$@\"";

    private readonly Process process;
    private readonly string profile;

    private ChromiumProcess(Process process, string profile, DevTools tools, string version)
    {
        this.process = process;
        this.profile = profile;
        Tools = tools;
        Version = version;
    }

    /// <summary>The connection to the browser.</summary>
    public DevTools Tools { get; }

    /// <summary>Such as <c>156.0.8078.79</c>.</summary>
    public string Version { get; }

    /// <summary>Starts a browser and connects to it.</summary>
    /// <param name="program">From <see cref="ChromiumFinder"/>.</param>
    /// <exception cref="EnvironmentProblemException">It does not start.</exception>
    public static async Task<ChromiumProcess> StartAsync(string program, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("livelihood-chromium-").FullName;
        Process? started = null;
        try
        {
            started = Process.Start(Command(program, folder))!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(StartLimit);
            var address = await AddressAsync(started, patience.Token);
            var tools = await DevTools.ConnectAsync(address, patience.Token);
            var version = await tools.SendAsync(null, "Browser.getVersion", null, patience.Token);
            var product = version.GetProperty("product").GetString()!;
            return new ChromiumProcess(started, folder, tools, product[(product.IndexOf('/') + 1)..]);
        }
        catch (Exception problem) when (problem is not EnvironmentProblemException)
        {
            End(started);
            Dismiss(started);
            Remove(folder);
            throw new EnvironmentProblemException(
                $"Chromium could not be started ({program}): {problem.Message} Start it by hand once, or name another.",
                problem
            );
        }
    }

    /// <summary>Ends the browser and removes its profile.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Tools.SendAsync(null, "Browser.close");
            await process.WaitForExitAsync().WaitAsync(EndLimit);
        }
        catch (Exception problem) when (problem is EnvironmentProblemException or TimeoutException)
        {
            // It is ended below in any case.
        }

        await Tools.DisposeAsync();
        End(process);
        Dismiss(process);
        process.Dispose();
        Remove(profile);
    }

    private static ProcessStartInfo Command(string program, string profile)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program : "/bin/sh")
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            .. OperatingSystem.IsWindows() ? Array.Empty<string>() : ["-c", Guard, profile, program],
            "--headless",
            "--remote-debugging-port=0",
            $"--user-data-dir={profile}",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-extensions",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none",
            // Chromium refuses to run its sandbox as root, which is what containers run as.
            .. OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : [],
            "about:blank",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellation)
    {
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                // A full pipe would stop the browser.
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new Uri(line[Announcement.Length..].Trim());
            }
        }

        throw new EndOfStreamException("It ended at once.");
    }

    private static void End(Process? process)
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(EndLimit);
        }
    }

    // The guard goes without killing: by now the number of the process may be another one's.
    private static void Dismiss(Process? process)
    {
        try
        {
            process?.StandardInput.WriteLine("over");
            process?.StandardInput.Dispose();
        }
        catch (IOException)
        {
            // It went with the browser.
        }
    }

    // The last helper processes may still be writing; what stays is in the folder for temporary files.
    private static void Remove(string profile)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                Directory.Delete(profile, recursive: true);
                return;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }
}
