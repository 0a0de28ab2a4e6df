using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>The rules: which phase waits for which, and which may read which.</summary>
/// <param name="pipelines">In the order of their declaration.</param>
internal sealed class PipelineGraph(IReadOnlyList<Pipeline> pipelines)
{
    public IReadOnlyList<Pipeline> Pipelines => pipelines;

    /// <summary>What has to end well before a phase may start.</summary>
    public IEnumerable<(Pipeline Pipeline, Phase Phase)> WaitsFor(Pipeline pipeline, Phase phase)
    {
        if (phase > Phase.Input)
        {
            yield return (pipeline, phase - 1);
        }

        var others = phase switch
        {
            Phase.Input when pipeline.Deployment => pipelines.Where(other => !other.Deployment),
            Phase.Process => pipeline.Dependencies,
            Phase.PostProcess when !pipeline.Isolated => pipelines.Where(other =>
                !other.Isolated && other.Deployment == pipeline.Deployment && other != pipeline
            ),
            _ => [],
        };
        var last = phase == Phase.Input ? Phase.Output : Phase.Process;
        foreach (var other in others)
        {
            yield return (other, last);
        }
    }

    /// <summary>The phase whose documents a reader sees: what was processed, or what was finished in a deployment pipeline.</summary>
    public static Phase Visible(Pipeline reader, Pipeline read) =>
        reader.Deployment && !read.Deployment ? Phase.Output : Phase.Process;

    /// <summary>Null when a phase may read another pipeline, else a sentence that says why not.</summary>
    public Message? WhyNotReadable(Pipeline reader, Phase phase, Pipeline read)
    {
        Message attempt = $"Pipeline {reader.Name} may not read {read.Name} in its {phase.ToMessage()} phase";
        return phase switch
        {
            Phase.Input or Phase.Output => (Message)$"{attempt}: this phase reads no other pipeline.",
            _ when !pipelines.Contains(read) => $"{attempt}: {read.Name} is not part of this run.",
            _ when reader.Isolated => $"{attempt}: {reader.Name} is isolated.",
            _ when read.Isolated => $"{attempt}: {read.Name} is isolated.",
            _ when read.Deployment && !reader.Deployment =>
                $"{attempt}: {read.Name} is a deployment pipeline and starts after it.",
            Phase.Process when Visible(reader, read) == Phase.Process && !reader.Dependencies.Contains(read) =>
                $"{attempt}: {read.Name} is not among the dependencies of {reader.Name}.",
            _ => null,
        };
    }

    /// <summary>Every mistake of the graph; a run starts only when there is none.</summary>
    public IReadOnlyList<Diagnostic> Check() => [.. Mistakes().Select(EngineDiagnostics.Graph)];

    private IEnumerable<Message> Mistakes()
    {
        foreach (var name in pipelines.GroupBy(one => one.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            yield return $"Pipeline {name.Key} is {name.Count()} times in one run.";
        }

        foreach (var pipeline in pipelines)
        {
            if (pipeline is { Isolated: true, Deployment: true })
            {
                yield return $"Pipeline {pipeline.Name} is isolated, so it cannot be a deployment pipeline.";
            }

            foreach (var dependency in pipeline.Dependencies)
            {
                Message attempt = $"Pipeline {pipeline.Name} depends on {dependency.Name}";
                var mistake = dependency switch
                {
                    _ when !pipelines.Contains(dependency) => (Message)$"{attempt}, which is not part of this run.",
                    _ when pipeline.Isolated => $"{attempt}, but {pipeline.Name} is isolated.",
                    { Isolated: true } => $"{attempt}, which is isolated.",
                    { Deployment: true } when !pipeline.Deployment =>
                        $"{attempt}, a deployment pipeline, which starts only after {pipeline.Name}.",
                    _ => null,
                };
                if (mistake is not null)
                {
                    yield return mistake;
                }
            }
        }

        // A constructor can name only what exists already, but a dependency list may have been filled later.
        if (FindCircle() is { } circle)
        {
            yield return $"Pipelines wait for each other in a circle: {string.Join(" → ", circle.Select(one => one.Name))}.";
        }
    }

    private List<Pipeline>? FindCircle()
    {
        var done = new HashSet<Pipeline>();
        return pipelines.Select(pipeline => Walk(pipeline, [])).FirstOrDefault(circle => circle is not null);

        List<Pipeline>? Walk(Pipeline pipeline, List<Pipeline> way)
        {
            if (way.Contains(pipeline))
            {
                return [.. way.SkipWhile(one => one != pipeline), pipeline];
            }

            if (done.Contains(pipeline))
            {
                return null;
            }

            List<Pipeline> further = [.. way, pipeline];
            var circle = pipeline
                .Dependencies.Select(next => Walk(next, further))
                .FirstOrDefault(one => one is not null);
            done.Add(pipeline);
            return circle;
        }
    }
}
