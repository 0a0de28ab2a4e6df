using LivelihoodSite.Model;

namespace LivelihoodSite.Pipelines.Engine;

/// <summary>What the engine itself has to say.</summary>
internal static class EngineDiagnostics
{
    /// <summary>LS0901: the pipelines cannot be run together.</summary>
    public static Diagnostic Graph(Message message) => new("LS0901", Severity.Error, Path: null, 0, 0, message);

    /// <summary>LS0902 for a read that the rules refuse, else LS0903: a phase could not go on.</summary>
    /// <param name="path">The document that was worked on, where there is one.</param>
    public static Diagnostic Failure(Pipeline pipeline, Phase phase, string? path, Exception exception) =>
        exception is PipelineRuleException rule
            ? new("LS0902", Severity.Error, path, 0, 0, rule.Sentence)
            : new(
                "LS0903",
                Severity.Error,
                path,
                0,
                0,
                $"Pipeline {pipeline.Name} stopped in its {phase.ToMessage()} phase: {Message.Of(exception)}",
                "When the content looks right, this is a fault of the program: please report it with the file."
            );
}

/// <summary>A phase read a pipeline that it may not read.</summary>
internal sealed class PipelineRuleException(Message sentence) : Exception(sentence.ToString()), IProblem
{
    public Message Sentence => sentence;
}

/// <summary>A phase ends because its mapping failed; the diagnostics are recorded already.</summary>
internal sealed class PhaseStoppedException() : Exception("The phase was stopped.");
