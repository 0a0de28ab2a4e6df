using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Pipelines;
using LivelihoodSite.Serving;

namespace LivelihoodSite.Commands;

/// <summary>What <c>serve</c> is asked for.</summary>
/// <param name="Port">The port, or null for the first free one from <see cref="ServeCommand.UsualPort"/> on.</param>
/// <param name="Open">True opens the browser.</param>
/// <param name="Editor">One of <see cref="EditorNames"/> for links that open files, or null for none.</param>
/// <param name="Poll">True looks for changes instead of being told by the system.</param>
public sealed record ServeOptions(int? Port, bool Open, string? Editor, bool Poll)
{
    /// <summary>The editors that can be named.</summary>
    public static IReadOnlyList<string> EditorNames => EditorLinks.Known;
}

/// <summary>
/// <c>serve</c>: shows the site in a browser on this computer while people write it, and what is wrong with it. output/ is
/// not touched; the import writes at the start only, and says what.
/// </summary>
public static class ServeCommand
{
    /// <summary>Where a preview is found unless something else is there.</summary>
    public const int UsualPort = 4019;

    private const int PortsTried = 100;

#if NATIVE_BUILD
    public static int Run(
        SiteFolder folder,
        ServeOptions options,
        Terminal terminal,
        CancellationToken cancellation = default
    ) =>
        throw new EnvironmentProblemException(
            "This build of the program has no preview. Use the one for .NET, or run “livelihood build” and open output/index.html."
        );
#else
    /// <summary>Serves until Ctrl+C.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="options">What is asked for.</param>
    /// <param name="terminal">Takes the address, and what happens.</param>
    /// <param name="cancellation">Ends it, too.</param>
    public static int Run(
        SiteFolder folder,
        ServeOptions options,
        Terminal terminal,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(terminal);
        if (options.Port is < 1 or > 65535)
        {
            terminal.Error.WriteLine("Give --port a number from 1 to 65535.");
            return ExitCode.WrongUse;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        RunAsync(folder, options, terminal, ending.Token).GetAwaiter().GetResult();
        terminal.Output.WriteLine("The preview has ended.");
        return ExitCode.Fine;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            ending.Cancel();
        }
    }

    private static async Task RunAsync(
        SiteFolder folder,
        ServeOptions options,
        Terminal terminal,
        CancellationToken ending
    )
    {
        var log = new PreviewLog(terminal);
        using var watcher = new SiteWatcher(folder, options.Poll);
        using var preview = new Preview(folder, () => Today.Of(null)!.Value)
        {
            Stepped = log.Tell,
            Reviewed = log.Tell,
        };
        var responder = new PreviewResponder(
            preview,
            new EditorLinks(folder, options.Editor),
            new PreviewLanguages(MessageLanguage.Chinese)
        );
        var ports = options.Port is { } port ? [port] : Enumerable.Range(UsualPort, PortsTried).ToList();
        using var server = await PreviewServer.StartAsync(responder, ports, ending);
        var address = $"http://localhost:{server.Port.ToString(CultureInfo.InvariantCulture)}/";
        terminal.Output.WriteLine($"Preview: {address}");
        terminal.Output.WriteLine($"Findings: {address}{PreviewFiles.Findings}");
        terminal.Output.WriteLine(
            "Pages change as you save. The published folder is made by “livelihood build”. Stop with Ctrl+C."
        );
        if (!watcher.IsToldOfChanges && !options.Poll)
        {
            terminal.Output.WriteLine("The system does not tell of changes here; they are looked for twice a second.");
        }

        if (options.Open)
        {
            OpenBrowser(address, terminal);
        }

        try
        {
            await preview.RunAsync(watcher, ending);
        }
        catch (OperationCanceledException)
        {
            await server.StopAsync();
        }
    }

    private static void OpenBrowser(string address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception problem)
            when (problem
                    is System.ComponentModel.Win32Exception
                        or InvalidOperationException
                        or PlatformNotSupportedException
            )
        {
            terminal.Error.WriteLine($"No browser could be opened; open {address} yourself.");
        }
    }
#endif
}
