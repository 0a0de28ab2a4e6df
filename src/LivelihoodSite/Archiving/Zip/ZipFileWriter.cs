using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Zip;

/// <summary>
/// Writes a ZIP file whose bytes depend on names and contents alone: one time, one mode, no extra fields, no compression (so
/// that no version of a compressor shows, and a damaged byte harms one file only), sealed by its own hash.
/// </summary>
public sealed class ZipFileWriter : IDisposable
{
    private readonly Stream output;
    private readonly IncrementalHash seal = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
    private readonly List<byte[]> directory = [];
    private long position;

    private ZipFileWriter(Stream output) => this.output = output;

    /// <summary>Writes a whole file.</summary>
    /// <param name="output">Takes the bytes; it need not seek.</param>
    /// <param name="files">In any order; their paths must differ and be good (<see cref="PackagePaths"/>).</param>
    /// <returns>SHA-512 of all bytes written, in lower-case hexadecimal digits.</returns>
    /// <exception cref="EnvironmentProblemException">It would be larger than the format allows (4 GiB, 65,535 files).</exception>
    public static string Write(Stream output, IEnumerable<PackageFile> files)
    {
        using var writer = new ZipFileWriter(output);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            writer.Add(file);
        }

        return writer.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => seal.Dispose();

    private void Add(PackageFile file)
    {
        if (PackagePaths.Refusal(file.Path) is { } refusal)
        {
            throw new ArgumentException($"The path {file.Path} {refusal}.", nameof(file));
        }

        var name = Encoding.UTF8.GetBytes(file.Path);
        if (directory.Count >= ushort.MaxValue || position + file.Bytes.Length + name.Length > uint.MaxValue / 2)
        {
            throw new EnvironmentProblemException(
                "The package would be larger than 2 GiB or hold more than 65,535 files, which not every program can open."
            );
        }

        var crc = Crc32.Of(file.Bytes.Span);
        var header = new byte[ZipFormat.LocalSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, ZipFormat.LocalHeader);
        WriteCommon(header.AsSpan(4), name, crc, file.Bytes.Length);
        name.CopyTo(header, ZipFormat.LocalSize);
        var central = new byte[ZipFormat.CentralSize + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(central, ZipFormat.CentralHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(central.AsSpan(4), ZipFormat.MadeBy);
        WriteCommon(central.AsSpan(6), name, crc, file.Bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(central.AsSpan(38), ZipFormat.PlainFile);
        BinaryPrimitives.WriteUInt32LittleEndian(central.AsSpan(42), (uint)position);
        name.CopyTo(central, ZipFormat.CentralSize);
        directory.Add(central);
        Put(header);
        Put(file.Bytes.Span);
    }

    // The fields that both headers have, from “version needed” to the length of the extra field (0).
    private static void WriteCommon(Span<byte> to, byte[] name, uint crc, int length)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, ZipFormat.Needed);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], ZipFormat.Utf8);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], ZipFormat.Stored);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], ZipFormat.FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], (uint)length);
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], (uint)length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)name.Length);
    }

    private string Finish()
    {
        var start = position;
        foreach (var entry in directory)
        {
            Put(entry);
        }

        var end = new byte[ZipFormat.EndSize];
        BinaryPrimitives.WriteUInt32LittleEndian(end, ZipFormat.EndHeader);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)directory.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)directory.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), (uint)(position - start));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), (uint)start);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(20), ZipFormat.SealSize);
        Put(end);
        Put(Encoding.ASCII.GetBytes(ZipFormat.Seal + Convert.ToHexStringLower(seal.GetCurrentHash())));
        output.Flush();
        return Convert.ToHexStringLower(seal.GetHashAndReset());
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        seal.AppendData(bytes);
        position += bytes.Length;
    }
}
