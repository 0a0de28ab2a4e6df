using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>
/// Asks the user of a terminal for what a command was not told. Where input or output is redirected nobody is asked, and every
/// answer is null.
/// </summary>
/// <param name="input">What the user types, or null where nobody can be asked.</param>
/// <param name="terminal">Takes the questions.</param>
public sealed class Questions(TextReader? input, Terminal terminal)
{
    /// <summary>The questions of a command that writes to a terminal.</summary>
    public static Questions Of(Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        return new Questions(terminal.Settings.CanAsk ? Console.In : null, terminal);
    }

    /// <summary>True when somebody can be asked.</summary>
    public bool CanAsk => input is not null;

    /// <summary>The answer; the default, which may be null, for an empty line or where nobody can be asked.</summary>
    /// <param name="question">Ends without a colon.</param>
    /// <param name="standard">The answer of an empty line, shown in brackets, or null.</param>
    public string? Ask(Message question, string? standard = null)
    {
        if (input is null)
        {
            return standard;
        }

        var asked = terminal.Language.Say(question);
        terminal.Output.Write(standard is null ? $"{asked}: " : $"{asked} [{standard}]: ");
        terminal.Output.Writer.Flush();
        var answer = input.ReadLine()?.Trim();
        return string.IsNullOrEmpty(answer) ? standard : answer;
    }
}
