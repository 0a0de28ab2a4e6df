namespace LivelihoodSite.Translation.Rules;

/// <summary>A sentence of a text, without the blanks around it.</summary>
internal readonly record struct Sentence(string Text, int Start);

/// <summary>Takes texts apart at the marks that end a sentence.</summary>
internal static class Sentences
{
    private const string Closers = "”’\"')]）」』》";

    /// <summary>Words with a point that end no sentence, even before a capital.</summary>
    private static readonly string[] Abbreviations =
    [
        "Co.",
        "No.",
        "Nos.",
        "St.",
        "Dr.",
        "Mr.",
        "Mrs.",
        "Ms.",
        "vs.",
        "e.g.",
        "i.e.",
        "etc.",
        "approx.",
    ];

    /// <summary>
    /// Sentences of a text in an alphabet: up to a point, question or exclamation mark with what closes behind it, before
    /// a blank and something that does not begin with a small letter; or up to a line break.
    /// </summary>
    public static IReadOnlyList<Sentence> Of(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not '\n' && !(text[at] is '.' or '!' or '?' && Ends(text, start, at)))
            {
                continue;
            }

            var end = AfterClosers(text, Math.Min(at + 1, text.Length));
            Add(sentences, text, start, end);
            start = end;
            at = Math.Max(at, end - 1);
        }

        return sentences;
    }

    /// <summary>The number of pieces between the heavier stops of the source (。；！？): each says something of its own.</summary>
    public static int PiecesOfSource(string text) => Pieces(text, "。；！？\n");

    /// <summary>The number of pieces between full stops, semicolons and the like in a translation.</summary>
    public static int PiecesOfTranslation(string text) =>
        Of(text).Sum(sentence => Math.Max(Pieces(sentence.Text, ";；。！？"), 1));

    private static int Pieces(string text, string stops)
    {
        var pieces = 0;
        var isOpen = false;
        foreach (var character in text)
        {
            if (stops.Contains(character, StringComparison.Ordinal))
            {
                pieces += isOpen ? 1 : 0;
                isOpen = false;
            }
            else
            {
                isOpen |= char.IsLetterOrDigit(character);
            }
        }

        return pieces + (isOpen ? 1 : 0);
    }

    private static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        var begin = start;
        while (begin < end && char.IsWhiteSpace(text[begin]))
        {
            begin++;
        }

        if (text[begin..end].TrimEnd() is { Length: > 0 } sentence)
        {
            sentences.Add(new Sentence(sentence, begin));
        }
    }

    /// <summary>True when the point at this place belongs to an abbreviation that a small letter may follow.</summary>
    public static bool IsAbbreviation(string text, int at)
    {
        var word = text[(text.LastIndexOf(' ', at) + 1)..(at + 1)].TrimStart('(', '“', '‘');
        return word is "Ltd." or "Inc." or "etc."
            || Array.Exists(Abbreviations, known => known.Equals(word, StringComparison.OrdinalIgnoreCase))
            || word.IndexOf('.', StringComparison.Ordinal) < word.Length - 1;
    }

    private static bool Ends(string text, int start, int at)
    {
        var end = AfterClosers(text, at + 1);
        if (end == text.Length || text[end] == '\n')
        {
            return true;
        }

        return text[end] == ' '
            && end + 1 < text.Length
            && !char.IsLower(text[end + 1])
            && !Array.Exists(
                Abbreviations,
                word => text.AsSpan(start, at + 1 - start).EndsWith(word, StringComparison.Ordinal)
            );
    }

    private static int AfterClosers(string text, int at)
    {
        while (at < text.Length && Closers.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }
}
