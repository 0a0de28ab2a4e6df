using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial;

/// <summary>Something in a report that a careful editor would ask about; for the office, never for the public.</summary>
/// <param name="Code">LS11xx.</param>
/// <param name="ProjectId">The project, or null when the whole edition is meant.</param>
/// <param name="Path">The file, relative to the site root.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Quote">The words in question, verbatim; "" when words are missing.</param>
/// <param name="Message">What is odd, without its full stop.</param>
/// <param name="Suggestion">What to do, without its full stop.</param>
public sealed record EditorialFinding(
    string Code,
    string? ProjectId,
    string Path,
    int Line,
    int Column,
    string Quote,
    Message Message,
    Message Suggestion
)
{
    /// <summary>The finding in the form of all others; always a warning, because only people can judge it.</summary>
    public Diagnostic ToDiagnostic() =>
        new(
            Code,
            Severity.Warning,
            Path,
            Line,
            Column,
            Quote.Length == 0 ? (Message)$"{Message}." : $"{Message}: “{Quote}”.",
            $"{Suggestion}."
        );
}
