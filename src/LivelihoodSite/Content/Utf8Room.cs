using System.Buffers;
using System.Globalization;
using System.Text;

namespace LivelihoodSite.Content;

/// <summary>A file in UTF-8 while it is written: text and bytes go to its end, a JSON writer may write to it.</summary>
public sealed class Utf8Room : NativeRoom<byte>, IBufferWriter<byte>
{
    private const int Usual = 1 << 16;

    private readonly Lent lent;

    /// <summary>An empty one.</summary>
    public Utf8Room()
        : base(Usual) => lent = new Lent(this);

    /// <summary>Adds text.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        // Three bytes a character at most; only where they might not do is it worth counting.
        if (text.Length > Rest.Length / 3)
        {
            Reserve(Encoding.UTF8.GetByteCount(text));
        }

        Advance(Encoding.UTF8.GetBytes(text, Rest));
    }

    /// <summary>Adds a number in decimal digits.</summary>
    public void AppendNumber(long number)
    {
        // The longest has 19 digits and a sign.
        Reserve(20);
        _ = number.TryFormat(Rest, out var written, provider: CultureInfo.InvariantCulture);
        Advance(written);
    }

    /// <summary>A copy of what it holds.</summary>
    public byte[] ToArray()
    {
        var bytes = Written.ToArray();
        GC.KeepAlive(this);
        return bytes;
    }

    /// <inheritdoc/>
    void IBufferWriter<byte>.Advance(int count) => Advance(count);

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return lent.Rest(Length, Rest.Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return Rest;
    }

    /// <summary>The room as those see it who cannot take a span.</summary>
    private sealed class Lent(Utf8Room room) : MemoryManager<byte>
    {
        public Memory<byte> Rest(int start, int length) => CreateMemory(start, length);

        public override Span<byte> GetSpan() => room.All;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin() { }

        protected override void Dispose(bool disposing) { }
    }
}
