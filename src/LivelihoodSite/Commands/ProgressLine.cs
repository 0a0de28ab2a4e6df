using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>
/// Tells of long work: where a person watches, one line that is rewritten and goes in the end; elsewhere plain lines for
/// every step, or nothing for what takes a moment only.
/// </summary>
/// <param name="terminal">Where to.</param>
/// <param name="writer">The stream of the line.</param>
public sealed class ProgressLine(Terminal terminal, TextWriter writer) : IProgress<Message>
{
    private readonly Lock gate = new();
    private int shown;

    /// <summary>Says what is going on. In a log only with <c>--verbose</c>.</summary>
    public void Report(Message value)
    {
        if (IsRewritten)
        {
            Rewrite(value);
        }
        else if (terminal.Mode == TerminalMode.Verbose)
        {
            terminal.Output.WriteLine(value);
        }
    }

    /// <summary>Says that a step of work has ended that takes minutes in all: also a line of a log.</summary>
    public void Step(Message done)
    {
        if (IsRewritten)
        {
            Rewrite(done);
        }
        else
        {
            terminal.Output.WriteLine(done);
        }
    }

    /// <summary>Removes the line, so that another can be written.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (shown > 0)
            {
                writer.Write("\r" + new string(' ', shown) + "\r");
                writer.Flush();
                shown = 0;
            }
        }
    }

    private bool IsRewritten => terminal.Settings.IsInteractive && terminal.Mode == TerminalMode.Normal;

    private void Rewrite(Message value)
    {
        lock (gate)
        {
            var text = Cut(terminal.Language.Say(value), terminal.Settings.Width - 1);
            writer.Write("\r" + TextWidth.PadRight(text, shown));
            writer.Flush();
            shown = Math.Max(shown, TextWidth.Of(text));
        }
    }

    private static string Cut(string text, int places)
    {
        while (TextWidth.Of(text) > places)
        {
            text = text[..^1];
        }

        return text;
    }
}
