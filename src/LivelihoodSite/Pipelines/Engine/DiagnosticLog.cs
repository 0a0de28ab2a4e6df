using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>
/// Diagnostics of one phase in an order that does not depend on scheduling: a mapping reserves one place for each of its
/// items where it began, and puts a log there for each that has something to say.
/// </summary>
internal sealed class DiagnosticLog
{
    private readonly Lock gate = new();

    private List<(Diagnostic? Single, DiagnosticLog?[] Slots)>? entries;

    public bool HasErrors => InOrder().Any(diagnostic => diagnostic.Severity == Severity.Error);

    public bool IsEmpty => entries is null;

    public void Add(Diagnostic diagnostic) => Add(diagnostic, []);

    public DiagnosticLog?[] Reserve(int count)
    {
        var slots = new DiagnosticLog?[count];
        Add(null, slots);
        return slots;
    }

    public IReadOnlyList<Diagnostic> InOrder()
    {
        var found = new List<Diagnostic>();
        AddTo(found);
        return found;
    }

    private void Add(Diagnostic? single, DiagnosticLog?[] slots)
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
                    slot?.AddTo(found);
                }
            }
        }
    }
}
