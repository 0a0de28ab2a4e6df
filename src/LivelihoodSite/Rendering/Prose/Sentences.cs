using System.Collections.Frozen;

namespace LivelihoodSite.Rendering.Prose;

/// <summary>Cuts a paragraph into sentences, by the marks of Chinese, Japanese and English.</summary>
internal static class Sentences
{
    // A stop after one of these ends no sentence.
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.Create(
        StringComparer.Ordinal,
        "No",
        "Nos",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Prof",
        "St",
        "Co",
        "Ltd",
        "Inc",
        "e.g",
        "i.e",
        "etc",
        "approx",
        "vs"
    );

    /// <summary>The sentences in order; together they are the whole paragraph.</summary>
    /// <param name="semicolons">Whether a semicolon ends a piece as well (工作一；工作二。).</param>
    public static IReadOnlyList<Range> Split(string paragraph, bool semicolons)
    {
        ArgumentNullException.ThrowIfNull(paragraph);
        var found = new List<Range>();
        var start = 0;
        for (var index = 0; index < paragraph.Length; index++)
        {
            if (!IsEnd(paragraph, index, semicolons))
            {
                continue;
            }

            var end = index + 1;
            while (end < paragraph.Length && IsCloser(paragraph[end]))
            {
                end++;
            }

            while (end < paragraph.Length && char.IsWhiteSpace(paragraph[end]))
            {
                end++;
            }

            found.Add(start..end);
            start = end;
            index = end - 1;
        }

        if (start < paragraph.Length)
        {
            found.Add(start..paragraph.Length);
        }

        return found;
    }

    private static bool IsEnd(string text, int index, bool semicolons) =>
        text[index] switch
        {
            '。' or '！' or '？' => true,
            '；' => semicolons,
            ';' => semicolons && IsBlankAfter(text, index + 1),
            '.' => IsBlankAfter(text, index + 1) && !IsAbbreviation(text, index),
            '!' or '?' => IsBlankAfter(text, index + 1),
            _ => false,
        };

    private static bool IsBlankAfter(string text, int index)
    {
        while (index < text.Length && IsCloser(text[index]))
        {
            index++;
        }

        return index == text.Length || char.IsWhiteSpace(text[index]);
    }

    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        return word.Length == 1 && char.IsUpper(word[0])
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool IsCloser(char character) =>
        character is '”' or '’' or '"' or '\'' or '）' or ')' or '》' or '」' or '』' or '】' or ']';
}
