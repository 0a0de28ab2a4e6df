namespace LivelihoodSite.Rendering.Languages;

/// <summary>Finds words that by their script are not of the language around them.</summary>
internal static class ForeignRun
{
    private const string Chinese = "zh-Hans";
    private const string English = "en";
    private const string Japanese = "ja";
    private const string Korean = "ko";

    /// <summary>Whether a text holds a letter that could be foreign in a language: a quick look, which spares most texts the search.</summary>
    public static bool MayStandIn(ReadOnlySpan<char> text, string language)
    {
        if (language.Length == 0)
        {
            return false;
        }

        // Between most tags stand a few blanks.
        return !text.IsWhiteSpace()
            && LanguageTag.ScriptOf(language) switch
            {
                WritingScript.Latin => text.ContainsAnyInRange('\u1100', '\uFFFF')
                    && (text.ContainsAnyInRange('\u2E80', '\uFFFF') || text.ContainsAnyInRange('\u1100', '\u11FF')),
                WritingScript.Han => MayStandInHan(text),
                _ => true,
            };
    }

    private static bool MayStandInHan(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (
                letter
                is (>= 'A' and <= 'Z')
                    or (>= 'a' and <= 'z')
                    or (>= '\u00C0' and <= '\u024F')
                    or (>= '\u1100' and <= '\u11FF')
                    or (>= '\u3041' and <= '\u318E')
                    or (>= '\uAC00' and <= '\uD7A3')
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first run that is foreign in a language, and its tag; the length is 0 when there is none.</summary>
    public static (int Start, int Length, string Tag) First(ReadOnlySpan<char> text, string language, string sourceTag)
    {
        if (language.Length == 0)
        {
            return (0, 0, "");
        }

        var script = LanguageTag.ScriptOf(language);
        (int Start, int Length, string Tag) first = (0, 0, "");
        if (script is not WritingScript.Latin)
        {
            Take(LatinRun.Find(text), English, ref first);
        }

        if (script is WritingScript.Latin or WritingScript.Other)
        {
            var run = HanRun.Find(text);
            Take(run, HanTag(text.Slice(run.Start, run.Length), sourceTag), ref first);
        }

        if (script is WritingScript.Han)
        {
            Take(KanaRun.Find(text), Japanese, ref first);
        }

        if (script is not WritingScript.Korean)
        {
            Take(HangulRun.Find(text), Korean, ref first);
        }

        return first;
    }

    private static void Take((int Start, int Length) run, string tag, ref (int Start, int Length, string Tag) first)
    {
        if (run.Length > 0 && (first.Length == 0 || run.Start < first.Start))
        {
            first = (run.Start, run.Length, tag);
        }
    }

    // Kana among the Han characters says Japanese.
    private static string HanTag(ReadOnlySpan<char> run, string sourceTag) =>
        KanaRun.Find(run).Length > 0 ? Japanese
        : LanguageTag.ScriptOf(sourceTag) is WritingScript.Han or WritingScript.Japanese ? sourceTag
        : Chinese;
}
