namespace LivelihoodSite.Content;

/// <summary>
/// Room that grows at its end and lies outside the collected heap: a text of megabytes that lives for a moment would in the
/// heap have the whole content of a site looked through, again and again. Whoever makes one disposes of it; one that is
/// forgotten is given back when it is collected.
/// </summary>
/// <typeparam name="T">What it holds.</typeparam>
public abstract unsafe class NativeRoom<T> : IDisposable
    where T : unmanaged
{
    private readonly NativeBlock block = new();
    private T* start;
    private int size;

    /// <param name="size">How many it has room for at first; at least one.</param>
    protected NativeRoom(int size) => Resize(size);

    /// <summary>How many it holds.</summary>
    public int Length { get; private set; }

    /// <summary>All that it holds; the span is good until the next change, and no longer than somebody refers to the room.</summary>
    public ReadOnlySpan<T> Written => new(start, Length);

    /// <summary>How many it has room for.</summary>
    protected int Size => size;

    /// <summary>All its room.</summary>
    protected Span<T> All => new(start, size);

    /// <summary>The room behind what it holds, with whatever was there before.</summary>
    protected Span<T> Rest => new(start + Length, size - Length);

    /// <summary>Adds some.</summary>
    public void Append(ReadOnlySpan<T> added)
    {
        Reserve(added.Length);
        added.CopyTo(Rest);
        Length += added.Length;
    }

    /// <summary>Adds one.</summary>
    public void Append(T added)
    {
        Reserve(1);
        start[Length++] = added;
    }

    /// <summary>Forgets what came after a place.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>Gives its room back; it must not be used again.</summary>
    public void Dispose()
    {
        block.Dispose();
        start = null;
        size = 0;
        Length = 0;
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes room for more.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    protected void Reserve(int added)
    {
        if (added > size - Length)
        {
            Resize((int)Math.Min(Math.Max(size * 2L, checked(Length + added)), int.MaxValue));
        }
    }

    /// <summary>Says that so much of the rest has been written.</summary>
    protected void Advance(int written) => Length += written;

    /// <summary>Gives back what it has beyond a size that holds all of it.</summary>
    protected void Shrink(int least)
    {
        if (size > least)
        {
            Resize(least);
        }
    }

    private void Resize(int wanted)
    {
        start = (T*)block.Resize((nuint)wanted * (nuint)sizeof(T));
        size = wanted;
    }
}
