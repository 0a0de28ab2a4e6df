using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds.Files;

/// <summary>The text of a file, one line of the grammar a line; or, without text, the findings that say why.</summary>
/// <param name="Text">Lines joined by LF, or null.</param>
/// <param name="Findings">What a reader of the file should know.</param>
internal sealed record FileText(string? Text, IReadOnlyList<Diagnostic> Findings)
{
    public static FileText Of(string text) => new(text, []);

    public static FileText Refused(Diagnostic finding) => new(null, [finding]);
}

/// <summary>A file that cannot be read, said in a sentence; thrown by the readers of Word and PDF and caught at their door.</summary>
internal sealed class UnreadableFileException : Exception
{
    public UnreadableFileException() { }

    public UnreadableFileException(string message)
        : base(message) { }

    public UnreadableFileException(string message, Exception inner)
        : base(message, inner) { }

    public UnreadableFileException(Diagnostic finding)
        : base(finding?.Message.ToString()) => Finding = finding;

    /// <summary>The finding, when it is more than a damaged file.</summary>
    public Diagnostic? Finding { get; }
}
