namespace LivelihoodSite.Archiving.Freezing;

/// <summary>One freeze of an edition as the ledger records it.</summary>
/// <param name="Year">The edition.</param>
/// <param name="Number">1 for the first one, 2 for the first correction, and so on.</param>
/// <param name="Date">The day, from the command line or SOURCE_DATE_EPOCH.</param>
/// <param name="Package">The ZIP file, relative to the site root.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="Sha512">Its SHA-512 in lower-case hexadecimal digits.</param>
/// <param name="MadeWith">Name and version of the program.</param>
/// <param name="BaseUrl">The base address at that time, or null.</param>
/// <param name="Corrections">What was corrected since the freeze before, one line each; empty for the first.</param>
public sealed record Freeze(
    int Year,
    int Number,
    DateOnly Date,
    string Package,
    long Size,
    string Sha512,
    string MadeWith,
    string? BaseUrl,
    IReadOnlyList<string> Corrections
);
