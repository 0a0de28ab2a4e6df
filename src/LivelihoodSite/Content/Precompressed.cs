using System.IO.Compression;

namespace LivelihoodSite.Content;

/// <summary>A compressed form of a file: what is written behind the plain file's name, and the bytes.</summary>
/// <param name="Suffix"><see cref="Precompressed.Brotli"/> or <see cref="Precompressed.Gzip"/>.</param>
/// <param name="Bytes">All that it holds.</param>
public readonly record struct CompressedForm(string Suffix, byte[] Bytes);

/// <summary>
/// The compressed forms of a file that a server hands out in its place: <c>a.html.br</c> (RFC 7932) and <c>a.html.gz</c>
/// (RFC 1952) beside <c>a.html</c>. No clock and no name of a system is in them.
/// </summary>
public static class Precompressed
{
    public const string Brotli = ".br";
    public const string Gzip = ".gz";

    // Smaller than this, plain or not, it is one packet of the network.
    private const int SmallestFile = 1400;
    private const int BrotliQuality = 11;
    private const int BrotliWindow = 22;
    private const int GzipSystem = 9;
    private const byte UnknownSystem = 255;

    private static readonly HashSet<string> TextEndings = new(StringComparer.Ordinal)
    {
        ".html",
        ".css",
        ".js",
        ".json",
        ".xml",
        ".svg",
        ".txt",
        ".csv",
    };

    /// <summary>The forms that pay: of text files only, and only where a tenth is saved; none otherwise.</summary>
    /// <param name="path">Its ending tells a text.</param>
    /// <param name="plain">All that the file holds.</param>
    public static IReadOnlyList<CompressedForm> Of(string path, ReadOnlySpan<byte> plain)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (plain.Length < SmallestFile || !TextEndings.Contains(Path.GetExtension(path)))
        {
            return [];
        }

        CompressedForm[] all = [new(Brotli, ToBrotli(plain)), new(Gzip, ToGzip(plain))];
        var worthwhile = plain.Length / 10 * 9;
        return [.. all.Where(form => form.Bytes.Length <= worthwhile)];
    }

    /// <summary><c>a.html</c> for <c>a.html.br</c>; null for a name that no compressed form of a text has.</summary>
    public static string? PlainOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var ending = Path.GetExtension(path);
        var plain = path[..^ending.Length];
        return ending is Brotli or Gzip && TextEndings.Contains(Path.GetExtension(plain)) ? plain : null;
    }

    /// <summary>
    /// True when a compressed file says exactly what its plain file says. No more is unpacked than the plain file holds, so
    /// a file made to fill the memory does no harm.
    /// </summary>
    /// <param name="path">The compressed file; its ending tells the form.</param>
    /// <param name="compressed">All that it holds.</param>
    /// <param name="plain">All that its plain file holds.</param>
    public static bool Says(string path, byte[] compressed, ReadOnlySpan<byte> plain)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var source = new MemoryStream(compressed, writable: false);
        using Stream unpacked = path.EndsWith(Brotli, StringComparison.Ordinal)
            ? new BrotliStream(source, CompressionMode.Decompress)
            : new GZipStream(source, CompressionMode.Decompress);
        try
        {
            var buffer = new byte[plain.Length + 1];
            var read = unpacked.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return buffer.AsSpan(0, read).SequenceEqual(plain);
        }
        catch (Exception problem) when (problem is InvalidDataException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    private static byte[] ToBrotli(ReadOnlySpan<byte> plain)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, buffer, out var length, BrotliQuality, BrotliWindow)
            ? buffer[..length]
            : throw new InvalidOperationException("Brotli asked for more room than it said.");
    }

    private static byte[] ToGzip(ReadOnlySpan<byte> plain)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        var bytes = target.ToArray();
        bytes[GzipSystem] = UnknownSystem;
        return bytes;
    }
}
