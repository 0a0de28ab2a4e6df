using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>Sentences and labels in an alphabet with capitals begin with one.</summary>
internal static class SentenceStart
{
    public const string Code = "LS1238";

    public static IEnumerable<Diagnostic> Find(TranslatedBlock block)
    {
        if (block.Kind == BlockKind.Unit || Scripts.WritesHan(block.Language))
        {
            yield break;
        }

        var text = block.Text!;
        foreach (var paragraph in Paragraphs(text))
        {
            if (StartsSmall(text, paragraph))
            {
                yield return Tell(block, paragraph);
            }
        }

        // A stop, a blank and a small letter: the capital is missing, or the stop is wrong.
        for (var at = 1; at + 2 < text.Length; at++)
        {
            if (
                text[at] == '.'
                && text[at + 1] == ' '
                && char.IsLower(text[at + 2])
                && (
                    char.IsLower(text[at - 1])
                    || char.IsAsciiDigit(text[at - 1])
                    || text[at - 1] is '%' or ')' or '”' or '’'
                )
                && !Sentences.IsAbbreviation(text, at)
            )
            {
                yield return Tell(block, at + 2);
            }
        }
    }

    private static IEnumerable<int> Paragraphs(string text)
    {
        yield return 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            yield return at + 1;
        }
    }

    // “iPhone” and “e-government” may stand first: a small letter counts only before small letters.
    private static bool StartsSmall(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at + 1 < text.Length && char.IsLower(text[at]) && (char.IsLower(text[at + 1]) || text[at + 1] == ' ');
    }

    private static Diagnostic Tell(TranslatedBlock block, int at) =>
        Findings.At(
            block,
            Code,
            at,
            $"{block.Name}: a sentence begins with a small letter: {Findings.Quote(block.Text![at..])}.",
            "Begin it with a capital; or the stop before it is wrong."
        );
}
