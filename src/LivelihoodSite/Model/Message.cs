using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LivelihoodSite.Model;

/// <summary>
/// A sentence for the user, kept as its English form (<c>“{0}” is missing.</c>) and what stands in its gaps, so that a
/// command can say it in another language (<see cref="MessageLanguage"/>). Code writes it as an ordinary literal or
/// interpolated string; the English form is the key of the translation in Commands/Messages/.
/// </summary>
[InterpolatedStringHandler]
public sealed class Message : IEquatable<Message>
{
    private readonly StringBuilder building;
    private readonly ImmutableArray<object>.Builder arguments;
    private string? format;

    /// <summary>For the compiler: begins an interpolated sentence.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Message(int literalLength, int formattedCount)
    {
        building = new StringBuilder(literalLength + (3 * formattedCount));
        arguments = ImmutableArray.CreateBuilder<object>(formattedCount);
    }

    private Message(string text)
        : this(text.Length, 0) => AppendLiteral(text);

    /// <summary>The English form with numbered gaps; a brace that is meant as such is doubled.</summary>
    public string Format => format ??= building.ToString();

    /// <summary>What stands in the gaps: texts, and sentences to be translated themselves.</summary>
    public IReadOnlyList<object> Arguments => arguments;

    /// <summary>A sentence without gaps.</summary>
    public static implicit operator Message(string text) => FromString(text);

    /// <inheritdoc cref="op_Implicit(string)"/>
    public static Message FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Message(text);
    }

    /// <summary>Words that are the same in every language: a path, a name, what the operating system said.</summary>
    public static Message Verbatim(string? text) => $"{text}";

    /// <summary>What an exception says: its sentence where it has one, else the words of the operating system or library.</summary>
    public static Message Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is IProblem problem ? problem.Sentence : Verbatim(exception.Message);
    }

    /// <summary>Several alternatives: <c>a or b or c</c>.</summary>
    public static Message Either(IEnumerable<string?> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.OfType<string>().Select(Verbatim).DefaultIfEmpty("").Aggregate((one, next) => $"{one} or {next}");
    }

    /// <summary>Several things: <c>a, b, c</c>.</summary>
    public static Message List(IEnumerable<Message> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.DefaultIfEmpty("").Aggregate((one, next) => $"{one}, {next}");
    }

    /// <inheritdoc cref="List(IEnumerable{Message})"/>
    public static Message List(IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return List(items.Select(Verbatim));
    }

    /// <summary>Sentences one after the other.</summary>
    public static Message Join(IEnumerable<Message> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return sentences.DefaultIfEmpty("").Aggregate((one, next) => $"{one} {next}");
    }

    /// <summary>For the compiler: words between gaps.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        building.Append(
            value.AsSpan().ContainsAny('{', '}')
                ? value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
                : value
        );
    }

    /// <summary>For the compiler: a gap with a sentence of its own.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Message? value) => AppendGap(value ?? (object)"");

    /// <summary>For the compiler: a gap with a text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => AppendGap(value ?? "");

    /// <summary>For the compiler: a gap with a value, written in the invariant culture.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format = null) =>
        AppendGap(
            value is IFormattable number
                ? number.ToString(format, CultureInfo.InvariantCulture)
                : value?.ToString() ?? ""
        );

    /// <summary>True for the same form with the same content of its gaps.</summary>
    public bool Equals(Message? other) =>
        other is not null
        && string.Equals(Format, other.Format, StringComparison.Ordinal)
        && arguments.SequenceEqual(other.arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Format);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => MessageLanguage.English.Say(this);

    private void AppendGap(object value)
    {
        building.Append('{').Append(arguments.Count).Append('}');
        arguments.Add(value);
    }
}
