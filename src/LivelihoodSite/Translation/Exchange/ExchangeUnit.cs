using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>One block of words on its way to a translator, or as it stands when the translator's file comes back.</summary>
/// <param name="Block">The block as the site has it.</param>
/// <param name="Target">The translation as it is handed out: plain words, or Markdown; null where there is none.</param>
/// <param name="IsMarkdown">True when the target is Markdown that plain words could not carry (a list, a link, emphasis).</param>
public sealed record ExchangeUnit(TranslatedBlock Block, string? Target, bool IsMarkdown)
{
    /// <summary>The project file that the block belongs to, or null for words of the edition.</summary>
    public ProjectFile? Project { get; init; }

    /// <summary>The Chinese from which the translation was made, where it is known and differs, or null.</summary>
    public string? Before => Block.State == TranslationState.Stale ? Block.Before : null;

    /// <summary>What the translation file of a name records under <c>source-hash: names</c>, or null where it records nothing.</summary>
    public string? NamesHash { get; init; }

    /// <summary>How many items the list has that the block belongs to (measures), or 0 for a block of no list.</summary>
    public int ListLength { get; init; }

    /// <summary>Agreed words that occur in the source, one a line: <c>社区 → community</c>.</summary>
    public IReadOnlyList<string> Glossary { get; init; } = [];

    /// <summary>Address of the page that shows the block, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Project id, or <c>edition-2019</c> for words of the edition; stable for ever, and an XML name token.</summary>
    public required string FileId { get; init; }

    /// <summary>The block within its file: its name as an XML name token (<c>measures.1.note</c>).</summary>
    public string UnitId => UnitIdOf(Block.Name);

    /// <summary>Both ids; unique within a site.</summary>
    public string Key => $"{FileId}/{UnitId}";

    /// <summary>Hash of the source words (<see cref="TextHash"/>).</summary>
    public string SourceHash => TextHash.Of(Block.Source);

    /// <summary>Hash of the target as handed out, or null.</summary>
    public string? TargetHash => Target is null ? null : HashOf(Target);

    /// <summary>True for a word around figures: those of a project share one record of their source (<see cref="NamesBlock"/>).</summary>
    public bool IsOfNames => Block.ProjectId is not null && NamesBlock.Holds(Block.Name);

    /// <summary>The key under <c>source-hash</c> that speaks of the block.</summary>
    public string HashName => IsOfNames ? NamesBlock.Name : Block.Name;

    /// <summary>True when files record from which source words this one block was made, so that it can be marked as outdated.</summary>
    public bool RecordsSource => Block.Kind is BlockKind.Title or BlockKind.Commitment or BlockKind.Result;

    /// <summary>The unit id of a block's name; a unit id stands for itself.</summary>
    public static string UnitIdOf(string block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return block.Replace('[', '.').Replace("]", "", StringComparison.Ordinal);
    }

    /// <summary>Hash of a target, whatever a tool did to the line ends and to the blanks around its paragraphs.</summary>
    public static string HashOf(string target) => TextHash.Of(ExchangeText.Settle(target));
}
