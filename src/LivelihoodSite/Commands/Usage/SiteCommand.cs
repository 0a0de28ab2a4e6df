using System.CommandLine;
using LivelihoodSite.Model;

namespace LivelihoodSite.Commands.Usage;

/// <summary>One way of calling a command, as its help shows it.</summary>
/// <param name="Line">The whole line that a user types.</param>
/// <param name="Does">What it does, in a sentence.</param>
public sealed record Example(string Line, Message Does);

/// <summary>
/// A command that cannot be made without what its help needs: a sentence, the exit codes that it may end with, and an
/// example. <c>CommandLineSpecs</c> goes through all of them and wants a test of each exit code.
/// </summary>
#pragma warning disable CA1010 // A command of the parser lists its symbols for collection initialisers only.
public sealed class SiteCommand : Command
#pragma warning restore CA1010
{
    /// <summary>A command.</summary>
    /// <param name="name">What the user types.</param>
    /// <param name="does">What it does, in a sentence.</param>
    /// <param name="exits">Every <see cref="ExitCode"/> that it may end with; none for a group of commands.</param>
    /// <param name="example">The most usual call.</param>
    /// <param name="more">Further calls.</param>
    public SiteCommand(string name, Message does, IReadOnlyList<int> exits, Example example, params Example[] more)
        : base(name, does.ToString())
    {
        Does = does;
        Exits = exits;
        Examples = [example, .. more];
    }

    /// <summary>What it does.</summary>
    public Message Does { get; }

    /// <summary>Every <see cref="ExitCode"/> that it may end with, ascending.</summary>
    public IReadOnlyList<int> Exits { get; }

    /// <summary>Calls, the most usual first.</summary>
    public IReadOnlyList<Example> Examples { get; }

    /// <summary>Adds <c>--json</c>: one object on standard output instead of lines (<see cref="CommandJson"/>).</summary>
    /// <returns>The option.</returns>
    public Option<bool> AddJson()
    {
        var json = new Option<bool>(JsonOption) { Description = "Prints the outcome as JSON, and nothing else." };
        Options.Add(json);
        return json;
    }

    internal const string JsonOption = "--json";
}
