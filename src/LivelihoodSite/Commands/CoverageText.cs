using LivelihoodSite.Model;
using LivelihoodSite.Translation;

namespace LivelihoodSite.Commands;

/// <summary>How fresh the translations are, as <c>check</c> prints it.</summary>
internal static class CoverageText
{
    /// <summary>A line for each edition and language, one for each category, and what is to be done, with the source words.</summary>
    public static IEnumerable<Message> Of(IEnumerable<TranslationCoverage> coverages) => coverages.SelectMany(Of);

    private static IEnumerable<Message> Of(TranslationCoverage coverage)
    {
        yield return $"Translation {coverage.Year:0000} {coverage.Language.Code} ({coverage.Language.Name}): {Counts(coverage.Blocks, coverage.Current, coverage.Stale, coverage.Missing)}";
        foreach (var category in coverage.Categories)
        {
            var name = category.Number is { } number ? $"{number:00} {category.Name}" : "edition.yml";
            yield return $"  {name}: {Counts(category.Blocks, category.Current, category.Stale, category.Missing)}";
        }

        if (coverage.Unrecorded > 0)
        {
            yield return $"  The names of {coverage.Unrecorded} projects have no source-hash yet; “livelihood import” records it.";
        }

        foreach (var block in coverage.Open)
        {
            var isStale = block.State == TranslationState.Stale;
            yield return isStale
                ? $"  stale: {block.Path}({block.Line}) {block.Block}"
                : (Message)$"  missing: {block.Path}({block.Line}) {block.Block}";
            if (block.Before is { } before)
            {
                yield return $"    before: {before.ReplaceLineEndings(" ")}";
            }

            var source = block.Source.ReplaceLineEndings(" ");
            yield return isStale ? $"    now:    {source}" : (Message)$"    source: {source}";
        }
    }

    private static Message Counts(int blocks, int current, int stale, int missing) =>
        $"{current} of {blocks} blocks current, {stale} stale, {missing} missing.";
}
