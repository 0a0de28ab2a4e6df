using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial;

/// <summary>A sentence in both languages of the office's sheet.</summary>
/// <param name="English">One sentence without its full stop; findings are printed in English like all others.</param>
/// <param name="Chinese">The same for the printed sheet, without its full stop.</param>
public sealed record Wording(string English, string Chinese);

/// <summary>Something in a report that a careful editor would ask about; for the office, never for the public.</summary>
/// <param name="Code">LS11xx.</param>
/// <param name="ProjectId">The project, or null when the whole edition is meant.</param>
/// <param name="Path">The file, relative to the site root.</param>
/// <param name="Line">Line from 1.</param>
/// <param name="Column">Column from 1.</param>
/// <param name="Quote">The words in question, verbatim; "" when words are missing.</param>
/// <param name="Message">What is odd.</param>
/// <param name="Suggestion">What to do.</param>
public sealed record EditorialFinding(
    string Code,
    string? ProjectId,
    string Path,
    int Line,
    int Column,
    string Quote,
    Wording Message,
    Wording Suggestion
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
            Quote.Length == 0 ? $"{Message.English}." : $"{Message.English}: “{Quote}”.",
            $"{Suggestion.English}."
        );
}
