namespace LivelihoodSite.Quantities.English;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Before the first and after the last one.</summary>
    None,

    /// <summary>Letters with inner apostrophes.</summary>
    Word,

    /// <summary>Digits with thousands separators and a decimal part.</summary>
    Number,

    /// <summary>Any other character that is no blank.</summary>
    Mark,
}

/// <summary>A word, a number or a mark of an English text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Word">In lower case, with straight apostrophes.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="IsCapital">True when it begins with a capital letter.</param>
internal readonly record struct Token(TokenKind Kind, string Word, int Start, int End, bool IsCapital)
{
    public bool Is(string word) => string.Equals(Word, word, StringComparison.Ordinal);

    public bool IsDash => Word is "-" or "–" or "—" or "‑" or "~" or "～";

    /// <summary>The value of a number without decimal part or separators, or −1.</summary>
    public int Digits =>
        Kind == TokenKind.Number && Word.Length is > 0 and < 9 && Word.All(char.IsAsciiDigit)
            ? int.Parse(Word, System.Globalization.CultureInfo.InvariantCulture)
            : -1;
}

/// <summary>The tokens of a text; outside of them lie tokens of no kind.</summary>
internal sealed class EnglishTokens
{
    private readonly List<Token> tokens = [];

    private EnglishTokens(string text) => Text = text;

    public string Text { get; }

    public int Count => tokens.Count;

    public Token this[int index] =>
        index >= 0 && index < tokens.Count
            ? tokens[index]
            : new Token(TokenKind.None, "", Text.Length, Text.Length, false);

    public static EnglishTokens Of(string text)
    {
        var list = new EnglishTokens(text);
        var at = 0;
        while (at < text.Length)
        {
            var end = at + 1;
            if (char.IsWhiteSpace(text[at]))
            {
                at = end;
                continue;
            }

            var kind = TokenKind.Mark;
            if (char.IsAsciiDigit(text[at]))
            {
                kind = TokenKind.Number;
                end = EndOfNumber(text, at);
            }
            else if (IsLetter(text[at]))
            {
                kind = TokenKind.Word;
                end = EndOfWord(text, at);
            }

            var word = text[at..end].Replace('’', '\'').ToLowerInvariant();
            list.tokens.Add(new Token(kind, word, at, end, char.IsUpper(text[at])));
            at = end;
        }

        return list;
    }

    /// <summary>True when nothing stands between a token and the next one.</summary>
    public bool Touches(int index) => index >= 0 && index + 1 < Count && this[index].End == this[index + 1].Start;

    /// <summary>True for a hyphen that joins two words (15-minute).</summary>
    public bool IsHyphen(int index) => this[index].Word is "-" or "‑" && Touches(index - 1) && Touches(index);

    /// <summary>True when the words of a phrase stand from the index on; its words are divided by single blanks.</summary>
    public bool Holds(int index, string[] phrase)
    {
        for (var n = 0; n < phrase.Length; n++)
        {
            if (!this[index + n].Is(phrase[n]))
            {
                return false;
            }
        }

        return true;
    }

    // Han characters are letters, too; they are no English words.
    private static bool IsLetter(char c) => char.IsLetter(c) && c < '⺀' || c is '²' or '³' or '㎡';

    private static int EndOfWord(string text, int at)
    {
        while (
            at < text.Length
            && (IsLetter(text[at]) || text[at] is '\'' or '’' && at + 1 < text.Length && IsLetter(text[at + 1]))
        )
        {
            at++;
        }

        // The possessive of a plural: residents’ homes.
        return at < text.Length && text[at] is '\'' or '’' && text[at - 1] is 's' ? at + 1 : at;
    }

    private static int EndOfNumber(string text, int start)
    {
        var at = Run(text, start);
        if (at - start <= 3)
        {
            while (at < text.Length && text[at] == ',' && Run(text, at + 1) == at + 4)
            {
                at += 4;
            }
        }

        return at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]) ? Run(text, at + 1) : at;
    }

    private static int Run(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
