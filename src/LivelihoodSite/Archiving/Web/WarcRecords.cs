using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LivelihoodSite.Archiving.Web;

/// <summary>One record as it was read.</summary>
/// <param name="Type">WARC-Type.</param>
/// <param name="Url">WARC-Target-URI, or null.</param>
/// <param name="Sha256">Hash of its block in lower-case hexadecimal digits.</param>
/// <param name="Digest">WARC-Block-Digest, or null.</param>
internal sealed record WarcRecord(string Type, string? Url, string Sha256, string? Digest)
{
    /// <summary>True when the block has the hash that the record says.</summary>
    public bool IsWhole => Digest is null || Digest == WarcFile.Digest(Sha256);
}

/// <summary>Reads the records of a WARC file one after the other, unpacked.</summary>
internal static class WarcRecords
{
    private const int LongestHead = 1 << 16;

    /// <summary>The records.</summary>
    /// <exception cref="InvalidDataException">It is no WARC file, or it is cut off; the message is a sentence.</exception>
    public static IEnumerable<WarcRecord> Read(Stream stream)
    {
        while (ReadLine(stream) is { } first)
        {
            if (first is not ("WARC/1.1" or "WARC/1.0"))
            {
                throw new InvalidDataException("a record does not begin where it should.");
            }

            var head = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (ReadLine(stream) is { Length: > 0 } line)
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon < 1)
                {
                    throw new InvalidDataException("a line of the head of a record has no name.");
                }

                head[line[..colon]] = line[(colon + 1)..].Trim();
            }

            if (
                !long.TryParse(
                    head.GetValueOrDefault("Content-Length"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var length
                )
            )
            {
                throw new InvalidDataException("a record does not say its length.");
            }

            var hash = HashBlock(stream, length);
            if (ReadLine(stream) is not "" || ReadLine(stream) is not "")
            {
                throw new InvalidDataException("a record does not end where it should.");
            }

            yield return new WarcRecord(
                head.GetValueOrDefault("WARC-Type", ""),
                head.GetValueOrDefault("WARC-Target-URI"),
                hash,
                head.GetValueOrDefault("WARC-Block-Digest")
            );
        }
    }

    private static string HashBlock(Stream stream, long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        while (length > 0)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length));
            if (read == 0)
            {
                throw new InvalidDataException("the file is cut off in a record.");
            }

            hash.AppendData(buffer, 0, read);
            length -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Null at the end of the file.
    private static string? ReadLine(Stream stream)
    {
        var line = new List<byte>(80);
        int next;
        while ((next = stream.ReadByte()) >= 0)
        {
            if (next == '\n')
            {
                return line is [.., (byte)'\r']
                    ? Encoding.UTF8.GetString([.. line[..^1]])
                    : throw new InvalidDataException("a line does not end as it should.");
            }

            line.Add((byte)next);
            if (line.Count > LongestHead)
            {
                throw new InvalidDataException("a line is longer than any in a WARC file.");
            }
        }

        return line.Count == 0 ? null : throw new InvalidDataException("the file is cut off in a line.");
    }
}
