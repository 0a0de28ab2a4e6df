namespace LivelihoodSite.Translation.Exchange;

/// <summary>What a translator says of a block.</summary>
public enum Confirmation
{
    /// <summary>Nothing was said.</summary>
    None,

    /// <summary>A draft: the words are not vouched for.</summary>
    Draft,

    /// <summary>The words are translated, or reviewed: they fit the Chinese of the file.</summary>
    Confirmed,
}

/// <summary>One block of a translator's file.</summary>
/// <param name="FileId">See <see cref="ExchangeUnit.FileId"/>.</param>
/// <param name="UnitId">See <see cref="ExchangeUnit.UnitId"/>.</param>
/// <param name="Source">The Chinese as the file has it.</param>
/// <param name="Target">The words, or null where there are none.</param>
/// <param name="IsComplete">False when a part of the block has no words yet.</param>
/// <param name="Confirmation">What the translator says of them.</param>
/// <param name="Line">Line of the file on which the block begins, from 1.</param>
public sealed record ReturnedUnit(
    string FileId,
    string UnitId,
    string Source,
    string? Target,
    bool IsComplete,
    Confirmation Confirmation,
    int Line
)
{
    /// <summary>Both ids.</summary>
    public string Key => $"{FileId}/{UnitId}";

    /// <summary>Hash of the Chinese at the export; null when a tool dropped it.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Hash of the target at the export, empty when there was none; null when a tool dropped it.</summary>
    public string? TargetHash { get; init; }

    /// <summary>State at the export (<c>current</c>, <c>stale</c>, <c>missing</c>); null when it is not known.</summary>
    public string? ExportedState { get; init; }

    /// <summary>True when the target is Markdown; null when a tool dropped it.</summary>
    public bool? IsMarkdown { get; init; }
}
