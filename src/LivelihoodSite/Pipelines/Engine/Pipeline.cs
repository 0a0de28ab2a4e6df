namespace LivelihoodSite.Pipelines.Engine;

/// <summary>The phases of a pipeline, in their order.</summary>
public enum Phase
{
    /// <summary>Reads files; may read no other pipeline.</summary>
    Input,

    /// <summary>Makes the models; may read the pipelines that were declared as dependencies.</summary>
    Process,

    /// <summary>Layouts, navigation and cross-links; may read every pipeline that is not isolated.</summary>
    PostProcess,

    /// <summary>Writes; may read no other pipeline.</summary>
    Output,
}

/// <summary>The work of one phase: the documents so far go in, the documents from now on come out, in their order.</summary>
public delegate Task<IReadOnlyList<Document<TModel>>> PhaseWork<TModel>(
    IReadOnlyList<Document<TModel>> documents,
    PhaseContext context
);

/// <summary>What the engine knows of a pipeline whatever its documents are made of.</summary>
public abstract class Pipeline
{
    private protected Pipeline(string name, IReadOnlyList<Pipeline> dependencies)
    {
        Name = name;
        Dependencies = dependencies;
    }

    /// <summary>For messages and the table only; pipelines find each other by reference.</summary>
    public string Name { get; }

    /// <summary>The pipelines whose Process this one's Process waits for and may read.</summary>
    public IReadOnlyList<Pipeline> Dependencies { get; }

    /// <summary>True for a pipeline that waits for no other and that no other may read.</summary>
    public bool Isolated { get; init; }

    /// <summary>True for a pipeline that starts after the Output of every other and reads what they made.</summary>
    public bool Deployment { get; init; }

    internal abstract bool Has(Phase phase);

    internal abstract Task<IReadOnlyList<IDocument>> RunAsync(
        Phase phase,
        IReadOnlyList<IDocument> documents,
        PhaseContext context
    );
}

/// <summary>A pipeline: up to four phases over documents with one kind of model. A phase left null passes on what it gets.</summary>
/// <param name="name">For messages and the table only.</param>
/// <param name="dependencies">The pipelines that its Process reads.</param>
public class Pipeline<TModel>(string name, params IReadOnlyList<Pipeline> dependencies) : Pipeline(name, dependencies)
{
    public PhaseWork<TModel>? Input { get; init; }
    public PhaseWork<TModel>? Process { get; init; }
    public PhaseWork<TModel>? PostProcess { get; init; }
    public PhaseWork<TModel>? Output { get; init; }

    internal sealed override bool Has(Phase phase) => Work(phase) is not null;

    internal sealed override async Task<IReadOnlyList<IDocument>> RunAsync(
        Phase phase,
        IReadOnlyList<IDocument> documents,
        PhaseContext context
    )
    {
        // What came out of the last phase is a list of this type, or the empty list before Input.
        var before = documents as IReadOnlyList<Document<TModel>> ?? [];
        IReadOnlyList<Document<TModel>> after = [.. await Work(phase)!(before, context)];
        return after;
    }

    private PhaseWork<TModel>? Work(Phase phase) =>
        phase switch
        {
            Phase.Input => Input,
            Phase.Process => Process,
            Phase.PostProcess => PostProcess,
            _ => Output,
        };
}
