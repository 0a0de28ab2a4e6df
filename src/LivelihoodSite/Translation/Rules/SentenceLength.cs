using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>English sentences of more than forty words; plain English stays far below.</summary>
internal static class SentenceLength
{
    public const string Code = "LS1235";

    private const int Most = 40;

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block) =>
        !Scripts.IsEnglish(block.Language)
            ? []
            : from sentence in Sentences.Of(block.Text!)
            let words = WordsIn(sentence.Text)
            where words > Most
            select Findings.At(
                block,
                Code,
                sentence.Start,
                $"{block.Name}: a sentence has {words} words: {Findings.Quote(sentence.Text)}.",
                "Divide it; forty are the most that a reader holds in mind."
            );

    // As people count: what stands between blanks, if it holds a letter or digit. “after-school” is one word.
    private static int WordsIn(string sentence) =>
        sentence
            .Split([' ', '\u00A0', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Count(word => word.Any(char.IsLetterOrDigit));
}
