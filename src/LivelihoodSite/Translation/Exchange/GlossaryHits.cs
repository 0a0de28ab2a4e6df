using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Exchange;

/// <summary>The agreed words that a translator of a text should know.</summary>
internal static class GlossaryHits
{
    /// <summary>Terms in the order of the text, each once; where two begin at one place, the longer one stands.</summary>
    /// <returns>One line a term: <c>社区 → community (not: neighborhood)</c>.</returns>
    public static IReadOnlyList<string> In(string source, IReadOnlyList<GlossaryTerm> glossary, Language language)
    {
        var terms = glossary
            .Where(term => term.Source.Length > 0 && term.Translation.TranslationIn(language.Code) is not null)
            .OrderByDescending(term => term.Source.Length)
            .ToList();
        var hits = new List<GlossaryTerm>();
        for (var at = 0; at < source.Length; )
        {
            var rest = source.AsSpan(at);
            GlossaryTerm? hit = null;
            foreach (var term in terms)
            {
                if (rest.StartsWith(term.Source, StringComparison.Ordinal))
                {
                    hit = term;
                    break;
                }
            }

            if (hit is not null && !hits.Contains(hit))
            {
                hits.Add(hit);
            }

            at += hit?.Source.Length ?? 1;
        }

        return
        [
            .. hits.Select(term =>
                $"{term.Source} → {term.Translation.TranslationIn(language.Code)}"
                + (term.Forbidden.Count == 0 ? "" : $" (not: {string.Join("; ", term.Forbidden)})")
            ),
        ];
    }
}
