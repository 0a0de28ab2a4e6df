using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>Every block of an edition as a translator gets it, in the order of the source.</summary>
/// <param name="site">What site.yml says.</param>
/// <param name="glossary">The agreed words.</param>
/// <param name="language">The language to translate into.</param>
public sealed class ExchangeUnits(Site site, IReadOnlyList<GlossaryTerm> glossary, Language language)
{
    /// <summary>The blocks of one edition.</summary>
    /// <param name="edition">The edition as it stands on disk.</param>
    /// <param name="addressOf">The page of a block, or null; may be left out on import.</param>
    public IReadOnlyList<ExchangeUnit> Of(EditionFolder edition, Func<TranslatedBlock, string?>? addressOf = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        var projects = edition.Projects.ToDictionary(project => project.Id, StringComparer.Ordinal);
        var units = new List<ExchangeUnit>();
        var blocks = TranslatedBlocks.Of(edition, site, language);
        var lengths = blocks
            .GroupBy(block => (block.ProjectId, List: ListOf(block)))
            .ToDictionary(
                group => group.Key,
                group => group.Select(block => block.Name.Split('.')[0]).Distinct(StringComparer.Ordinal).Count()
            );
        foreach (var block in blocks)
        {
            var (target, isMarkdown) = TargetOf(block, edition);
            units.Add(
                new ExchangeUnit(block, target, isMarkdown)
                {
                    FileId = block.ProjectId ?? EditionId(edition.File.Year),
                    Project = block.ProjectId is null ? null : projects[block.ProjectId],
                    ListLength = ListOf(block) is { } list ? lengths[(block.ProjectId, list)] : 0,
                    NamesHash = edition
                        .Translations.GetValueOrDefault(block.Path)
                        ?.SourceHashes.GetValueOrDefault(NamesBlock.Name),
                    Glossary = addressOf is null ? [] : GlossaryHits.In(block.Source, glossary, language),
                    Address = addressOf?.Invoke(block),
                }
            );
        }

        return units;
    }

    // measures[1].note → measures
    private static string? ListOf(TranslatedBlock block) =>
        block.Name.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0 ? block.Name[..bracket] : null;

    private static string EditionId(int year) => $"edition-{year.ToString("0000", null)}";

    private static (string? Target, bool IsMarkdown) TargetOf(TranslatedBlock block, EditionFolder edition)
    {
        if (block.ProjectId is null || block.Kind != BlockKind.Result)
        {
            return (block.Text, false);
        }

        return edition.Translations.GetValueOrDefault(block.Path)?.Result is { } body
            ? ExchangeText.OfBody(body)
            : (null, false);
    }
}
