using System.Diagnostics;
using System.Text;

namespace LivelihoodSite.BrowserTests.Checks;

/// <summary>A program of the machine that a check asks: Java, pdfinfo, pdftotext.</summary>
internal static class Tool
{
    /// <summary>The lines of a program that ends with another code than 0 when it finds nothing (zbarimg).</summary>
    public static async Task<IReadOnlyList<string>> LinesOrNoneAsync(string program, params IEnumerable<string> args)
    {
        try
        {
            return (await RunAsync(program, args)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it printed on standard output.</returns>
    /// <exception cref="InvalidOperationException">It ended with another code than 0; the message holds its words.</exception>
    public static async Task<string> RunAsync(string program, params IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process =
            Process.Start(start)
            ?? throw new InvalidOperationException($"{program} did not start: run ./test.sh once.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException(
                $"{program} ended with {process.ExitCode}: {await error}{await output}"
            );
    }
}
