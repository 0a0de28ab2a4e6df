using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Carries one finding out of the depth of a reader; never leaves the Content folder.</summary>
internal sealed class ContentException(string code, int line, int column, Message message, Message? hint)
    : Exception(message.ToString())
{
    public Message Sentence { get; } = message;

    public string Code { get; } = code;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public Message? Hint { get; } = hint;
}
