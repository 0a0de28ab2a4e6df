namespace LivelihoodSite.Pipelines;

/// <summary>
/// What a build makes: the whole site, one edition alone (a shard), or the pages across editions alone, out of the data
/// files that shards have published. A shard and the roots together are the whole site, byte for byte.
/// </summary>
/// <param name="Year">The edition of a shard; null for all of them.</param>
/// <param name="Shards">The folder with the shards, when only the roots are made; else null.</param>
public sealed record BuildScope(int? Year = null, string? Shards = null)
{
    /// <summary>Everything.</summary>
    public static BuildScope Whole { get; } = new();

    /// <summary>Whether editions are made.</summary>
    public bool HasEditions => Shards is null;

    /// <summary>Whether the pages across editions are made.</summary>
    public bool HasRoots => Year is null;

    /// <summary>Whether an edition is among those that are made.</summary>
    public bool Wants(int year) => HasEditions && (Year is null || Year == year);
}
