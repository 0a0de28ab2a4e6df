using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>Straight quotation marks and apostrophes in a language whose other texts have typographic ones.</summary>
internal static class StraightQuotes
{
    public const string Code = "LS1232";

    public static IEnumerable<Diagnostic> Find(ReviewedLanguage review)
    {
        var straight = review.Blocks.Sum(block => block.Text!.Count(character => character is '"' or '\''));
        var typographic = review.Blocks.Sum(block =>
            block.Text!.Count(character => character is '“' or '”' or '‘' or '’')
        );
        // The site's own usage decides: whoever writes straight marks throughout is consistent.
        return typographic <= straight
            ? []
            : from block in review.Blocks
            let at = block.Text!.AsSpan().IndexOfAny('"', '\'')
            where at >= 0
            select Findings.At(
                block,
                Code,
                at,
                $"{block.Name}: a straight mark ({block.Text![at]}) stands where the other texts have typographic ones.",
                "Write “ ”, ‘ ’ and ’."
            );
    }
}
