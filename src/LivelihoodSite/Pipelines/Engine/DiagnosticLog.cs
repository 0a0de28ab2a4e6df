using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>
/// Diagnostics of one phase in an order that does not depend on scheduling: a mapping reserves one log for each of its
/// items at the place where it began.
/// </summary>
internal sealed class DiagnosticLog
{
    private readonly Lock gate = new();

    // Most slots never get one.
    private List<(Diagnostic? Single, DiagnosticLog[] Slots)>? entries;

    public bool HasErrors => InOrder().Any(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => Add(diagnostic, []);

    public IReadOnlyList<DiagnosticLog> Reserve(int count)
    {
        DiagnosticLog[] slots = [.. Enumerable.Range(0, count).Select(_ => new DiagnosticLog())];
        Add(null, slots);
        return slots;
    }

    public IReadOnlyList<Diagnostic> InOrder()
    {
        var found = new List<Diagnostic>();
        AddTo(found);
        return found;
    }

    private void Add(Diagnostic? single, DiagnosticLog[] slots)
    {
        lock (gate)
        {
            (entries ??= []).Add((single, slots));
        }
    }

    private void AddTo(List<Diagnostic> found)
    {
        lock (gate)
        {
            foreach (var (single, slots) in entries ?? [])
            {
                if (single is not null)
                {
                    found.Add(single);
                }

                foreach (var slot in slots)
                {
                    slot.AddTo(found);
                }
            }
        }
    }
}
