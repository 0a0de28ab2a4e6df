namespace LivelihoodSite.Model;

/// <summary>How much a finding weighs: an error fails the command with exit code 1, a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>
/// One finding with its place. Findings are values; only a command prints them, in the form
/// <c>path(line,col): error LS0102: sentence. hint</c> that editors and CI understand.
/// </summary>
/// <param name="Code">A code listed in docs/diagnostics.md, such as <c>LS0301</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Path">The file as the user would name it, or null when no file is concerned.</param>
/// <param name="Line">Line from 1, or 0 when the whole file is meant.</param>
/// <param name="Column">Column from 1, or 0 when the whole line is meant.</param>
/// <param name="Message">One sentence that says what is wrong.</param>
/// <param name="Hint">One sentence that says what to do, or null.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string? Path,
    int Line,
    int Column,
    Message Message,
    Message? Hint = null
)
{
    /// <summary><c>error</c> or <c>warning</c>: part of the form, the same in every language.</summary>
    public static string WordOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>Sentence and hint.</summary>
    public Message Text => Hint is null ? Message : $"{Message} {Hint}";

    /// <summary>The one-line form in English; never holds a line break.</summary>
    public override string ToString() => ToString(MessageLanguage.English);

    /// <summary>
    /// The one-line form. The words error and warning are part of the form that tools look for, the same in every language.
    /// </summary>
    public string ToString(MessageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var place = Path is null ? "" : $"{Path}({Math.Max(Line, 1)},{Math.Max(Column, 1)}): ";
        return $"{place}{WordOf(Severity)} {Code}: {language.Say(Text)}".ReplaceLineEndings(" ");
    }
}
