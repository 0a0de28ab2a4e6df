namespace LivelihoodSite.Commands;

/// <summary>The command line as a function, so that tests drive the very same thing that a user runs.</summary>
public static class Cli
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">Arguments without the program name.</param>
    /// <param name="output">What would go to standard output.</param>
    /// <param name="error">What would go to standard error.</param>
    /// <returns>0 fine, 1 the content has errors, 2 wrong use, 3 the environment.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return 0;
    }
}
