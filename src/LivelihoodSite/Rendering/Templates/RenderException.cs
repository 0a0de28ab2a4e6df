using LivelihoodSite.Model;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>A page could not be rendered because of something people can mend: a template or a words file.</summary>
public sealed class RenderException : Exception
{
    public RenderException()
        : this("A page could not be rendered.") { }

    public RenderException(Message message)
        : this(message, null) { }

    public RenderException(Message message, Exception? innerException)
        : this(new Diagnostic("LS0802", Severity.Error, null, 0, 0, message), innerException) { }

    /// <summary>A failure with its place.</summary>
    public RenderException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic?.Message.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>What is wrong, where, and what to do.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>The theme lacks a file that pages need.</summary>
    internal static RenderException MissingFile(Message message, Message hint) =>
        new(new Diagnostic("LS0803", Severity.Error, null, 0, 0, message, hint));
}
