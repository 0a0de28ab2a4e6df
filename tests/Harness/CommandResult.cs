namespace LivelihoodSite.TestHarness;

/// <summary>What a command left behind: its exit code and what it printed.</summary>
/// <param name="ExitCode">0 fine, 1 the content has errors, 2 wrong use, 3 the environment.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Err">Standard error.</param>
internal sealed record CommandResult(int ExitCode, string Out, string Err)
{
    /// <summary>The findings printed on standard error.</summary>
    public IReadOnlyList<Finding> Findings { get; } = Finding.In(Err);

    /// <summary>Fails, showing everything printed, unless the command ended with this code.</summary>
    /// <returns>This result, to go on with.</returns>
    public CommandResult ExitsWith(int code)
    {
        Assert.True(ExitCode == code, $"Exit code {ExitCode} instead of {code}.\n{this}");
        return this;
    }

    /// <summary>Fails unless exactly one finding has this code, and lies in this file (compared by its end).</summary>
    /// <param name="code">Such as <c>LS0102</c>.</param>
    /// <param name="path">How the path of the file ends, with forward slashes.</param>
    /// <param name="line">The line, or null for any.</param>
    /// <returns>That finding.</returns>
    public Finding HasFinding(string code, string path, int? line = null)
    {
        var found = Findings
            .Where(f =>
                string.Equals(f.Code, code, StringComparison.Ordinal)
                && f.Path.Replace('\\', '/').EndsWith(path, StringComparison.Ordinal)
                && (line is null || f.Line == line)
            )
            .ToList();
        Assert.True(found.Count == 1, $"{found.Count} findings {code} at {path}({line}) instead of one.\n{this}");
        return found[0];
    }

    /// <summary>Exit code, output and errors, to be read in a failure message.</summary>
    public override string ToString() => $"exit code {ExitCode}\n--- out ---\n{Out}\n--- err ---\n{Err}";
}
