using System.Text;
using LivelihoodSite.Content;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering.Marking;

/// <summary>Text that grows at its end and is used again page after page, so that a page costs no memory of its own.</summary>
internal sealed class TextBuffer() : NativeRoom<char>(Usual), IScriptOutput, IPageText
{
    private const int Usual = 1 << 15;

    // What a page of usual size needs; the room of a booklet goes back.
    private const int Kept = 1 << 20;

    /// <summary>How often it has been emptied: what was read of it before is something else now.</summary>
    public int Cleared { get; private set; }

    /// <summary>Adds a number of at most three digits, 0 or more.</summary>
    public void AppendNumber(int number)
    {
        if (number >= 100)
        {
            Append((char)('0' + (number / 100)));
        }

        if (number >= 10)
        {
            Append((char)('0' + (number / 10 % 10)));
        }

        Append((char)('0' + (number % 10)));
    }

    /// <summary>Forgets what it holds.</summary>
    public void Clear()
    {
        Cleared++;
        Cut(0);
        if (Size > Kept)
        {
            Shrink(Kept / 2);
        }
    }

    /// <inheritdoc/>
    public void Write(Markup markup) => Append(markup.Text);

    /// <inheritdoc/>
    public void WriteHtml(ReadOnlySpan<char> html) => Append(html);

    /// <inheritdoc/>
    public void WriteText(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Html.Special) is var next and >= 0)
        {
            Append(text[..next]);
            Append(Html.EntityOf(text[next]));
            text = text[(next + 1)..];
        }

        Append(text);
    }

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Append(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Append(text.AsSpan(offset, count));
        return ValueTask.CompletedTask;
    }

    /// <summary>Its bytes in UTF-8.</summary>
    public byte[] ToBytes() => ToBytes(Written);

    /// <summary>The bytes of a text in UTF-8.</summary>
    public static byte[] ToBytes(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        _ = Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new string(Written);
        // The room may go with the last reference to it, which is this one.
        GC.KeepAlive(this);
        return text;
    }
}
