namespace LivelihoodSite.Archiving.Verifying;

/// <summary>More was unpacked than a package holds.</summary>
internal sealed class TooLargeException : Exception
{
    public TooLargeException() { }

    public TooLargeException(string message)
        : base(message) { }

    public TooLargeException(string message, Exception innerException)
        : base(message, innerException) { }
}

/// <summary>Hands on what another stream unpacks, up to a limit.</summary>
/// <param name="unpacked">The other stream; closed with this one.</param>
/// <param name="limit">In bytes.</param>
internal sealed class BoundedStream(Stream unpacked, long limit) : Stream
{
    private readonly BufferedStream buffered = new(unpacked, 1 << 16);
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Count(buffered.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Count(buffered.Read(buffer));

    public override int ReadByte()
    {
        var one = buffered.ReadByte();
        if (one >= 0)
        {
            Count(1);
        }

        return one;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            buffered.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int more) => (read += more) > limit ? throw new TooLargeException() : more;
}
