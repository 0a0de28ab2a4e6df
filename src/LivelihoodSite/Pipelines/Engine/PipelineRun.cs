using System.Diagnostics;
using System.Runtime.ExceptionServices;
using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>
/// Runs pipelines together: every phase is a task that awaits what <see cref="PipelineGraph"/> makes it wait for, so
/// whatever the rules leave independent runs at the same time.
/// </summary>
public sealed class PipelineRun
{
    private static readonly Phase[] Phases = [Phase.Input, Phase.Process, Phase.PostProcess, Phase.Output];

    private readonly PipelineGraph graph;
    private readonly IProgress<PhaseRow>? progress;
    private readonly CancellationToken cancellation;
    private readonly OrderedDictionary<(Pipeline Pipeline, Phase Phase), Step> steps = [];

    private PipelineRun(PipelineGraph graph, IProgress<PhaseRow>? progress, CancellationToken cancellation)
    {
        this.graph = graph;
        this.progress = progress;
        this.cancellation = cancellation;
        foreach (var pipeline in graph.Pipelines)
        {
            foreach (var phase in Phases)
            {
                steps.Add((pipeline, phase), new Step(pipeline, phase));
            }
        }
    }

    /// <summary>Runs pipelines to their end.</summary>
    /// <param name="pipelines">In the order in which the table and the diagnostics name them.</param>
    /// <param name="progress">Hears of every phase that ends, in the order of time.</param>
    /// <param name="cancellation">Ends the run early.</param>
    /// <returns>What came of it; mistakes of the graph and exceptions of phases are diagnostics in it.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="EnvironmentProblemException">A phase met a problem of the machine; all other phases have ended.</exception>
    public static async Task<RunReport> RunAsync(
        IEnumerable<Pipeline> pipelines,
        IProgress<PhaseRow>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var rules = new PipelineGraph([.. pipelines]);
        var mistakes = rules.Check();
        return mistakes.Count > 0
            ? new RunReport([], mistakes)
            : await new PipelineRun(rules, progress, cancellation).RunAsync();
    }

    /// <summary>True for what becomes a diagnostic: neither an obeyed cancellation nor a problem of the machine.</summary>
    internal static bool IsFinding(Exception exception, CancellationToken cancellation) =>
        exception is not EnvironmentProblemException
        && !(exception is OperationCanceledException && cancellation.IsCancellationRequested);

    internal IReadOnlyList<Document<TModel>> Read<TModel>(Pipeline reader, Phase phase, Pipeline<TModel> read)
    {
        if (graph.WhyNotReadable(reader, phase, read) is { } reason)
        {
            throw new PipelineRuleException(reason);
        }

        return steps[(read, PipelineGraph.Visible(reader, read))].Documents as IReadOnlyList<Document<TModel>> ?? [];
    }

    private async Task<RunReport> RunAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(steps.Values.Select(RunStepAsync));
        cancellation.ThrowIfCancellationRequested();
        steps.Values.FirstOrDefault(step => step.Problem is not null)?.Problem?.Throw();
        return new RunReport(
            [.. steps.Values.Select(step => step.Row)],
            [.. steps.Values.SelectMany(step => step.Log.InOrder())],
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            graph.Pipelines.ToDictionary(pipeline => pipeline, pipeline => steps[(pipeline, Phase.Output)].Documents)
        );
    }

    private async Task RunStepAsync(Step step)
    {
        var waits = graph.WaitsFor(step.Pipeline, step.Phase);
        var endedWell = await Task.WhenAll(waits.Select(wait => steps[wait].EndedWell.Task));
        try
        {
            if (endedWell.All(well => well) && !cancellation.IsCancellationRequested)
            {
                var before = step.Phase == Phase.Input ? [] : steps[(step.Pipeline, step.Phase - 1)].Documents;
                await WorkAsync(step, before);
            }
        }
        finally
        {
            step.EndedWell.SetResult(step.Row.Outcome is PhaseOutcome.Done or PhaseOutcome.Absent);
        }
    }

    private async Task WorkAsync(Step step, IReadOnlyList<IDocument> before)
    {
        if (!step.Pipeline.Has(step.Phase))
        {
            step.Documents = before;
            step.Row = step.Row with { Outcome = PhaseOutcome.Absent, Documents = before.Count };
            return;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            var context = new PhaseContext(this, step.Pipeline, step.Phase, step.Log, cancellation);
            // On a thread of the pool, so that a phase that never awaits does not hold up the others.
            step.Documents = await Task.Run(() => step.Pipeline.RunAsync(step.Phase, before, context), cancellation);
        }
        catch (Exception exception)
        {
            step.Threw = true;
            if (exception is EnvironmentProblemException)
            {
                step.Problem = ExceptionDispatchInfo.Capture(exception);
            }
            else if (exception is not PhaseStoppedException && IsFinding(exception, cancellation))
            {
                step.Log.Add(EngineDiagnostics.Failure(step.Pipeline, step.Phase, path: null, exception));
            }
        }

        step.Row = step.Row with
        {
            Outcome = step.Threw || step.Log.HasErrors ? PhaseOutcome.Failed : PhaseOutcome.Done,
            Documents = step.Documents.Count,
            Milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds,
        };
        progress?.Report(step.Row);
    }

    /// <summary>One phase of one pipeline on its way; written only by its own task, read only by those that await it.</summary>
    private sealed class Step(Pipeline pipeline, Phase phase)
    {
        public Pipeline Pipeline => pipeline;
        public Phase Phase => phase;
        public TaskCompletionSource<bool> EndedWell { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public DiagnosticLog Log { get; } = new();
        public IReadOnlyList<IDocument> Documents { get; set; } = [];
        public PhaseRow Row { get; set; } = new(pipeline.Name, phase, PhaseOutcome.NotStarted);
        public bool Threw { get; set; }
        public ExceptionDispatchInfo? Problem { get; set; }
    }
}
