using System.Buffers.Binary;
using System.Security.Cryptography;
using LivelihoodSite.Content.Yaml;
using LivelihoodSite.Model;

namespace LivelihoodSite.Content;

/// <summary>Reads the pictures that site.yml names; they lie below input/ and become assets of the site.</summary>
internal static class SiteImages
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".gif", ".svg"];

    /// <summary>The picture under a key, or null when absent; a file that is missing or no picture is a finding with its line.</summary>
    public static SiteImage? Read(YamlFields fields, string key, SiteFolder folder)
    {
        if (InputFile.PathOf(fields, key) is not { } path)
        {
            return null;
        }

        if (!IsPicture(path))
        {
            return fields.Wrong<SiteImage>(fields.Node(key)!, key, $"a picture ({Message.List(Endings)})");
        }

        return InputFile.Read(fields, key, path, folder) is { } bytes ? Of(path, bytes) : null;
    }

    /// <summary>Whether a path names a picture.</summary>
    public static bool IsPicture(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The picture of a file.</summary>
    public static SiteImage Of(string path, byte[] bytes) =>
        new(path, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), SizeOf(bytes));

    private static (int Width, int Height)? SizeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 24 && bytes[1..4].SequenceEqual("PNG"u8))
        {
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));
        }

        if (bytes.Length > 10 && bytes.StartsWith("GIF8"u8))
        {
            return (
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            );
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? SizeOfJpeg(bytes) : null;
    }

    // The size stands in the first start-of-frame segment: every C0 to CF but the tables C4, C8 and CC.
    private static (int Width, int Height)? SizeOfJpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var kind = bytes[at + 1];
            if (kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..])
                );
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return null;
    }
}
