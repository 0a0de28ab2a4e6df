using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>Text that grows at its end and is used again page after page, so that a page costs no memory of its own.</summary>
internal sealed class TextBuffer : IScriptOutput, IDisposable
{
    // What a page of usual size needs; a booklet's room goes back to be used by others.
    private const int Kept = 1 << 20;

    private char[] letters = ArrayPool<char>.Shared.Rent(1 << 15);

    /// <summary>How often it has been emptied: what was read of it before is something else now.</summary>
    public int Cleared { get; private set; }

    /// <summary>How many characters it holds.</summary>
    public int Length { get; private set; }

    /// <summary>All that it holds; the span is good until the next change.</summary>
    public ReadOnlySpan<char> Written => letters.AsSpan(0, Length);

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > letters.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(letters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Adds a character.</summary>
    public void Append(char letter)
    {
        if (Length == letters.Length)
        {
            Grow(1);
        }

        letters[Length++] = letter;
    }

    /// <summary>Adds a number of at most three digits, 0 or more.</summary>
    public void Append(int number)
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

    /// <summary>Forgets what came after a place.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>Forgets what it holds.</summary>
    public void Clear()
    {
        Cleared++;
        Length = 0;
        if (letters.Length > Kept)
        {
            ArrayPool<char>.Shared.Return(letters);
            letters = ArrayPool<char>.Shared.Rent(Kept / 2);
        }
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
    public override string ToString() => new(Written);

    /// <summary>Gives its room to others; it must not be used again.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(letters);
        letters = [];
        Length = 0;
    }

    private void Grow(int added)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(letters.Length * 2, Length + added));
        Written.CopyTo(larger);
        ArrayPool<char>.Shared.Return(letters);
        letters = larger;
    }
}
