using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>How a phase ended.</summary>
public enum PhaseOutcome
{
    /// <summary>The pipeline has no such phase; its documents passed through.</summary>
    Absent,

    /// <summary>It ended well.</summary>
    Done,

    /// <summary>It reported an error, or threw.</summary>
    Failed,

    /// <summary>Something that it waits for did not end well.</summary>
    NotStarted,
}

/// <summary>One pipeline × phase of the run.</summary>
/// <param name="Documents">How many documents came out.</param>
/// <param name="Milliseconds">How long the phase worked, without waiting; for people, never for output.</param>
public sealed record PhaseRow(
    string Pipeline,
    Phase Phase,
    PhaseOutcome Outcome,
    int Documents = 0,
    double Milliseconds = 0
);

/// <summary>What came of a run.</summary>
/// <param name="Rows">Four rows a pipeline, pipelines in the order of their declaration.</param>
/// <param name="Diagnostics">In the order of pipelines, then phases, then reports.</param>
/// <param name="Milliseconds">How long the whole run took.</param>
public sealed record RunReport(
    IReadOnlyList<PhaseRow> Rows,
    IReadOnlyList<Diagnostic> Diagnostics,
    double Milliseconds = 0
)
{
    private readonly IReadOnlyDictionary<Pipeline, IReadOnlyList<IDocument>> documents =
        new Dictionary<Pipeline, IReadOnlyList<IDocument>>();

    internal RunReport(
        IReadOnlyList<PhaseRow> rows,
        IReadOnlyList<Diagnostic> diagnostics,
        double milliseconds,
        IReadOnlyDictionary<Pipeline, IReadOnlyList<IDocument>> documents
    )
        : this(rows, diagnostics, milliseconds) => this.documents = documents;

    /// <summary>True when no phase failed and none was kept from starting.</summary>
    public bool Succeeded =>
        Rows.All(row => row.Outcome is PhaseOutcome.Done or PhaseOutcome.Absent)
        && Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);

    /// <summary>The finished documents of a pipeline; empty when its last phase did not end well.</summary>
    public IReadOnlyList<Document<TModel>> Documents<TModel>(Pipeline<TModel> pipeline) =>
        documents.TryGetValue(pipeline, out var found) && found is IReadOnlyList<Document<TModel>> typed ? typed : [];
}
