using LivelihoodSite.Model;

namespace LivelihoodSite.Commands;

/// <summary>Where a command writes, and in which language.</summary>
public sealed class Terminal
{
    /// <summary>A terminal over two streams.</summary>
    /// <param name="output">Results.</param>
    /// <param name="error">Findings and problems.</param>
    /// <param name="language">The language of sentences; English when null.</param>
    public Terminal(TextWriter output, TextWriter error, MessageLanguage? language = null)
    {
        Language = language ?? MessageLanguage.English;
        Output = new TerminalLines(output, Language);
        Error = new TerminalLines(error, Language);
    }

    /// <summary>The language of sentences.</summary>
    public MessageLanguage Language { get; }

    /// <summary>Results.</summary>
    public TerminalLines Output { get; }

    /// <summary>Findings and problems.</summary>
    public TerminalLines Error { get; }

    /// <summary>Prints findings, one a line, errors and warnings in the order of finding.</summary>
    /// <returns>True when there is no error among them.</returns>
    public bool Report(IEnumerable<Diagnostic> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var fine = true;
        foreach (var finding in findings)
        {
            Error.WriteLine(Message.Verbatim(finding.ToString(Language)));
            fine &= finding.Severity != Severity.Error;
        }

        return fine;
    }
}

/// <summary>One stream of a terminal.</summary>
/// <param name="writer">Takes the text.</param>
/// <param name="language">The language of sentences.</param>
public sealed class TerminalLines(TextWriter writer, MessageLanguage language)
{
    /// <summary>The stream itself, for text that is made piece by piece.</summary>
    public TextWriter Writer => writer;

    /// <summary>Writes a sentence as a line, in the language of the user.</summary>
    public void WriteLine(Message sentence) => writer.WriteLine(language.Say(sentence));

    /// <summary>Writes text that is the same in every language, as it stands: JSON, a script.</summary>
    public void Write(string text) => writer.Write(text);
}
