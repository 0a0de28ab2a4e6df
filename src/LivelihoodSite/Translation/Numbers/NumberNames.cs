using LivelihoodSite.Model;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>
/// Takes names that hold numerals (15分钟学习圈, 三春街, 饭饭1080) out of both texts, so that they are not read as
/// numbers. A name goes out of the translation only where the source has it.
/// </summary>
internal static class NumberNames
{
    /// <summary>Stands for each character of a name; no reader takes it for a word.</summary>
    private const char Blank = '\uFFFC';

    /// <summary>Both texts with names masked, character for character.</summary>
    public static (string Source, string Text) Mask(
        string source,
        string text,
        string language,
        IReadOnlyList<GlossaryTerm> glossary
    )
    {
        var (left, right) = (source.ToCharArray(), text.ToCharArray());
        foreach (
            var term in glossary
                .Where(term => term.HoldsNumeral && term.Source.Length > 0)
                .OrderByDescending(term => term.Source.Length)
        )
        {
            if (Replace(left, source, term.Source) && term.Translation.TranslationIn(language) is { Length: > 0 } name)
            {
                Replace(right, text, name);
            }
        }

        return (new string(left), new string(right));
    }

    private static bool Replace(char[] masked, string text, string name)
    {
        var found = false;
        for (var at = 0; at < text.Length; at++)
        {
            var end = EndOf(text, at, name);
            if (end > at)
            {
                Array.Fill(masked, Blank, at, end - at);
                (found, at) = (true, end - 1);
            }
        }

        return found;
    }

    /// <summary>The index after a name that begins here, or the same index. Blanks and forms of quotation marks do not count.</summary>
    private static int EndOf(string text, int start, string name)
    {
        var at = start;
        foreach (var c in name)
        {
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            while (at > start && at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at >= text.Length || Plain(text[at]) != Plain(c))
            {
                return start;
            }

            at++;
        }

        // U10 is not the beginning of U105.
        return
            at < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at - 1])
            || start > 0 && char.IsAsciiLetterOrDigit(text[start]) && char.IsAsciiLetterOrDigit(text[start - 1])
            ? start
            : at;
    }

    private static char Plain(char c) =>
        c switch
        {
            '’' or '‘' => '\'',
            '“' or '”' => '"',
            _ => char.ToLowerInvariant(c),
        };
}
