namespace LivelihoodSite.Model;

/// <summary>
/// What the machine prevents, not the content: a full disk, a read-only folder, a second build. A command answers it
/// with the sentence and exit code 3; it passes through the engine unchanged.
/// </summary>
public sealed class EnvironmentProblemException : Exception, IProblem
{
    public EnvironmentProblemException()
        : this("The environment prevents this.") { }

    /// <summary>A problem in a sentence.</summary>
    /// <param name="message">One sentence that says what is wrong and what to do; shown to the user as it stands.</param>
    public EnvironmentProblemException(Message message)
        : base(message?.ToString()) => Sentence = message ?? "";

    /// <summary>A problem with the exception that it was seen by.</summary>
    /// <param name="message">One sentence that says what is wrong and what to do; shown to the user as it stands.</param>
    /// <param name="innerException">The cause, for a debugger only.</param>
    public EnvironmentProblemException(Message message, Exception innerException)
        : base(message?.ToString(), innerException) => Sentence = message ?? "";

    /// <inheritdoc/>
    public Message Sentence { get; }
}
