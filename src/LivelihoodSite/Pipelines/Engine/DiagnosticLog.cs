using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>
/// Diagnostics of one phase in an order that does not depend on scheduling: a mapping reserves one log for each of its
/// items at the place where it began.
/// </summary>
internal sealed class DiagnosticLog
{
    private readonly Lock gate = new();
    private readonly List<(Diagnostic? Single, IReadOnlyList<DiagnosticLog> Slots)> entries = [];

    public bool HasErrors => InOrder().Any(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            entries.Add((diagnostic, []));
        }
    }

    public IReadOnlyList<DiagnosticLog> Reserve(int count)
    {
        DiagnosticLog[] slots = [.. Enumerable.Range(0, count).Select(_ => new DiagnosticLog())];
        lock (gate)
        {
            entries.Add((null, slots));
        }

        return slots;
    }

    public IReadOnlyList<Diagnostic> InOrder()
    {
        lock (gate)
        {
            return
            [
                .. entries.SelectMany(entry =>
                    entry.Single is null ? entry.Slots.SelectMany(slot => slot.InOrder()) : [entry.Single]
                ),
            ];
        }
    }
}
