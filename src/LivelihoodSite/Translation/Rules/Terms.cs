using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>
/// The agreed words of glossary.yml. The longest term at each place of the source counts, so that 普惠性民办学位 does not
/// also ask for 学位. A term is asked for once in a block, however often the source repeats it, because a translation may
/// take it up by a pronoun. Only commitments and results are verbatim: titles, labels and notes may shorten a term, so
/// that there only names of places, programmes and things are asked for.
/// </summary>
internal static class Terms
{
    public const string Missing = "LS1220";
    public const string Forbidden = "LS1221";

    private const int PluralEnding = 2;

    public static IEnumerable<Diagnostic> Find(ReviewedLanguage review)
    {
        foreach (var block in review.Blocks)
        {
            var words = Words.Of(block.Text!);
            foreach (var finding in MissingIn(block, words, review).Concat(ForbiddenIn(block, words, review)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Diagnostic> MissingIn(
        TranslatedBlock block,
        IReadOnlyList<Word> words,
        ReviewedLanguage review
    ) =>
        from term in review.TermsIn(block.Source).Select(hit => hit.Term).Distinct()
        where !block.IsStandIn && IsAskedFor(term, block.Kind) && !term.PlacesIn(block.Text!, words).Any()
        select Findings.Of(
            block,
            Missing,
            $"{block.Name}: “{term.Source}” is agreed as “{term.Agreed}”, which the translation does not have.",
            "Use the agreed words, or add what else is accepted under “also” in the glossary."
        );

    private static bool IsAskedFor(AgreedTerm term, BlockKind kind) =>
        kind switch
        {
            BlockKind.Commitment or BlockKind.Result => true,
            BlockKind.Unit => false,
            _ => term.Term.Kind is "place" or "programme" or "name",
        };

    // Every term that the source holds, also inside a longer one: what is wrong for 学位 is wrong for 民办学位.
    private static IEnumerable<Diagnostic> ForbiddenIn(
        TranslatedBlock block,
        IReadOnlyList<Word> words,
        ReviewedLanguage review
    )
    {
        var held = review.Terms.Where(term => block.Source.Contains(term.Source, StringComparison.Ordinal)).ToList();
        var told = new HashSet<int>();
        foreach (var term in held)
        {
            foreach (var wrong in term.Term.Forbidden)
            {
                foreach (var at in PlacesOf(wrong, block.Text!))
                {
                    var isPartOfAgreed = held.Exists(other =>
                        other
                            .PlacesIn(block.Text!, words)
                            .Any(place =>
                                place.Start <= at && at + wrong.Length <= place.End && !IsWhole(place, at, wrong)
                            )
                    );
                    if (!isPartOfAgreed && told.Add(at))
                    {
                        yield return Findings.At(
                            block,
                            Forbidden,
                            at,
                            $"{block.Name}: “{block.Text!.Substring(at, wrong.Length)}” is not to be used for “{term.Source}”.",
                            $"The agreed words are “{term.Agreed}”."
                        );
                    }
                }
            }
        }
    }

    private static bool IsWhole((int Start, int End) place, int at, string wrong) =>
        place.Start == at && place.End - at - wrong.Length <= PluralEnding;

    // Exact but for capitals, the form of the apostrophe and a plural ending: “sub-district” is wrong, “subdistrict” is not.
    private static IEnumerable<int> PlacesOf(string wrong, string text)
    {
        var plain = text.Replace('’', '\'');
        var sought = wrong.Replace('’', '\'');
        for (
            var at = plain.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
            sought.Length > 0 && at >= 0;
            at = plain.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + sought.Length;
            if (Scripts.IsHan(sought[0]) || ((at == 0 || !char.IsLetterOrDigit(plain[at - 1])) && IsEnd(plain, end)))
            {
                yield return at;
            }
        }
    }

    private static bool IsEnd(string text, int at)
    {
        var rest = text.AsSpan(at);
        return Stops(rest)
            || (rest.StartsWith("s", StringComparison.Ordinal) && Stops(rest[1..]))
            || (rest.StartsWith("es", StringComparison.Ordinal) && Stops(rest[2..]));
    }

    private static bool Stops(ReadOnlySpan<char> rest) => rest.Length == 0 || !char.IsLetterOrDigit(rest[0]);
}
