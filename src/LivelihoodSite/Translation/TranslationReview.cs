using LivelihoodSite.Content;
using LivelihoodSite.Model;
using LivelihoodSite.Translation.Numbers;
using LivelihoodSite.Translation.Rules;

namespace LivelihoodSite.Translation;

/// <summary>
/// Reads a translation beside its source as a reviser would. It finds what should be asked about; it never changes a
/// word. Outdated blocks, and missing ones that a page needs, are told by the build (LS0601, LS0602).
/// </summary>
public static class TranslationReview
{
    /// <summary>A rule that looks at one block at a time; the text of the block is not null.</summary>
    private static readonly Func<TranslatedBlock, IReadOnlyList<GlossaryTerm>, IEnumerable<Diagnostic>>[] BlockRules =
    [
        (block, _) => Untranslated.Find(block),
        (block, glossary) => ForeignScript.Find(block, glossary),
        (block, _) => Blanks.Find(block),
        (block, _) => DoubledWords.Find(block),
        (block, _) => Pairs.Find(block),
        (block, _) => EndMarks.Find(block),
        (block, _) => Proportion.Find(block),
        (block, _) => SentenceLength.Find(block),
        (block, _) => SentenceStart.Find(block),
        NumberAgreement.Find,
    ];

    /// <summary>A rule that compares blocks of one language with each other, or needs the terms prepared.</summary>
    private static readonly Func<ReviewedLanguage, IEnumerable<Diagnostic>>[] LanguageRules =
    [
        Terms.Find,
        Names.Find,
        Consistency.Find,
        SameTranslation.Find,
        StraightQuotes.Find,
    ];

    /// <summary>Findings of all editions in all languages: by file, line and column.</summary>
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
            .. site
                .Languages.Skip(1)
                .SelectMany(language => OfLanguage(editions, site, language, glossary))
                .Concat(editions.SelectMany(edition => SourceForm.Find(edition, site)))
                .Concat(editions.SelectMany(MeasureAgreement.Find))
                .OrderBy(finding => finding.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Column)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message.ToString(), StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Diagnostic> OfLanguage(
        IReadOnlyList<EditionFolder> editions,
        Site site,
        Language language,
        IReadOnlyList<GlossaryTerm> glossary
    )
    {
        var blocks = editions.SelectMany(edition => TranslatedBlocks.Of(edition, site, language)).ToList();
        var review = ReviewedLanguage.Of(language, blocks, glossary);
        return blocks
            .SelectMany(MissingWords.Find)
            .Concat(review.Blocks.SelectMany(block => BlockRules.SelectMany(rule => rule(block, glossary))))
            .Concat(LanguageRules.SelectMany(rule => rule(review)));
    }
}
