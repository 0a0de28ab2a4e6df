using LivelihoodSite.Content;
using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>All translations of a site into one language, for rules that compare one block with another.</summary>
/// <param name="Language">The language.</param>
/// <param name="Blocks">Blocks with a translation, of all editions, in order.</param>
/// <param name="Terms">The agreed terms.</param>
internal sealed record ReviewedLanguage(
    Language Language,
    IReadOnlyList<TranslatedBlock> Blocks,
    IReadOnlyList<AgreedTerm> Terms
)
{
    public static ReviewedLanguage Of(
        Language language,
        IEnumerable<TranslatedBlock> blocks,
        IEnumerable<GlossaryTerm> glossary
    ) => new(language, [.. blocks.Where(block => block.Text is not null)], AgreedTerm.All(glossary, language));

    /// <summary>The terms that stand in a source text, the longest at each place; each place once.</summary>
    public IEnumerable<(AgreedTerm Term, int Start)> TermsIn(string source)
    {
        for (var at = 0; at < source.Length; )
        {
            // Terms are sorted by length, so that the first one found is the longest.
            var term = Terms.FirstOrDefault(term =>
                string.CompareOrdinal(source, at, term.Source, 0, term.Source.Length) == 0
            );
            if (term is not null)
            {
                yield return (term, at);
            }

            at += term?.Source.Length ?? 1;
        }
    }
}

/// <summary>A finding in a translated block.</summary>
internal static class Findings
{
    private const int LongestQuote = 80;

    /// <summary>A warning at a place of the translation.</summary>
    public static Diagnostic At(TranslatedBlock block, string code, int index, Message message, Message hint) =>
        new(code, Severity.Warning, block.Path, block.LineAt(index), block.ColumnAt(index), message, hint);

    /// <summary>A warning about the translation as a whole.</summary>
    public static Diagnostic Of(TranslatedBlock block, string code, Message message, Message hint) =>
        At(block, code, 0, message, hint);

    /// <summary>Words to quote; long ones are cut in the middle of nothing but the text itself.</summary>
    public static string Quote(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= LongestQuote)
        {
            return $"“{line}”";
        }

        var end = char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return $"“{line[..end]}…”";
    }
}
