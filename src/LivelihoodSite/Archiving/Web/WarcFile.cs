using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using LivelihoodSite.Archiving.Zip;

namespace LivelihoodSite.Archiving.Web;

/// <summary>One record of a WARC file as an index describes it.</summary>
/// <param name="Url">Where the file is said to stand.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Sha256">Hash of the file in lower-case hexadecimal digits.</param>
/// <param name="Offset">Where the packed record begins.</param>
/// <param name="Length">Length of the packed record.</param>
internal sealed record WarcEntry(string Url, string MediaType, string Sha256, long Offset, int Length);

/// <summary>
/// A WARC 1.1 file (ISO 28500:2017): the files of an edition as <c>resource</c> records, because no server was asked for
/// them. Each record is a gzip member of its own. Times come from the date of the freeze, identifiers from names.
/// </summary>
/// <param name="Bytes">The file.</param>
/// <param name="Entries">Its resources in the order of the records.</param>
internal sealed record WarcFile(byte[] Bytes, IReadOnlyList<WarcEntry> Entries)
{
    public const string Name = "data.warc.gz";

    private const string Break = "\r\n";

    /// <summary>Writes one.</summary>
    /// <param name="files">URL and content, in order.</param>
    /// <param name="date">WARC-Date of every record.</param>
    /// <param name="about">What the first record says of the file, label and value.</param>
    public static WarcFile Write(
        IReadOnlyList<(string Url, ReadOnlyMemory<byte> Bytes)> files,
        string date,
        IEnumerable<(string Label, string Value)> about
    )
    {
        var description = Encoding.UTF8.GetBytes(
            string.Concat(about.Select(line => $"{line.Label}: {line.Value.ReplaceLineEndings(" ")}{Break}"))
        );
        var first = $"<urn:uuid:{NameUuid.Of($"warcinfo {date} {ChecksumFile.HashOf(description)}")}>";
        var head = Record(
            [
                ("WARC-Type", "warcinfo"),
                ("WARC-Record-ID", first),
                ("WARC-Date", date),
                ("WARC-Filename", Name),
                ("WARC-Block-Digest", Digest(ChecksumFile.HashOf(description))),
                ("Content-Type", "application/warc-fields"),
            ],
            description
        );
        var records = files
            .AsParallel()
            .AsOrdered()
            .Select(file => (file.Url, Packed: Resource(file.Url, file.Bytes.Span, date, first)))
            .ToList();
        using var output = new MemoryStream();
        output.Write(head);
        var entries = new List<WarcEntry>(records.Count);
        foreach (var (url, packed) in records)
        {
            entries.Add(new WarcEntry(url, packed.MediaType, packed.Sha256, output.Position, packed.Bytes.Length));
            output.Write(packed.Bytes);
        }

        return new WarcFile(output.ToArray(), entries);
    }

    private static (byte[] Bytes, string Sha256, string MediaType) Resource(
        string url,
        ReadOnlySpan<byte> bytes,
        string date,
        string first
    )
    {
        var hash = ChecksumFile.HashOf(bytes);
        var type = MediaTypes.Of(Uri.UnescapeDataString(url));
        return (
            Record(
                [
                    ("WARC-Type", "resource"),
                    ("WARC-Record-ID", $"<urn:uuid:{NameUuid.Of($"resource {date} {url} {hash}")}>"),
                    ("WARC-Date", date),
                    ("WARC-Target-URI", url),
                    ("WARC-Warcinfo-ID", first),
                    ("WARC-Block-Digest", Digest(hash)),
                    ("WARC-Payload-Digest", Digest(hash)),
                    ("Content-Type", type),
                ],
                bytes
            ),
            hash,
            type
        );
    }

    /// <summary>A hash as WARC and CDXJ write it.</summary>
    public static string Digest(string sha256) => "sha256:" + sha256;

    private static byte[] Record(IEnumerable<(string Label, string Value)> head, ReadOnlySpan<byte> block)
    {
        var text = new StringBuilder("WARC/1.1").Append(Break);
        foreach (var (label, value) in head)
        {
            text.Append(label).Append(": ").Append(value).Append(Break);
        }

        text.Append("Content-Length: ").Append(CultureInfo.InvariantCulture, $"{block.Length}");
        text.Append(Break).Append(Break);
        return Pack([.. Encoding.UTF8.GetBytes(text.ToString()), .. block, .. "\r\n\r\n"u8]);
    }

    // By hand around the packed bytes: the library writes the kind of the system into the header.
    private static byte[] Pack(byte[] bytes)
    {
        using var output = new MemoryStream();
        output.Write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
        using (var packer = new DeflateStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            packer.Write(bytes);
        }

        Span<byte> end = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(end, Crc32.Of(bytes));
        BinaryPrimitives.WriteUInt32LittleEndian(end[4..], (uint)bytes.Length);
        output.Write(end);
        return output.ToArray();
    }
}
