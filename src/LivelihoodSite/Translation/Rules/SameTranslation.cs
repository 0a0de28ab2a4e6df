using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>One translation for two different promises, titles or results of one edition: copied, and then forgotten.</summary>
internal static class SameTranslation
{
    public const string Code = "LS1224";

    public static IEnumerable<Diagnostic> Find(ReviewedLanguage review)
    {
        var seen = new Dictionary<(string, BlockKind), TranslatedBlock>();
        foreach (
            var block in review.Blocks.Where(block =>
                block.Kind is BlockKind.Title or BlockKind.Commitment or BlockKind.Result
            )
        )
        {
            var edition = block.ProjectId?[..4] ?? "";
            var key = ($"{edition} {block.Text!.ToUpperInvariant()}", block.Kind);
            if (!seen.TryAdd(key, block) && Letters(seen[key].Source) != Letters(block.Source))
            {
                yield return Findings.Of(
                    block,
                    Code,
                    $"{block.Name}: {Findings.Quote(block.Source)} has the translation of {Findings.Quote(seen[key].Source)} in {seen[key].Path}({seen[key].Line}).",
                    "Was it copied? Translate what differs."
                );
            }
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
