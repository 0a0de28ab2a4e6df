using System.Collections.Frozen;

namespace LivelihoodSite.Translation.Rules;

/// <summary>One word of a text in an alphabet.</summary>
/// <param name="Text">As written, without a possessive ending.</param>
/// <param name="Stem">Lower case, singular: what words are compared by.</param>
/// <param name="Start">Place in the text.</param>
/// <param name="Length">Length as written, with the possessive ending.</param>
internal readonly record struct Word(string Text, string Stem, int Start, int Length)
{
    public int End => Start + Length;

    public bool IsCapital => char.IsUpper(Text[0]);
}

/// <summary>Takes a text apart into words. Hyphens and dashes divide words, so that “after-school” is “after school”.</summary>
internal static class Words
{
    /// <summary>Words without a meaning of their own; they prove nothing about what was translated.</summary>
    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        [
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "to",
            "and",
            "or",
            "for",
            "with",
            "at",
            "by",
            "from",
            "as",
            "was",
            "were",
            "be",
            "been",
            "is",
            "are",
            "it",
            "its",
            "that",
            "this",
            "they",
            "their",
        ],
        StringComparer.Ordinal
    );

    /// <summary>All words, in reading order.</summary>
    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length; )
        {
            if (!IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && (IsLetterOrDigit(text[end]) || IsInside(text, end)))
            {
                end++;
            }

            words.Add(Make(text, at, end));
            at = end;
        }

        return words;
    }

    /// <summary>The places at which a run of words stands, compared by stems.</summary>
    public static IEnumerable<int> Find(IReadOnlyList<Word> words, IReadOnlyList<Word> run)
    {
        for (var at = 0; run.Count > 0 && at + run.Count <= words.Count; at++)
        {
            if (Stands(words, at, run))
            {
                yield return at;
            }
        }
    }

    /// <summary>True for a word that carries meaning.</summary>
    public static bool HasMeaning(Word word) => !Small.Contains(word.Stem);

    private static bool Stands(IReadOnlyList<Word> words, int at, IReadOnlyList<Word> run)
    {
        for (var offset = 0; offset < run.Count; offset++)
        {
            if (words[at + offset].Stem != run[offset].Stem)
            {
                return false;
            }
        }

        return true;
    }

    private static Word Make(string text, int start, int end)
    {
        var word = text[start..end].Replace('’', '\'');
        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase))
        {
            word = word[..^2];
        }

        return new Word(word, StemOf(word.ToLowerInvariant()), start, end - start);
    }

    // Only the plural: both sides of a comparison go through the same rule, so a stem need not be a word.
    private static string StemOf(string word) =>
        word switch
        {
            "children" => "child",
            _ when word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
            _ when word.Length > 4
                    && (
                        word.EndsWith("ches", StringComparison.Ordinal)
                        || word.EndsWith("shes", StringComparison.Ordinal)
                        || word.EndsWith("sses", StringComparison.Ordinal)
                        || word.EndsWith("xes", StringComparison.Ordinal)
                    ) => word[..^2],
            _ when word.Length > 3 && word[^1] == 's' && word[^2] != 's' => word[..^1],
            _ => word,
        };

    // An apostrophe between letters, and a point or comma between digits, belong to the word.
    private static bool IsInside(string text, int at) =>
        at + 1 < text.Length
        && (
            text[at] is '’' or '\'' && char.IsLetter(text[at + 1])
            || text[at] is '.' or ',' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])
        );

    private static bool IsLetterOrDigit(char character) => char.IsLetterOrDigit(character) && !Scripts.IsHan(character);
}
