using System.Diagnostics;
using System.Globalization;
using System.Text;
using LivelihoodSite.Commands;

namespace LivelihoodSite.TestHarness;

/// <summary>The program as its users run it: a process of its own, for the few tests that must kill or watch one.</summary>
internal sealed class ProgramProcess : IDisposable
{
    private static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly PrintedLines _lines = new();
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ProgramProcess(Process process)
    {
        _process = process;
        _output = _lines.ReadAsync(process.StandardOutput);
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts the program that was built with the tests.</summary>
    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="args">Its arguments.</param>
    public static ProgramProcess Start(string workingFolder, params IEnumerable<string> args) =>
        StartUnder([], workingFolder, args);

    /// <summary>Starts the program through another one that watches it.</summary>
    /// <param name="watcher">The other program with its arguments; empty for none.</param>
    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="args">The program's arguments.</param>
    public static ProgramProcess StartUnder(
        IReadOnlyList<string> watcher,
        string workingFolder,
        params IEnumerable<string> args
    )
    {
        string[] line = [.. watcher, "dotnet", typeof(Cli).Assembly.Location, .. args];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Tests read English, on whichever computer they run.
        start.Environment["LC_ALL"] = "C.UTF-8";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.StandardInput.Close();
        return new ProgramProcess(process);
    }

    /// <summary>True once the process has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Waits for a line of standard output.</summary>
    /// <param name="beginning">How it begins.</param>
    /// <param name="after">How many such lines are passed over.</param>
    /// <returns>The rest of the line.</returns>
    /// <exception cref="TimeoutException">There is none within two minutes.</exception>
    public Task<string> LineAsync(string beginning, int after = 0) => _lines.FindAsync(beginning, after, DefaultLimit);

    /// <summary>Asks the process to end, as Ctrl+C does; not on Windows.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Ends the process itself at once; what it started is left to itself.</summary>
    public void KillAlone() => _process.Kill();

    /// <summary>Number of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Waits for the end of the process.</summary>
    /// <param name="limit">How long at most; two minutes when null.</param>
    /// <exception cref="TimeoutException">It runs longer; it has been killed.</exception>
    public async Task<CommandResult> WaitAsync(TimeSpan? limit = null)
    {
        using var patience = new CancellationTokenSource(limit ?? DefaultLimit);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            Kill();
            throw new TimeoutException("The program did not end in time; it has been killed.", e);
        }

        return new CommandResult(_process.ExitCode, await _output, await _error);
    }

    /// <summary>Kills the process if it still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
