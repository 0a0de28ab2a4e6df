using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>What a phase may do besides its work: read other pipelines, report findings, work in parallel.</summary>
public sealed class PhaseContext
{
    private readonly PipelineRun run;
    private readonly Pipeline pipeline;
    private readonly DiagnosticLog log;
    private int mappings;

    internal PhaseContext(
        PipelineRun run,
        Pipeline pipeline,
        Phase phase,
        DiagnosticLog log,
        CancellationToken cancellation
    )
    {
        this.run = run;
        this.pipeline = pipeline;
        this.log = log;
        Phase = phase;
        Cancellation = cancellation;
    }

    /// <summary>The phase that is running.</summary>
    public Phase Phase { get; }

    /// <summary>Asks the phase to end; throwing <see cref="OperationCanceledException"/> is the way to obey.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>
    /// The documents of another pipeline after its Process, in their order; in a deployment pipeline the finished ones.
    /// A read that the rules refuse stops the phase with an error that names both pipelines.
    /// </summary>
    public IReadOnlyList<Document<TModel>> Read<TModel>(Pipeline<TModel> other) => run.Read(pipeline, Phase, other);

    /// <summary>Records a finding. An error stops what waits for this phase, not the phase itself.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (Volatile.Read(ref mappings) > 0)
        {
            throw new InvalidOperationException(
                "While a mapping runs, findings go to the context that the mapping hands to each item."
            );
        }

        log.Add(diagnostic);
    }

    /// <summary>Maps items in parallel on all cores; results and findings keep the order of the items.</summary>
    /// <param name="map">Gets an item and the context for its findings.</param>
    public Task<IReadOnlyList<TResult>> Map<TItem, TResult>(
        IReadOnlyList<TItem> items,
        Func<TItem, PhaseContext, TResult> map
    ) => MapAsync(items, (item, context) => ValueTask.FromResult(map(item, context)));

    /// <summary>
    /// Maps items in parallel on all cores; results and findings keep the order of the items. An item that throws
    /// becomes a finding that names its source; the others are still mapped, then the phase stops.
    /// </summary>
    /// <param name="map">Gets an item and the context for its findings.</param>
    public async Task<IReadOnlyList<TResult>> MapAsync<TItem, TResult>(
        IReadOnlyList<TItem> items,
        Func<TItem, PhaseContext, ValueTask<TResult>> map
    )
    {
        var results = new TResult[items.Count];
        var slots = log.Reserve(items.Count);
        var failures = 0;
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = Cancellation,
        };
        Interlocked.Increment(ref mappings);
        try
        {
            await Parallel.ForAsync(0, items.Count, options, MapOneAsync);
        }
        finally
        {
            Interlocked.Decrement(ref mappings);
        }

        return failures == 0 ? results : throw new PhaseStoppedException();

        async ValueTask MapOneAsync(int index, CancellationToken _)
        {
            var own = new DiagnosticLog();
            try
            {
                results[index] = await map(items[index], new PhaseContext(run, pipeline, Phase, own, Cancellation));
            }
            catch (Exception exception) when (PipelineRun.IsFinding(exception, Cancellation))
            {
                Interlocked.Increment(ref failures);
                if (exception is not PhaseStoppedException)
                {
                    var source = (items[index] as IDocument)?.Source;
                    own.Add(EngineDiagnostics.Failure(pipeline, Phase, source, exception));
                }
            }
            finally
            {
                slots[index] = own.IsEmpty ? null : own;
            }
        }
    }
}
