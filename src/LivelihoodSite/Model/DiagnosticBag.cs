namespace LivelihoodSite.Model;

/// <summary>Collects findings while a file or folder is read, so that one run reports all of them.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];

    /// <summary>What was found, in the order of finding.</summary>
    public IReadOnlyList<Diagnostic> Items => items;

    /// <summary>True when something must stop the command.</summary>
    public bool HasErrors => items.Exists(item => item.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => items.AddRange(diagnostics);

    public void Error(string code, string? path, int line, int column, Message message, Message? hint = null) =>
        items.Add(new Diagnostic(code, Severity.Error, path, line, column, message, hint));

    public void Warning(string code, string? path, int line, int column, Message message, Message? hint = null) =>
        items.Add(new Diagnostic(code, Severity.Warning, path, line, column, message, hint));
}
