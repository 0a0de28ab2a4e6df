using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>How much a command says.</summary>
public enum TerminalMode
{
    /// <summary>Findings, and what was done.</summary>
    Normal,

    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Also what the program is doing, and how long it took.</summary>
    Verbose,

    /// <summary>Nothing but one JSON object on standard output.</summary>
    Json,
}

/// <summary>Where a command writes, in which language, and how much.</summary>
public sealed class Terminal
{
    private const string Red = "\u001B[1;31m";
    private const string Yellow = "\u001B[1;33m";
    private const string Plain = "\u001B[0m";

    private readonly List<Diagnostic> reported = [];

    /// <summary>A terminal over two streams.</summary>
    /// <param name="output">Results.</param>
    /// <param name="error">Findings and problems.</param>
    /// <param name="settings">What is known of the place; plain English when null.</param>
    public Terminal(TextWriter output, TextWriter error, TerminalSettings? settings = null)
    {
        Settings = settings ?? TerminalSettings.Plain;
        Progress = new ProgressLine(this, error);
        Output = new TerminalLines(this, output, IsSaid);
        Error = new TerminalLines(this, error, () => true);
        Outcome = new CommandOutcome();
    }

    /// <summary>What is known of the place.</summary>
    public TerminalSettings Settings { get; }

    /// <summary>The language of sentences.</summary>
    public MessageLanguage Language => Settings.Language;

    /// <summary>How much is said; set before the command begins.</summary>
    public TerminalMode Mode { get; internal set; }

    /// <summary>Results.</summary>
    public TerminalLines Output { get; }

    /// <summary>Problems.</summary>
    public TerminalLines Error { get; }

    /// <summary>Long work.</summary>
    public ProgressLine Progress { get; }

    /// <summary>Figures for <c>--json</c>.</summary>
    public CommandOutcome Outcome { get; }

    /// <summary>What was reported; kept for <c>--json</c> only.</summary>
    public IReadOnlyList<Diagnostic> Reported => reported;

    /// <summary>Says what only <c>--verbose</c> wants to know; it is not even made for others.</summary>
    public void Detail(Func<IEnumerable<Message>> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        if (Mode == TerminalMode.Verbose)
        {
            foreach (var sentence in sentences())
            {
                Output.WriteLine(sentence);
            }
        }
    }

    /// <summary>Prints findings, one a line, errors and warnings in the order of finding.</summary>
    /// <returns>True when there is no error among them.</returns>
    public bool Report(IEnumerable<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var fine = true;
        foreach (var finding in findings)
        {
            var isError = finding.Severity == Severity.Error;
            fine &= !isError;
            if (Mode == TerminalMode.Json)
            {
                reported.Add(finding);
            }
            else if (isError || Mode != TerminalMode.Quiet)
            {
                Error.WriteLine(Message.Verbatim(Line(finding)));
            }
        }

        return fine;
    }

    private string Line(Diagnostic finding)
    {
        var line = finding.ToString(Language);
        if (!Settings.Colours)
        {
            return line;
        }

        var word = Diagnostic.WordOf(finding.Severity);
        var at = line.IndexOf($"{word} {finding.Code}", StringComparison.Ordinal);
        var colour = finding.Severity == Severity.Error ? Red : Yellow;
        return $"{line[..at]}{colour}{word}{Plain}{line[(at + word.Length)..]}";
    }

    private bool IsSaid() => Mode is TerminalMode.Normal or TerminalMode.Verbose;
}

/// <summary>One stream of a terminal.</summary>
/// <param name="terminal">Knows the language.</param>
/// <param name="writer">Takes the text.</param>
/// <param name="isSaid">False while sentences are not wanted.</param>
public sealed class TerminalLines(Terminal terminal, TextWriter writer, Func<bool> isSaid)
{
    private readonly List<Message> said = [];

    /// <summary>The sentences so far; kept for <c>--json</c> only.</summary>
    public IReadOnlyList<Message> Said => said;

    /// <summary>True when a command wrote a text of its own, such as JSON.</summary>
    public bool HasText { get; private set; }

    /// <summary>The stream itself, for a result that is made piece by piece.</summary>
    public TextWriter Writer
    {
        get
        {
            terminal.Progress.Clear();
            HasText = true;
            return writer;
        }
    }

    /// <summary>Writes a sentence as a line, in the language of the user.</summary>
    public void WriteLine(Message sentence)
    {
        if (terminal.Mode == TerminalMode.Json)
        {
            said.Add(sentence);
        }

        if (isSaid())
        {
            terminal.Progress.Clear();
            writer.WriteLine(terminal.Language.Say(sentence));
        }
    }

    /// <summary>Writes a result that is the same in every language, as it stands: JSON, a script.</summary>
    public void Write(string text) => Writer.Write(text);
}
