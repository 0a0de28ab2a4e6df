using Scriban.Runtime;

namespace LivelihoodSite.Rendering;

/// <summary>Text that grows at its end and is used again page after page, so that a page costs no memory of its own.</summary>
internal sealed class TextBuffer : IScriptOutput
{
    // What a page of usual size needs; a booklet's room is given back.
    private const int Kept = 1 << 20;

    private char[] letters = new char[1 << 15];

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

    /// <summary>Forgets what came after a place.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>Forgets what it holds.</summary>
    public void Clear()
    {
        Length = 0;
        if (letters.Length > Kept)
        {
            letters = new char[Kept];
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

    /// <inheritdoc/>
    public override string ToString() => new(Written);

    private void Grow(int added) => Array.Resize(ref letters, Math.Max(letters.Length * 2, Length + added));
}
