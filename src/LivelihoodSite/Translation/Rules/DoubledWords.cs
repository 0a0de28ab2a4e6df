using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>One word written twice: “the the”.</summary>
internal static class DoubledWords
{
    public const string Code = "LS1229";

    /// <summary>Words that may follow themselves in correct English (“what he had had”, “the fact that that …”).</summary>
    private static readonly string[] MayRepeat = ["had", "that"];

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        if (Scripts.WritesHan(block.Language))
        {
            yield break;
        }

        var words = Words.Of(block.Text!);
        for (var index = 1; index < words.Count; index++)
        {
            var (left, right) = (words[index - 1], words[index]);
            if (
                left.Text.Equals(right.Text, StringComparison.OrdinalIgnoreCase)
                && char.IsLetter(left.Text[0])
                && block.Text![left.End..right.Start].All(char.IsWhiteSpace)
                && !MayRepeat.Contains(left.Stem, StringComparer.Ordinal)
                // Two names that are the same (Dalian Dalian Daily) would be odd, too; a roman numeral or letter is not.
                && left.Text.Length > 1
            )
            {
                yield return Findings.At(
                    block,
                    Code,
                    right.Start,
                    $"{block.Name}: “{block.Text[left.Start..right.End]}”: a word stands twice.",
                    "Remove one."
                );
            }
        }
    }
}
