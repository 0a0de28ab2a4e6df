namespace LivelihoodSite.Model;

/// <summary>One year's report with everything people added to it.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="YearInferred">True when the source does not state the year.</param>
/// <param name="District">The district, or null when unknown.</param>
/// <param name="DistrictInferred">True when the source does not name the district as its own.</param>
/// <param name="Title">Title of the report.</param>
/// <param name="Source">The document as received, or null for an edition written by hand.</param>
/// <param name="Publisher">Publishing body, or null when the source does not say.</param>
/// <param name="Published">Publication date, or null when the source does not say; never guessed.</param>
/// <param name="Preamble">Text before the first category, or null.</param>
/// <param name="Notes">Notes after the projects.</param>
/// <param name="Signature">Signature at the end, or null.</param>
/// <param name="Categories">Categories in source order.</param>
public sealed record Edition(
    int Year,
    bool YearInferred,
    LocalizedText? District,
    bool DistrictInferred,
    LocalizedText Title,
    SourceDocument? Source,
    LocalizedText? Publisher,
    DateOnly? Published,
    LocalizedText? Preamble,
    IReadOnlyList<LocalizedText> Notes,
    LocalizedText? Signature,
    IReadOnlyList<Category> Categories
)
{
    /// <summary>Hour and minute of the publication where they are given, China Standard Time; never guessed.</summary>
    public TimeOnly? PublishedTime { get; init; }

    /// <summary>Who approved the edition, in file order; for the office's checks, never shown on a page.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>Ids of the projects that the office puts on the home page, in file order.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];

    /// <summary>The files that the edition is made from, in ordinal order of their paths; it is published with them.</summary>
    public IReadOnlyList<InputHash> Inputs { get; init; } = [];

    /// <summary>All projects in source order.</summary>
    public IEnumerable<Project> Projects => Categories.SelectMany(category => category.Projects);
}

/// <summary>One signature under an edition.</summary>
/// <param name="Role">初审, 复审, 终审, or what the office calls it.</param>
/// <param name="Name">Who signed.</param>
/// <param name="Date">When.</param>
public sealed record Approval(string Role, string Name, DateOnly Date);

/// <summary>The document as received.</summary>
/// <param name="Path">Relative to the site root, with forward slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of its bytes.</param>
/// <param name="Lines">Its decoded lines; line n is at index n − 1.</param>
public sealed record SourceDocument(string Path, string Sha256, IReadOnlyList<string> Lines)
{
    /// <summary>The document, byte for byte: it is published with the edition.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Its name without folders.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>One file that an edition is made from.</summary>
/// <param name="Path">Relative to the site root, with forward slashes.</param>
/// <param name="Sha256">The hash of its bytes.</param>
public readonly record struct InputHash(string Path, Sha256Hash Sha256);

/// <summary>One category (工程/类别) of an edition.</summary>
/// <param name="Number">Its number in the edition, from 1.</param>
/// <param name="Label">The enumerator in the source, or null.</param>
/// <param name="Name">Name as in the source, with translations.</param>
/// <param name="Slug">ASCII slug, or null (the address is then the number).</param>
/// <param name="Description">One sentence on its purpose, or null.</param>
/// <param name="Line">Line of its heading in the source document, or null.</param>
/// <param name="Projects">Projects in source order.</param>
public sealed record Category(
    int Number,
    string? Label,
    LocalizedText Name,
    string? Slug,
    LocalizedText? Description,
    IReadOnlyList<Project> Projects,
    int? Line = null
)
{
    /// <summary>Folder names that it had before.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Folder name of its pages: the slug, or the number in two digits.</summary>
    public string FolderName => Slug ?? Number.ToString("00", null);
}
