using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>Collects the findings of one reading.</summary>
internal sealed class Findings(string path)
{
    /// <summary>More findings of one kind than this are counted and no longer listed.</summary>
    private const int MostOfOneKind = 1000;

    private readonly List<Diagnostic> found = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Diagnostic> unlisted = new(StringComparer.Ordinal);

    public void Add(Diagnostic finding)
    {
        var count = counts[finding.Code] = counts.GetValueOrDefault(finding.Code) + 1;
        if (count <= MostOfOneKind)
        {
            found.Add(finding);
        }
        else
        {
            unlisted.TryAdd(finding.Code, finding);
        }
    }

    public void Error(string code, int line, Message message, Message? hint = null) =>
        Add(SeedDiagnostics.Error(code, path, line, message, hint));

    public void Warning(string code, int line, Message message, Message? hint = null) =>
        Add(SeedDiagnostics.Warning(code, path, line, message, hint));

    /// <summary>By line, then in the order in which they were found.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [
            .. found
                .Concat(unlisted.Values.OrderBy(first => first.Code, StringComparer.Ordinal).Select(More))
                .OrderBy(finding => finding.Line),
        ];

    private Diagnostic More(Diagnostic first) =>
        first with
        {
            Message = $"{counts[first.Code] - MostOfOneKind} more findings of this kind from here on are not listed.",
            Hint = "Mend the listed ones first.",
        };
}
