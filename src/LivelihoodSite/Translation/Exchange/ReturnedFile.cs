using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>What a translator gave back.</summary>
/// <param name="Language">The language of the targets.</param>
/// <param name="Units">The blocks in the order of the file.</param>
public sealed record ReturnedFile(Language Language, IReadOnlyList<ReturnedUnit> Units)
{
    /// <summary>Bytes (and characters) that a file may have; a year's report in XLIFF has about half a million.</summary>
    public const int LargestFile = 32 * 1024 * 1024;
}
