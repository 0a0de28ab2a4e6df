using LivelihoodSite.Model;

namespace LivelihoodSite.Archiving.Verifying;

/// <summary>What a package turned out to be.</summary>
public enum PackageKind
{
    /// <summary>Nothing that can be checked.</summary>
    Unknown,

    /// <summary>The published folder of an edition.</summary>
    Edition,

    /// <summary>A BagIt bag, as a folder or in a ZIP file.</summary>
    Bag,

    /// <summary>A web archive (WACZ).</summary>
    Wacz,

    /// <summary>A WARC file that stands alone.</summary>
    Warc,
}

/// <summary>What was checked.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Size">Their size in bytes.</param>
/// <param name="Notes">What people should know although nothing is wrong.</param>
public sealed record Verification(PackageKind Kind, int Files, long Size, IReadOnlyList<Message> Notes);
