using LivelihoodSite.Model;
using LivelihoodSite.Quantities;
using LivelihoodSite.Quantities.English;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>
/// Every number of the source stands in its translation, and no other: value, unit, modifier, dates, ends of ranges.
/// docs/translation-checks.md shows an example of each finding.
/// </summary>
internal static class NumberAgreement
{
    /// <summary>The findings of one block; none for a language whose numbers nobody reads.</summary>
    public static IEnumerable<Diagnostic> Find(TranslatedBlock block, IReadOnlyList<GlossaryTerm> glossary)
    {
        if (block.Text is not { } text || !block.Language.Tag.StartsWith("en", StringComparison.Ordinal))
        {
            return [];
        }

        var masked = NumberNames.Mask(block.Source, text, block.Language.Code, glossary);
        var chinese = QuantityReader.Scan(masked.Source);
        var english = EnglishQuantityReader.Scan(masked.Text);
        var (source, target) = Spans.Align(
            SourceAmounts.Of(masked.Source, chinese),
            TranslatedAmounts.Of(masked.Text, english)
        );
        var dates = ChineseDates.Read(masked.Source, chinese);
        var wording = new NumberWording(block);
        return Dates(wording, block, dates, english.Dates, source).Concat(Amounts(wording, block, source, target));
    }

    private static IEnumerable<Diagnostic> Amounts(
        NumberWording wording,
        TranslatedBlock block,
        IReadOnlyList<Amount> source,
        IReadOnlyList<Amount> target
    ) => from pair in Pairing.Of(source, target) where !IsAccepted(block, pair, source, target) select wording.Of(pair);

    private static bool IsAccepted(
        TranslatedBlock block,
        AmountPair pair,
        IReadOnlyList<Amount> source,
        IReadOnlyList<Amount> target
    ) =>
        pair switch
        {
            { Source: { } one, Target: null } => !one.IsRequired
                // A title may say less than its source.
                || block.Kind == BlockKind.Title
                // A remark may put into one clause what the other language says in two.
                || block.Kind == BlockKind.Note && target.Any(other => Comparison.Of(one, other) == Difference.None),
            // English may name a number again where Chinese leaves it out.
            { Source: null, Target: { } other } => !other.IsRequired
                || source.Any(one => Comparison.Of(one, other) is Difference.None or Difference.Exactness),
            _ => pair.Difference == Difference.None,
        };

    private static IEnumerable<Diagnostic> Dates(
        NumberWording wording,
        TranslatedBlock block,
        IReadOnlyList<CalendarDate> source,
        IReadOnlyList<CalendarDate> target,
        IReadOnlyList<Amount> amounts
    ) =>
        from difference in DateAgreement.Of(source, target, year => amounts.Any(amount => amount.Value == year))
        where difference.Target is not null || block.Kind != BlockKind.Title
        select wording.Of(difference);
}
