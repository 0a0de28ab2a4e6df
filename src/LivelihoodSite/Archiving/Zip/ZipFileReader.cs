using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace LivelihoodSite.Archiving.Zip;

/// <summary>
/// Reads a ZIP file that may be damaged or hostile. Nothing is unpacked that has not been judged: names, kinds, sizes, and that
/// every byte of the file belongs to one entry. Formats beyond plain ZIP (ZIP64, encryption, several disks) are refused.
/// </summary>
internal sealed class ZipFileReader
{
    /// <summary>What a package may unpack to, altogether.</summary>
    public const long LargestTotal = 4L << 30;

    /// <summary>How many times larger than in the ZIP file an entry of more than a megabyte may be.</summary>
    public const int LargestRatio = 200;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private readonly Stream stream;

    private ZipFileReader(Stream stream, IReadOnlyList<ZipEntry> entries, byte[] comment)
    {
        this.stream = stream;
        Entries = entries;
        Comment = comment;
    }

    /// <summary>The files, in the order of the directory; entries for folders are left out.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>What stands at the end of the file.</summary>
    public byte[] Comment { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="stream">The ZIP file; it must seek and stay open.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>Null when there is a fault: then nothing of it may be used.</returns>
    public static ZipFileReader? Open(Stream stream, Faults faults)
    {
        try
        {
            return new ZipDirectory(stream, faults).Read() is var (entries, comment)
                ? new ZipFileReader(stream, entries, comment)
                : null;
        }
        catch (EndOfStreamException)
        {
            faults.Damaged(null, "the ZIP file is cut off.");
            return null;
        }
    }

    /// <summary>The content of an entry; reading past its declared length gives one byte more, and never further.</summary>
    public Stream Open(ZipEntry entry)
    {
        var packed = new SectionStream(stream, entry.DataStart, entry.PackedLength);
        return entry.IsPacked ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    /// <summary>The entries and the comment of a file, judged.</summary>
    private sealed class ZipDirectory(Stream stream, Faults faults)
    {
        private readonly int before = faults.Count;

        public (IReadOnlyList<ZipEntry> Entries, byte[] Comment)? Read()
        {
            if (FindEnd() is not { } end)
            {
                faults.Damaged(
                    null,
                    "this is no whole ZIP file: its directory does not end where the file ends. It has been cut off, or something was added."
                );
                return null;
            }

            var count = Short(end.Header, 10);
            long size = Long(end.Header, 12);
            long start = Long(end.Header, 16);
            if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue)
            {
                faults.TooLarge(null, "this is a ZIP64 file, larger than any package.");
                return null;
            }

            if (Long(end.Header, 4) != 0 || Short(end.Header, 8) != count || start + size != end.Position)
            {
                faults.Damaged(null, "the directory of the ZIP file does not fit its end.");
                return null;
            }

            var directory = Bytes(start, (int)size);
            var entries = ReadEntries(directory, count);
            CheckSizes(entries);
            CheckPlaces(entries, start);
            return faults.Count > before
                ? null
                : ([.. entries.Where(entry => !entry.Path.EndsWith('/'))], end.Header[ZipFormat.EndSize..]);
        }

        // The end is the only place where the length of the comment reaches exactly to the end of the file.
        private (long Position, byte[] Header)? FindEnd()
        {
            var length = (int)Math.Min(stream.Length, ZipFormat.EndSize + ushort.MaxValue);
            var tail = Bytes(stream.Length - length, length);
            for (var at = length - ZipFormat.EndSize; at >= 0; at--)
            {
                if (Long(tail, at) == ZipFormat.EndHeader && at + ZipFormat.EndSize + Short(tail, at + 20) == length)
                {
                    return (stream.Length - length + at, tail[at..]);
                }
            }

            return null;
        }

        private List<ZipEntry> ReadEntries(byte[] directory, int count)
        {
            var entries = new List<ZipEntry>(count);
            var at = 0;
            while (at + ZipFormat.CentralSize <= directory.Length && Long(directory, at) == ZipFormat.CentralHeader)
            {
                var nameLength = Short(directory, at + 28);
                var next =
                    at + ZipFormat.CentralSize + nameLength + Short(directory, at + 30) + Short(directory, at + 32);
                if (next > directory.Length)
                {
                    break;
                }

                if (ReadEntry(directory.AsSpan(at, ZipFormat.CentralSize + nameLength)) is { } entry)
                {
                    entries.Add(entry);
                }

                at = next;
                count--;
            }

            if (at != directory.Length || count != 0)
            {
                faults.Damaged(null, "the directory of the ZIP file is damaged.");
            }

            return entries;
        }

        private ZipEntry? ReadEntry(ReadOnlySpan<byte> header)
        {
            var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
            var method = BinaryPrimitives.ReadUInt16LittleEndian(header[10..]);
            var raw = header[ZipFormat.CentralSize..];
            if (NameOf(raw, flags) is not { } name)
            {
                faults.Form(null, "a name in the ZIP file is not UTF-8 text.");
                return null;
            }

            var entry = new ZipEntry(
                name,
                BinaryPrimitives.ReadUInt32LittleEndian(header[24..]),
                BinaryPrimitives.ReadUInt32LittleEndian(header[20..]),
                BinaryPrimitives.ReadUInt32LittleEndian(header[16..]),
                method == ZipFormat.Deflated,
                BinaryPrimitives.ReadUInt32LittleEndian(header[42..]),
                0
            );
            if (PackagePaths.Refusal(name.EndsWith('/') ? name[..^1] : name) is { } refusal)
            {
                faults.Refused(name, refusal);
            }
            else if (!IsPlain(header, name))
            {
                faults.NoFile(name);
            }
            else if ((flags & ZipFormat.Encrypted) != 0 || method is not (ZipFormat.Stored or ZipFormat.Deflated))
            {
                faults.Damaged(name, "the file is encrypted or packed in a way that packages do not use.");
            }
            else if (!entry.IsPacked && entry.Length != entry.PackedLength)
            {
                faults.Damaged(name, "the lengths of the file in the ZIP file contradict each other.");
            }

            return WithData(entry, raw, flags, method);
        }

        private static string? NameOf(ReadOnlySpan<byte> raw, ushort flags)
        {
            try
            {
                return (flags & ZipFormat.Utf8) == 0 && raw.ContainsAnyInRange((byte)0x80, (byte)0xff)
                    ? null
                    : Strict.GetString(raw);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }

        // Systems that know modes write them; the others have a bit for links (reparse points).
        private static bool IsPlain(ReadOnlySpan<byte> header, string name)
        {
            var attributes = BinaryPrimitives.ReadUInt32LittleEndian(header[38..]);
            var mode = attributes >> 16;
            var kind = mode & 0xF000;
            var isFolder = name.EndsWith('/');
            return header[5] is 3 or 19
                ? kind == 0 || kind == (isFolder ? 0x4000u : 0x8000u)
                : (attributes & 0x400) == 0;
        }

        private ZipEntry? WithData(ZipEntry entry, ReadOnlySpan<byte> name, ushort flags, ushort method)
        {
            var local = Bytes(entry.HeaderStart, ZipFormat.LocalSize);
            var start = entry.HeaderStart + ZipFormat.LocalSize + Short(local, 26) + Short(local, 28);
            var isSame =
                Long(local, 0) == ZipFormat.LocalHeader
                && Short(local, 6) == flags
                && Short(local, 8) == method
                && Short(local, 26) == name.Length
                && name.SequenceEqual(Bytes(entry.HeaderStart + ZipFormat.LocalSize, name.Length))
                && (
                    (flags & ZipFormat.HasDescriptor) != 0
                    || (
                        Long(local, 14) == entry.Crc
                        && Long(local, 18) == entry.PackedLength
                        && Long(local, 22) == entry.Length
                    )
                );
            if (!isSame)
            {
                faults.Damaged(entry.Path, "what stands before the file differs from the directory of the ZIP file.");
                return null;
            }

            return entry with
            {
                DataStart = start,
            };
        }

        private void CheckSizes(List<ZipEntry> entries)
        {
            if (entries.Sum(entry => entry.Length) > LargestTotal)
            {
                faults.TooLarge(null, "the ZIP file would unpack to more than 4 GiB.");
            }

            foreach (var entry in entries)
            {
                if (entry.Length > 1 << 20 && entry.Length / LargestRatio > entry.PackedLength)
                {
                    faults.TooLarge(
                        entry.Path,
                        $"the file would unpack to more than {LargestRatio} times its size, which no text or picture does."
                    );
                }
            }

            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in entries.Select(entry => entry.Path))
            {
                if (!seen.TryAdd(PackagePaths.KeyOf(path), path))
                {
                    faults.Twice(path, seen[PackagePaths.KeyOf(path)]);
                }
            }
        }

        // Entries that overlap unpack the same bytes many times; bytes between entries hide something.
        private void CheckPlaces(List<ZipEntry> entries, long end)
        {
            const int LongestDescriptor = 16;
            var at = 0L;
            foreach (var entry in entries.OrderBy(entry => entry.HeaderStart))
            {
                if (entry.HeaderStart < at || entry.DataEnd > end)
                {
                    faults.Damaged(entry.Path, "the file lies over another one in the ZIP file.");
                    return;
                }

                if (entry.HeaderStart - at > LongestDescriptor)
                {
                    faults.Damaged(entry.Path, "bytes that belong to no file stand before this one in the ZIP file.");
                }

                at = entry.DataEnd;
            }

            if (end - at > LongestDescriptor)
            {
                faults.Damaged(null, "bytes that belong to no file stand before the directory of the ZIP file.");
            }
        }

        private byte[] Bytes(long start, int length)
        {
            if (start < 0 || length < 0 || start + length > stream.Length)
            {
                throw new EndOfStreamException();
            }

            var bytes = new byte[length];
            stream.Position = start;
            stream.ReadExactly(bytes);
            return bytes;
        }

        private static ushort Short(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

        private static uint Long(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
    }
}
