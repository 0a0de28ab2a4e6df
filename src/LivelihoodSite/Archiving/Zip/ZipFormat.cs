namespace LivelihoodSite.Archiving.Zip;

/// <summary>Numbers of the ZIP format (APPNOTE 6.3) that writer and reader share.</summary>
internal static class ZipFormat
{
    public const uint LocalHeader = 0x04034b50;
    public const uint CentralHeader = 0x02014b50;
    public const uint EndHeader = 0x06054b50;
    public const int LocalSize = 30;
    public const int CentralSize = 46;
    public const int EndSize = 22;

    /// <summary>Flag: the name is UTF-8.</summary>
    public const ushort Utf8 = 1 << 11;

    public const ushort Encrypted = 1;
    public const ushort HasDescriptor = 1 << 3;
    public const ushort Stored = 0;
    public const ushort Deflated = 8;

    /// <summary>Version 2.0, system Unix: the modes below mean something.</summary>
    public const ushort MadeBy = (3 << 8) | 20;

    public const ushort Needed = 20;

    /// <summary>A plain file that its owner may write and everybody may read.</summary>
    public const uint PlainFile = 0x81A4u << 16;

    /// <summary>The first day that the format knows, 1 January 1980; its time is 0.</summary>
    public const ushort FirstDay = (1 << 5) | 1;

    /// <summary>
    /// Begins the comment at the end of a file that this program packed; the SHA-512 of everything before the comment
    /// follows in hexadecimal digits. It makes every change of the file visible, also in bytes that no entry covers.
    /// </summary>
    public const string Seal = "LivelihoodSite sha512 ";

    public const int SealSize = 22 + 128;
}
