using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>Collects the findings of one reading.</summary>
internal sealed class Findings(string path)
{
    private readonly List<Diagnostic> found = [];

    public void Add(Diagnostic finding) => found.Add(finding);

    public void Error(string code, int line, string message, string? hint = null) =>
        found.Add(SeedDiagnostics.Error(code, path, line, message, hint));

    public void Warning(string code, int line, string message, string? hint = null) =>
        found.Add(SeedDiagnostics.Warning(code, path, line, message, hint));

    /// <summary>By line, then in the order in which they were found.</summary>
    public IReadOnlyList<Diagnostic> InOrder() => [.. found.OrderBy(finding => finding.Line)];
}
