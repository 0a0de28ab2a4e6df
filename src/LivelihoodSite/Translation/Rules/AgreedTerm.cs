using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Rules;

/// <summary>A term of the glossary as translations are searched for it.</summary>
/// <param name="Term">The entry.</param>
/// <param name="Accepted">The agreed words, then what else is accepted (<c>also</c>).</param>
internal sealed record AgreedTerm(GlossaryTerm Term, IReadOnlyList<Wanted> Accepted)
{
    public string Source => Term.Source;

    public string Agreed => Accepted[0].Text;

    /// <summary>True for names of bodies, places, programmes and things: they are written with capitals and never shortened.</summary>
    public bool IsName => Term.Kind is not "term";

    /// <summary>The terms that the glossary has words for in a language, the longest first.</summary>
    public static IReadOnlyList<AgreedTerm> All(IEnumerable<GlossaryTerm> glossary, Language language) =>
        [
            .. glossary
                .Where(term => term.Translation.TranslationIn(language.Code) is not null)
                .Select(term => new AgreedTerm(
                    term,
                    [
                        .. term
                            .Also.Prepend(term.Translation.TranslationIn(language.Code)!)
                            .Select(text => Wanted.Of(text, keepsCapitals: term.Kind is not "term")),
                    ]
                ))
                .OrderByDescending(term => term.Source.Length)
                .ThenBy(term => term.Source, StringComparer.Ordinal),
        ];

    /// <summary>Where the words stand in a translation, from start to end.</summary>
    public IEnumerable<(int Start, int End)> PlacesIn(string text, IReadOnlyList<Word> words) =>
        Accepted.SelectMany(wanted => wanted.PlacesIn(text, words));
}

/// <summary>Words to search for, in any number and with any hyphen; a text in Han characters as it stands.</summary>
internal sealed record Wanted(string Text, IReadOnlyList<Word> Words, bool KeepsCapitals)
{
    public static Wanted Of(string text, bool keepsCapitals)
    {
        var words = Rules.Words.Of(text);
        var isPlain = text.Any(character => Scripts.IsHan(character) || Scripts.IsKana(character)) || words.Count == 0;
        return new Wanted(text, isPlain ? [] : words, keepsCapitals);
    }

    public IEnumerable<(int Start, int End)> PlacesIn(string text, IReadOnlyList<Word> words)
    {
        if (Words.Count == 0)
        {
            for (
                var at = text.IndexOf(Text, StringComparison.Ordinal);
                at >= 0;
                at = text.IndexOf(Text, at + 1, StringComparison.Ordinal)
            )
            {
                yield return (at, at + Text.Length);
            }

            yield break;
        }

        foreach (var at in Rules.Words.Find(words, Words))
        {
            if (!KeepsCapitals || HasCapitals(words, at))
            {
                yield return (words[at].Start, words[at + Words.Count - 1].End);
            }
        }
    }

    // A name may begin a sentence with a capital that the glossary does not give it, but never lose one.
    private bool HasCapitals(IReadOnlyList<Word> words, int at) =>
        !Words.Where((word, offset) => word.IsCapital && char.IsLower(words[at + offset].Text[0])).Any();
}
