using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>
/// Han characters and full-width punctuation left in a language that does not write them. In brackets may stand the
/// source words of a glossary term behind its translation, “any-desk service” (全岗通), and words that the source itself
/// quotes because it speaks about them: attendances (人次).
/// </summary>
internal static class ForeignScript
{
    public const string Han = "LS1226";
    public const string Punctuation = "LS1227";

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block, IReadOnlyList<GlossaryTerm> glossary)
    {
        if (Scripts.WritesHan(block.Language) || block.Text == block.Source)
        {
            yield break;
        }

        var text = block.Text!;
        for (var at = 0; at < text.Length; at++)
        {
            if (Scripts.IsHan(text[at]))
            {
                var end = EndOf(
                    text,
                    at,
                    character => Scripts.IsHan(character) || Scripts.IsFullWidthPunctuation(character)
                );
                if (!IsGloss(block, at, end, glossary))
                {
                    yield return Findings.At(
                        block,
                        Han,
                        at,
                        $"{block.Name}: {Findings.Quote(text[at..end])} is left in the translation.",
                        "Translate it. Only a term of the glossary may stand in the source language, in brackets behind its translation."
                    );
                }

                at = end;
            }
            else if (
                Scripts.IsFullWidthPunctuation(text[at])
                || Scripts.IsFullWidthLetter(text[at])
                || text[at] is '\u3000'
                || IsSourceDash(text, at)
            )
            {
                var end = EndOf(text, at, character => character == text[at]);
                yield return Findings.At(
                    block,
                    Punctuation,
                    at,
                    $"{block.Name}: the character {Findings.Quote(text[at..end])} belongs to the source language.",
                    "Write the mark, digit or letter of the language of the translation."
                );
                at = end - 1;
            }
        }
    }

    // —— and …… are marks of Chinese; one dash or ellipsis is not.
    private static bool IsSourceDash(string text, int at) =>
        text[at] is '—' or '…' && at + 1 < text.Length && text[at + 1] == text[at];

    private static bool IsGloss(TranslatedBlock block, int start, int end, IReadOnlyList<GlossaryTerm> glossary)
    {
        var text = block.Text!;
        return start > 0
            && end < text.Length
            && (text[start - 1], text[end]) is ('(', ')' or ',')
            && (
                glossary.Any(term => term.Source == text[start..end])
                || block.Source.Contains($"“{text[start..end]}”", StringComparison.Ordinal)
            );
    }

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }
}
