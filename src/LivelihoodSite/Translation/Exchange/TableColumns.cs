namespace LivelihoodSite.Translation.Exchange;

/// <summary>The columns of a translator's table.</summary>
internal static class TableColumns
{
    public const string Id = "id";
    public const string Block = "block";
    public const string State = "state";
    public const string Source = "source";
    public const string Target = "target";
    public const string SourceHash = "source_hash";
    public const string TargetHash = "target_hash";
    public const string Language = "language";
    public const string Format = "format";

    /// <summary>
    /// All of them in order. Ids and hashes carry a letter before them: a spreadsheet makes a date of 2019-01-02 and a number
    /// of 1e15.
    /// </summary>
    public static readonly IReadOnlyList<string> All =
    [
        Id,
        Block,
        State,
        Source,
        Target,
        SourceHash,
        "glossary",
        "address",
        "file",
        "source_before",
        TargetHash,
        Format,
        Language,
    ];

    /// <summary>Those without which a table cannot be read back.</summary>
    public static readonly IReadOnlyList<string> Needed = [Id, Block, State, Source, Target, SourceHash, Language];

    public static string IdOf(string fileId) => "#" + fileId;

    public static string HashOf(string? hash) => hash is null ? "#" : "#" + hash;

    /// <summary>An id or hash without its sign; null where the cell is empty.</summary>
    public static string? Bare(string? cell) => string.IsNullOrWhiteSpace(cell) ? null : cell.Trim().TrimStart('#');
}
