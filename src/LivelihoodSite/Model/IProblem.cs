namespace LivelihoodSite.Model;

/// <summary>An exception that knows how to say itself in the language of the user.</summary>
public interface IProblem
{
    /// <summary>What is wrong, and where it helps, what to do.</summary>
    Message Sentence { get; }
}
