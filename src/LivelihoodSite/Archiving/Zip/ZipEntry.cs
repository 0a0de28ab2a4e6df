namespace LivelihoodSite.Archiving.Zip;

/// <summary>One file of a ZIP file.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Length">Its length, unpacked.</param>
/// <param name="PackedLength">Its length in the ZIP file.</param>
/// <param name="Crc">Its check number.</param>
/// <param name="IsPacked">False when it is stored as it is.</param>
/// <param name="HeaderStart">Where its local header begins.</param>
/// <param name="DataStart">Where its bytes begin.</param>
internal sealed record ZipEntry(
    string Path,
    long Length,
    long PackedLength,
    uint Crc,
    bool IsPacked,
    long HeaderStart,
    long DataStart
)
{
    public long DataEnd => DataStart + PackedLength;
}
