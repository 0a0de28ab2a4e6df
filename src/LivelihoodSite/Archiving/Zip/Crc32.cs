using System.Buffers.Binary;

namespace LivelihoodSite.Archiving.Zip;

/// <summary>The check number of ZIP and gzip (ISO 3309), eight bytes at a time.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Tables = 8;

    private static readonly uint[][] Table = Make();

    /// <summary>The number of some bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="before">The number of what stands before them; 0 at the beginning.</param>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        while (bytes.Length >= Tables)
        {
            crc ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc =
                Table[7][(byte)crc]
                ^ Table[6][(byte)(crc >> 8)]
                ^ Table[5][(byte)(crc >> 16)]
                ^ Table[4][crc >> 24]
                ^ Table[3][bytes[4]]
                ^ Table[2][bytes[5]]
                ^ Table[1][bytes[6]]
                ^ Table[0][bytes[7]];
            bytes = bytes[Tables..];
        }

        foreach (var one in bytes)
        {
            crc = Table[0][(byte)(crc ^ one)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] Make()
    {
        var tables = Enumerable.Range(0, Tables).Select(_ => new uint[256]).ToArray();
        for (var i = 0; i < 256; i++)
        {
            var value = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? Polynomial ^ (value >> 1) : value >> 1;
            }

            tables[0][i] = value;
        }

        for (var table = 1; table < Tables; table++)
        {
            for (var i = 0; i < 256; i++)
            {
                var before = tables[table - 1][i];
                tables[table][i] = tables[0][(byte)before] ^ (before >> 8);
            }
        }

        return tables;
    }
}
