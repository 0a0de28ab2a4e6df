using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation;

/// <summary>A block that is not current: what a translator has to do.</summary>
/// <param name="ProjectId">The project, or null for words of the edition.</param>
/// <param name="Block">title, commitment, result, names, or the place in edition.yml.</param>
/// <param name="State">Stale or missing.</param>
/// <param name="Path">The file to write in, relative to the site root.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Source">The source words as they are now.</param>
/// <param name="Before">The source words that the translation was made from, or null where nobody kept them.</param>
public sealed record OpenBlock(
    string? ProjectId,
    string Block,
    TranslationState State,
    string Path,
    int Line,
    string Source,
    string? Before
);

/// <summary>How much of one category, or of the words of an edition itself, is translated.</summary>
/// <param name="Number">Number of the category, or null for the words of edition.yml.</param>
/// <param name="Name">Its name in the source language, or null.</param>
/// <param name="Blocks">All blocks.</param>
/// <param name="Stale">Those made from an older source.</param>
/// <param name="Missing">Those not translated, or not wholly.</param>
public sealed record CategoryCoverage(int? Number, string? Name, int Blocks, int Stale, int Missing)
{
    /// <summary>Blocks that are neither stale nor missing.</summary>
    public int Current => Blocks - Stale - Missing;
}

/// <summary>
/// How fresh the translation of one edition into one language is. Blocks are counted as <c>source-hash</c> names them: title,
/// commitment, result and names (all words of measures and remarks together), the note on the break of a series, and each text
/// of edition.yml.
/// </summary>
/// <param name="Year">The edition.</param>
/// <param name="Language">The language of the translation.</param>
/// <param name="Categories">The words of the edition first, then its categories in order.</param>
/// <param name="Open">What is stale or missing, in the order of the source.</param>
/// <param name="Unrecorded">Projects whose names are translated, but not yet under a hash; the next import records one.</param>
public sealed record TranslationCoverage(
    int Year,
    Language Language,
    IReadOnlyList<CategoryCoverage> Categories,
    IReadOnlyList<OpenBlock> Open,
    int Unrecorded
)
{
    public int Blocks => Categories.Sum(category => category.Blocks);

    public int Stale => Categories.Sum(category => category.Stale);

    public int Missing => Categories.Sum(category => category.Missing);

    public int Current => Blocks - Stale - Missing;

    /// <summary>One for each edition and language, oldest edition first.</summary>
    public static IReadOnlyList<TranslationCoverage> Of(IReadOnlyList<EditionFolder> editions, Site site)
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(site);
        return [.. from edition in editions from language in site.Languages.Skip(1) select Of(edition, site, language)];
    }

    private static TranslationCoverage Of(EditionFolder edition, Site site, Language language)
    {
        var blocks = TranslatedBlocks.Of(edition, site, language).GroupBy(Key).Select(Join).ToList();
        return new TranslationCoverage(
            edition.File.Year,
            language,
            [
                .. blocks
                    .GroupBy(item => item.First.Category)
                    .OrderBy(group => group.Key)
                    .Select(group => new CategoryCoverage(
                        group.Key,
                        edition.File.Categories.FirstOrDefault(category => category.Number == group.Key)?.Name.Source,
                        group.Count(),
                        group.Count(item => item.State == TranslationState.Stale),
                        group.Count(item => item.State == TranslationState.Missing)
                    )),
            ],
            [
                .. blocks
                    .Where(item => item.State != TranslationState.Current)
                    .Select(item => new OpenBlock(
                        item.First.ProjectId,
                        item.Name,
                        item.State,
                        item.First.Path,
                        item.First.Line,
                        item.First.Source,
                        item.State == TranslationState.Stale ? item.First.Before : null
                    )),
            ],
            edition.Projects.Count(project => IsUnrecorded(project, edition, language))
        );
    }

    private static (string? ProjectId, string Name) Key(TranslatedBlock block) =>
        (block.ProjectId, block.ProjectId is not null && NamesBlock.Holds(block.Name) ? NamesBlock.Name : block.Name);

    // The worst word decides, and is the one to look at.
    private static (string Name, TranslatedBlock First, TranslationState State) Join(
        IGrouping<(string? ProjectId, string Name), TranslatedBlock> group
    )
    {
        var state = group.Max(block => block.State);
        return (group.Key.Name, group.First(block => block.State == state), state);
    }

    private static bool IsUnrecorded(ProjectFile project, EditionFolder edition, Language language) =>
        NamesBlock.HashOf(project) is not null
        && edition.Translations.GetValueOrDefault(LanguageSuffix.WithLanguage(project.Path, language.Code))
            is { } translation
        && !translation.SourceHashes.ContainsKey(NamesBlock.Name);
}
