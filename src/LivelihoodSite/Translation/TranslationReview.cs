using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Translation.Numbers;

namespace LivelihoodSite.Translation;

/// <summary>
/// Reads a translation beside its source as a reviser would. It finds what should be asked about; it never changes a
/// word. Missing and outdated blocks are told by the build (LS0601, LS0602).
/// </summary>
public static class TranslationReview
{
    /// <summary>A rule that looks at one block at a time; the text of the block is not null.</summary>
    private static readonly Func<TranslatedBlock, IReadOnlyList<GlossaryTerm>, IEnumerable<Diagnostic>>[] BlockRules =
    [NumberAgreement.Find];

    /// <summary>Findings of all editions in all languages: by edition, language, block, then place in the block.</summary>
    public static IReadOnlyList<Diagnostic> Of(
        IReadOnlyList<EditionFolder> editions,
        Site site,
        IReadOnlyList<GlossaryTerm> glossary
    )
    {
        ArgumentNullException.ThrowIfNull(editions);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(glossary);
        return
        [
            .. editions.SelectMany(MeasureAgreement.Find),
            .. from edition in editions
            from language in site.Languages.Skip(1)
            from block in TranslatedBlocks.Of(edition, site, language)
            where block.Text is not null
            from rule in BlockRules
            from finding in rule(block, glossary)
            select finding,
        ];
    }
}
