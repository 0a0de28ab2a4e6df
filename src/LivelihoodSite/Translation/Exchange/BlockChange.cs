namespace LivelihoodSite.Translation.Exchange;

/// <summary>What an import does to one block.</summary>
/// <param name="Unit">The block as the site has it.</param>
/// <param name="Words">The new words as files hold them (Markdown for a result), or null when they stay.</param>
/// <param name="SourceHash">
/// What files shall record as the source of the words (<see cref="ExchangeUnit.HashName"/>): a hash, or <see cref="Draft"/>;
/// null when the record stays.
/// </param>
/// <param name="NeedsReview">True when the block is stale afterwards.</param>
public sealed record BlockChange(ExchangeUnit Unit, string? Words, string? SourceHash, bool NeedsReview)
{
    /// <summary>Stands in the place of a hash while nobody vouches for the words: no source has it, so they are stale.</summary>
    public const string Draft = "draft";
}
