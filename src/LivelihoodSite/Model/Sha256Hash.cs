using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LivelihoodSite.Model;

/// <summary>A SHA-256 (FIPS 180-4) as a value: 32 bytes, no object. Sites keep one for each of their files.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sha256Hash
{
    private const int Size = 32;

    private readonly UInt128 high;
    private readonly UInt128 low;

    private Sha256Hash(ReadOnlySpan<byte> hash)
    {
        high = BinaryPrimitives.ReadUInt128BigEndian(hash);
        low = BinaryPrimitives.ReadUInt128BigEndian(hash[(Size / 2)..]);
    }

    /// <summary>The hash of some bytes.</summary>
    public static Sha256Hash Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        _ = SHA256.HashData(bytes, hash);
        return new Sha256Hash(hash);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>Null for anything but 64 hexadecimal digits.</returns>
    public static Sha256Hash? Parse(ReadOnlySpan<char> digits)
    {
        Span<byte> hash = stackalloc byte[Size];
        return digits.Length == 2 * Size && Convert.FromHexString(digits, hash, out _, out _) is OperationStatus.Done
            ? new Sha256Hash(hash)
            : null;
    }

    /// <summary>Its bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, high);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(Size / 2), low);
        return bytes;
    }

    /// <summary>64 lower-case hexadecimal digits, as sha256sum writes them.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToBytes());
}
