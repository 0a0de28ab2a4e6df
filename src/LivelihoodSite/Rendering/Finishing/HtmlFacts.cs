using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Finishing;

/// <summary>The text of a finished page and its named places, for the check that every word of the source is shown.</summary>
public sealed class HtmlFacts : IDisposable
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly TextBuffer words = new();

    private HtmlFacts() { }

    /// <summary>Collects both in one pass, from one named place on and up to another.</summary>
    /// <param name="html">The page.</param>
    /// <param name="from">Where the text begins that is asked for; null for the whole page.</param>
    /// <param name="to">Where it ends.</param>
    public static HtmlFacts Of(ReadOnlySpan<char> html, string? from = null, string? to = null)
    {
        var isInside = from is null;
        var facts = new HtmlFacts();
        var tokens = new HtmlTokens(html);
        while (tokens.Read())
        {
            if (isInside)
            {
                AppendWithoutBlanks(
                    facts.words,
                    tokens.Text.Contains('&') ? HtmlTokens.Decode(tokens.Text).AsSpan() : tokens.Text
                );
            }

            if (tokens.TryGetId(out var id))
            {
                isInside |= id.SequenceEqual(from);
                if (isInside)
                {
                    _ = facts.places.TryAdd(HtmlTokens.Decode(id), facts.words.Length);
                }

                if (to is not null && isInside && id.SequenceEqual(to))
                {
                    break;
                }
            }
        }

        return facts;
    }

    /// <summary>
    /// The text from one named place to another without tags and white space, entities decoded; "" when either is missing
    /// or they stand the other way round. It is good until this is disposed of.
    /// </summary>
    public ReadOnlySpan<char> TextBetween(string id, string nextId) =>
        places.TryGetValue(id, out var start) && places.TryGetValue(nextId, out var end) && end >= start
            ? words.Written[start..end]
            : [];

    /// <summary>A text as <see cref="TextBetween"/> would give it.</summary>
    public static string WithoutBlanks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(char.IsWhiteSpace) ? string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))) : text;
    }

    /// <inheritdoc/>
    public void Dispose() => words.Dispose();

    private static void AppendWithoutBlanks(TextBuffer output, ReadOnlySpan<char> text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                output.Append(text[start..index]);
                start = index + 1;
            }
        }

        output.Append(text[start..]);
    }
}
