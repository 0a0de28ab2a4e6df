using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;

namespace LivelihoodSite.Rendering.Images;

/// <summary>Writes PNG files (ISO/IEC 15948): 8 bits a channel, RGB, no metadata, so equal pixels are equal bytes.</summary>
internal static class PngFile
{
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    /// <summary>A file of the given pixels.</summary>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="rgb">Three bytes a pixel, rows from the top.</param>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> rgb)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = 2;
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compress(width, height, rgb));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Every row says with its first byte how it is filtered: against the row above, which suits flat drawings.
    private static byte[] Compress(int width, int height, ReadOnlySpan<byte> rgb)
    {
        const byte Up = 2;
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            var stride = width * 3;
            var ground = new byte[stride];
            var row = new byte[stride + 1];
            row[0] = Up;
            for (var y = 0; y < height; y++)
            {
                Subtract(
                    rgb.Slice(y * stride, stride),
                    y == 0 ? ground : rgb.Slice((y - 1) * stride, stride),
                    row.AsSpan(1)
                );
                zlib.Write(row);
            }
        }

        return compressed.ToArray();
    }

    private static void Subtract(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> difference)
    {
        var x = 0;
        for (; x <= row.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            (new Vector<byte>(row[x..]) - new Vector<byte>(above[x..])).CopyTo(difference[x..]);
        }

        for (; x < row.Length; x++)
        {
            difference[x] = (byte)(row[x] - above[x]);
        }
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, name), data));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        }

        return value;
    }
}
