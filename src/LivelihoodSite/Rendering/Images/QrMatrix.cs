using System.Collections.Concurrent;
using System.Numerics;

namespace LivelihoodSite.Rendering.Images;

/// <summary>
/// What all QR codes of one version (ISO/IEC 18004, 1 to 10) have in common, a row of modules as the bits of a number: the
/// fixed patterns, the way of the data, the masks.
/// </summary>
internal sealed class QrMatrix
{
    private static readonly ConcurrentDictionary<int, QrMatrix> Known = new();

    private static readonly int[][] Alignments =
    [
        [],
        [6, 18],
        [6, 22],
        [6, 26],
        [6, 30],
        [6, 34],
        [6, 22, 38],
        [6, 24, 42],
        [6, 26, 46],
        [6, 28, 50],
    ];

    private readonly ulong[] fixedRows;
    private readonly ulong[] reserved;
    private readonly ulong[][] masks = new ulong[8][];
    private readonly (byte X, byte Y)[] way;

    private QrMatrix(int version)
    {
        Size = 17 + (4 * version);
        fixedRows = new ulong[Size];
        reserved = new ulong[Size];
        PlaceFixed(version);
        for (var mask = 0; mask < masks.Length; mask++)
        {
            masks[mask] = new ulong[Size];
            for (var y = 0; y < Size; y++)
            {
                for (var x = 0; x < Size; x++)
                {
                    masks[mask][y] |= IsMasked(mask, x, y) && !IsReserved(x, y) ? 1UL << x : 0;
                }
            }
        }

        way = [.. Way()];
    }

    /// <summary>Modules in a row.</summary>
    public int Size { get; }

    /// <summary>The matrix of a version.</summary>
    public static QrMatrix Of(int version) => Known.GetOrAdd(version, static one => new QrMatrix(one));

    /// <summary>The rows of a code under the mask that is easiest to read.</summary>
    /// <param name="codewords">Data and error correction, interleaved.</param>
    public ulong[] Fill(ReadOnlySpan<byte> codewords)
    {
        var unmasked = (ulong[])fixedRows.Clone();
        for (var bit = 0; bit < codewords.Length * 8; bit++)
        {
            if ((codewords[bit >> 3] >> (7 - (bit & 7)) & 1) != 0)
            {
                unmasked[way[bit].Y] |= 1UL << way[bit].X;
            }
        }

        var best = new ulong[Size];
        var rows = new ulong[Size];
        var lowest = int.MaxValue;
        for (var mask = 0; mask < masks.Length; mask++)
        {
            for (var y = 0; y < Size; y++)
            {
                rows[y] = unmasked[y] ^ masks[mask][y];
            }

            PlaceFormat(rows, mask);
            var penalty = Penalty(rows);
            if (penalty < lowest)
            {
                (best, rows, lowest) = (rows, best, penalty);
            }
        }

        return best;
    }

    // Level M is 00; the polynomial and the final mask are those of the norm.
    private void PlaceFormat(ulong[] rows, int mask)
    {
        var rest = mask;
        for (var step = 0; step < 10; step++)
        {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }

        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var index = 0; index < 15; index++)
        {
            if ((bits >> index & 1) == 0)
            {
                continue;
            }

            var (x, y) =
                index < 6 ? (8, index)
                : index is 6 ? (8, 7)
                : index is 7 ? (8, 8)
                : index is 8 ? (7, 8)
                : (14 - index, 8);
            rows[y] |= 1UL << x;
            (x, y) = index < 8 ? (Size - 1 - index, 8) : (8, Size - 15 + index);
            rows[y] |= 1UL << x;
        }
    }

    /// <summary>The four rules of the norm: long runs, blocks, patterns that look like finders, too much of one colour.</summary>
    private int Penalty(ulong[] rows)
    {
        Span<ulong> columns = stackalloc ulong[Size];
        columns.Clear();
        var dark = 0;
        for (var y = 0; y < Size; y++)
        {
            dark += BitOperations.PopCount(rows[y]);
            for (var rest = rows[y]; rest != 0; rest &= rest - 1)
            {
                columns[BitOperations.TrailingZeroCount(rest)] |= 1UL << y;
            }
        }

        var penalty = 0;
        var pairs = (1UL << (Size - 1)) - 1;
        for (var y = 0; y < Size; y++)
        {
            penalty += Runs(rows[y], pairs) + Runs(columns[y], pairs) + Finders(rows[y]) + Finders(columns[y]);
            if (y + 1 < Size)
            {
                var same = ~(rows[y] ^ (rows[y] >> 1)) & ~(rows[y + 1] ^ (rows[y + 1] >> 1)) & ~(rows[y] ^ rows[y + 1]);
                penalty += 3 * BitOperations.PopCount(same & pairs);
            }
        }

        var twentieths = dark * 20 / (Size * Size);
        return penalty + (10 * Math.Min(Math.Abs(twentieths - 10), Math.Abs(twentieths - 9)));
    }

    // Five of one colour cost 3, each more costs 1: four equal neighbours in a row, and what follows them.
    private static int Runs(ulong line, ulong pairs)
    {
        var equal = ~(line ^ (line >> 1)) & pairs;
        var four = equal & (equal >> 1) & (equal >> 2) & (equal >> 3);
        return BitOperations.PopCount(four) + (2 * BitOperations.PopCount(four & ~(four << 1)));
    }

    private int Finders(ulong line)
    {
        var light = ~line;
        var core = line & (light >> 1) & (line >> 2) & (line >> 3) & (line >> 4) & (light >> 5) & (line >> 6);
        var before = light & (light >> 1) & (light >> 2) & (light >> 3);
        var places = (1UL << (Size - 10)) - 1;
        return 40 * BitOperations.PopCount(((core & (before >> 7)) | (before & (core >> 4))) & places);
    }

    private void PlaceFixed(int version)
    {
        foreach (var (left, top) in ((int, int)[])[(0, 0), (Size - 7, 0), (0, Size - 7)])
        {
            for (var y = -1; y <= 7; y++)
            {
                for (var x = -1; x <= 7; x++)
                {
                    var ring = Math.Max(Math.Abs(x - 3), Math.Abs(y - 3));
                    Set(left + x, top + y, ring is 0 or 1 or 3);
                }
            }
        }

        var centres = Alignments[version - 1];
        foreach (var (x, y) in centres.SelectMany(y => centres.Select(x => (x, y))))
        {
            // Not over a finder.
            if ((x, y) == (6, 6) || (x, y) == (6, centres[^1]) || (x, y) == (centres[^1], 6))
            {
                continue;
            }

            for (var down = -2; down <= 2; down++)
            {
                for (var right = -2; right <= 2; right++)
                {
                    Set(x + right, y + down, Math.Max(Math.Abs(right), Math.Abs(down)) is not 1);
                }
            }
        }

        for (var at = 8; at < Size - 8; at++)
        {
            Set(6, at, at % 2 == 0);
            Set(at, 6, at % 2 == 0);
        }

        for (var at = 0; at < 9; at++)
        {
            Reserve(8, at);
            Reserve(at, 8);
            Reserve(8, Size - 1 - Math.Min(at, 7));
            Reserve(Size - 1 - Math.Min(at, 7), 8);
        }

        Set(8, Size - 8, true);
        PlaceVersion(version);
    }

    private void PlaceVersion(int version)
    {
        if (version < 7)
        {
            return;
        }

        var rest = version;
        for (var step = 0; step < 12; step++)
        {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        }

        var bits = (version << 12) | rest;
        for (var index = 0; index < 18; index++)
        {
            var isDark = (bits >> index & 1) != 0;
            Set(Size - 11 + (index % 3), index / 3, isDark);
            Set(index / 3, Size - 11 + (index % 3), isDark);
        }
    }

    /// <summary>Every module that holds data, in pairs of columns from the right, upwards and downwards in turn.</summary>
    private IEnumerable<(byte X, byte Y)> Way()
    {
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < Size; step++)
            {
                for (var x = right; x >= right - 1; x--)
                {
                    var y = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                    if (!IsReserved(x, y))
                    {
                        yield return ((byte)x, (byte)y);
                    }
                }
            }
        }
    }

    private static bool IsMasked(int mask, int x, int y) =>
        mask switch
        {
            0 => (x + y) % 2 == 0,
            1 => y % 2 == 0,
            2 => x % 3 == 0,
            3 => (x + y) % 3 == 0,
            4 => ((y / 2) + (x / 3)) % 2 == 0,
            5 => (x * y % 2) + (x * y % 3) == 0,
            6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
            _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
        };

    private bool IsReserved(int x, int y) => (reserved[y] >> x & 1) != 0;

    private void Reserve(int x, int y)
    {
        if (x >= 0 && y >= 0 && x < Size && y < Size)
        {
            reserved[y] |= 1UL << x;
        }
    }

    private void Set(int x, int y, bool isDark)
    {
        if (x >= 0 && y >= 0 && x < Size && y < Size)
        {
            reserved[y] |= 1UL << x;
            fixedRows[y] = isDark ? fixedRows[y] | (1UL << x) : fixedRows[y] & ~(1UL << x);
        }
    }
}
