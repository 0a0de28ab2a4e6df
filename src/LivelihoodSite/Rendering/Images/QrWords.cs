namespace LivelihoodSite.Rendering.Images;

/// <summary>
/// The code words of a short ASCII text in bytes, error level M: the usual address. It is many times as fast as the library,
/// which serves everything else, and gives the same code.
/// </summary>
internal static class QrWords
{
    // By version from 1: error words a block, blocks of the first kind, data words in each, blocks with one word more.
    private static readonly (int Error, int Blocks, int Words, int Longer)[] Versions =
    [
        (10, 1, 16, 0),
        (16, 1, 28, 0),
        (26, 1, 44, 0),
        (18, 2, 32, 0),
        (24, 2, 43, 0),
        (16, 4, 27, 0),
        (18, 4, 31, 0),
        (22, 2, 38, 2),
        (22, 3, 36, 2),
        (26, 4, 43, 1),
    ];

    // Twice over, so that the sum of two logarithms needs no remainder.
    private static readonly byte[] Powers = new byte[510];
    private static readonly byte[] Logs = new byte[256];

    // By the number of error words.
    private static readonly byte[]?[] Divisors = new byte[32][];

    static QrWords()
    {
        var value = 1;
        for (var power = 0; power < 255; power++)
        {
            Powers[power] = Powers[power + 255] = (byte)value;
            Logs[value] = (byte)power;
            value = value < 128 ? value << 1 : (value << 1) ^ 0x11D;
        }
    }

    /// <summary>
    /// Version and code words; null for a text that is not plain ASCII, is too long, or has runs of digits or capitals that
    /// are shorter in another mode.
    /// </summary>
    public static (int Version, byte[] Words)? Of(string text)
    {
        if (!IsPlain(text))
        {
            return null;
        }

        for (var version = 1; version <= Versions.Length; version++)
        {
            var (error, blocks, words, longer) = Versions[version - 1];
            var capacity = ((blocks + longer) * words) + longer;
            var counter = version < 10 ? 8 : 16;
            if (4 + counter + (8 * text.Length) <= 8 * capacity)
            {
                return (version, Interleave(Data(text, capacity, counter), error, blocks, words, longer));
            }
        }

        return null;
    }

    private static bool IsPlain(string text)
    {
        var digits = 0;
        var capitals = 0;
        foreach (var letter in text)
        {
            digits = char.IsAsciiDigit(letter) ? digits + 1 : 0;
            capitals =
                char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter) || " $%*+-./:".Contains(letter)
                    ? capitals + 1
                    : 0;
            if (letter is < ' ' or > '~' || digits > 5 || capitals > 9)
            {
                return false;
            }
        }

        // A text that begins in another mode, or ends in one, is left to the library.
        return text.Length > 16 && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[^1]);
    }

    private static byte[] Data(string text, int capacity, int counter)
    {
        var data = new byte[capacity];
        var at = 0;
        Put(4, 4);
        Put(text.Length, counter);
        foreach (var letter in text)
        {
            Put(letter, 8);
        }

        // Up to four zeros end the text, then the last word is filled; after it two words take turns.
        at = Math.Min(at + 4, 8 * capacity);
        for (var (word, fill) = ((at + 7) / 8, 0xEC); word < capacity; word++, fill ^= 0xEC ^ 0x11)
        {
            data[word] = (byte)fill;
        }

        return data;

        void Put(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, at++)
            {
                data[at >> 3] |= (byte)((value >> bit & 1) << (7 - (at & 7)));
            }
        }
    }

    private static byte[] Interleave(byte[] data, int error, int blocks, int words, int longer)
    {
        var count = blocks + longer;
        var divisor = Divisors[error] ??= Divisor(error);
        var result = new byte[data.Length + (count * error)];
        var start = 0;
        for (var block = 0; block < count; block++)
        {
            var length = block < blocks ? words : words + 1;
            var own = data.AsSpan(start, length);
            for (var word = 0; word < length; word++)
            {
                // The last word of a longer block follows all the others.
                result[word < words ? (word * count) + block : (words * count) + (block - blocks)] = own[word];
            }

            var rest = Remainder(own, divisor);
            for (var word = 0; word < error; word++)
            {
                result[data.Length + (word * count) + block] = rest[word];
            }

            start += length;
        }

        return result;
    }

    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        for (var root = 0; root < degree; root++)
        {
            for (var at = 0; at < degree; at++)
            {
                result[at] = (byte)(Multiply(result[at], Powers[root]) ^ (at + 1 < degree ? result[at + 1] : 0));
            }
        }

        return result;
    }

    private static byte[] Remainder(ReadOnlySpan<byte> data, byte[] divisor)
    {
        var result = new byte[divisor.Length];
        foreach (var word in data)
        {
            var factor = (byte)(word ^ result[0]);
            result.AsSpan(1).CopyTo(result);
            result[^1] = 0;
            for (var at = 0; at < result.Length; at++)
            {
                result[at] ^= Multiply(divisor[at], factor);
            }
        }

        return result;
    }

    private static byte Multiply(byte left, byte right) =>
        left == 0 || right == 0 ? (byte)0 : Powers[Logs[left] + Logs[right]];
}
