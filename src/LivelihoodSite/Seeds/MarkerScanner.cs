using LivelihoodSite.Quantities;

namespace LivelihoodSite.Seeds;

/// <summary>A marker that opens a line.</summary>
/// <param name="Shape">Its kind, written as an example: <c>【】</c>, <c>一、</c>, <c>▲</c>, <c>1.</c> …</param>
/// <param name="Number">The number that it carries, or 0.</param>
/// <param name="Length">Length of the marker in the line; what follows is text.</param>
/// <param name="LabelLength">Length of the enumerator that readers should see again, or 0.</param>
/// <param name="Close">Index of the closing bracket of a 【 heading, −1 when it is missing or none is needed.</param>
internal sealed record Marker(string Shape, int Number, int Length, int LabelLength, int Close = -1)
{
    public bool IsBracket => Shape[0] == '【';

    /// <summary>True for markers that hardly occur outside Chinese reports.</summary>
    public bool IsTelling => !char.IsAsciiDigit(Shape[0]) && Shape[0] is not ('·' or '•');

    public bool IsNumbered => Number > 0;

    public bool IsSymbol => Vocabulary.Symbols.Contains(Shape[0], StringComparison.Ordinal);
}

/// <summary>Finds the marker at the start of a line. Whether it counts is decided by evidence elsewhere.</summary>
internal static class MarkerScanner
{
    public const string Bracket = "【】";
    public const string BracketWithText = "【】…";
    public const string CommitmentWord = "目标任务：";

    private const string OrdinalNouns = "件项类条章节部方";

    /// <summary>The marker that opens the line, or null.</summary>
    public static Marker? Scan(string line) =>
        ScanEnumerator(line) is not { } marker ? null
        : !marker.IsBracket && AfterCommitmentWord(line, marker.Length) is { } after
            ? new Marker(CommitmentWord, 0, after, 0)
        : marker;

    /// <summary>The index after 目标任务： (or the bare word at the end of the line) behind an enumerator, or null.</summary>
    private static int? AfterCommitmentWord(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        if (Vocabulary.MatchWithColon(Vocabulary.CommitmentWords, line, at, out _) is > 0 and var length)
        {
            return at + length;
        }

        return line.Length - at <= 8 && Vocabulary.CommitmentWords.Contains(line[at..], StringComparer.Ordinal)
            ? line.Length
            : null;
    }

    private static Marker? ScanEnumerator(string line)
    {
        if (line.Length == 0)
        {
            return null;
        }

        var first = line[0];
        if (first == '【')
        {
            return ScanBracket(line);
        }

        if (Vocabulary.Symbols.Contains(first, StringComparison.Ordinal))
        {
            return ScanSymbol(line);
        }

        if (first == '第')
        {
            return ScanOrdinal(line);
        }

        if (Vocabulary.MatchWithColon(Vocabulary.CommitmentWords, line, 0, out _) is > 0 and var length)
        {
            return new Marker(CommitmentWord, 0, length, 0);
        }

        if (first is '（' or '(')
        {
            return ScanParenthesis(line);
        }

        if (first is >= '①' and <= '⑳')
        {
            return new Marker("①", first - '①' + 1, 1, 1);
        }

        return HanNumerals.ArabicDigit(first) >= 0 ? ScanDigits(line) : ScanHan(line);
    }

    private static Marker ScanBracket(string line)
    {
        var close = line.IndexOf('】', StringComparison.Ordinal);
        var rest = close >= 0 && close + 1 < line.Length;
        return new Marker(rest ? BracketWithText : Bracket, 0, 1, 0, close);
    }

    private static Marker? ScanSymbol(string line)
    {
        var length = 1;
        while (length < line.Length && line[length] == line[0])
        {
            length++;
        }

        // The same sign at both ends is decoration, as around a title.
        var decoration = length < line.Length && line[^1] == line[0];
        return length == line.Length || decoration ? null : new Marker(line[..1], 0, length, 0);
    }

    private static Marker? ScanOrdinal(string line)
    {
        var at = 1;
        var number = ReadNumber(line, ref at);
        if (number <= 0 || at >= line.Length || !OrdinalNouns.Contains(line[at], StringComparison.Ordinal))
        {
            return null;
        }

        at += line[at] is '部' or '方' && at + 1 < line.Length && line[at + 1] is '分' or '面' ? 2 : 1;
        var label = at;
        foreach (var word in (string[])["民生实事", "实事", "工程", "任务"])
        {
            if (string.CompareOrdinal(line, at, word, 0, word.Length) == 0 && IsSeparator(line, at + word.Length))
            {
                label = at + word.Length;
                break;
            }
        }

        var shape = "第一" + line[at - 1];
        if (IsSeparator(line, label))
        {
            return new Marker(shape, number, label + 1, label);
        }

        return label < line.Length && line[label] is not ('目' or '次' or '的')
            ? new Marker(shape, number, label, label)
            : null;
    }

    private static Marker? ScanParenthesis(string line)
    {
        var at = 1;
        var number = ReadNumber(line, ref at);
        if (number <= 0 || at >= line.Length || line[at] is not ('）' or ')'))
        {
            return null;
        }

        var shape = HanNumerals.ArabicDigit(line[1]) >= 0 ? "（1）" : "（一）";
        return new Marker(shape, number, at + 1, at + 1);
    }

    private static Marker? ScanDigits(string line)
    {
        var at = 0;
        var number = ReadNumber(line, ref at);
        if (number <= 0 || at + 1 >= line.Length)
        {
            return null;
        }

        var shape = line[at] switch
        {
            '.' or '．' => "1.",
            '、' => "1、",
            '）' or ')' => "1）",
            _ => null,
        };

        // 3.2公里 is a number; 1.2019年 is the first item.
        var digits = 0;
        while (at + 1 + digits < line.Length && HanNumerals.ArabicDigit(line[at + 1 + digits]) >= 0 && digits < 5)
        {
            digits++;
        }

        var year = digits == 4 && at + 5 < line.Length && line[at + 5] == '年';
        return shape is null || digits > 0 && !year ? null : new Marker(shape, number, at + 1, at + 1);
    }

    private static Marker? ScanHan(string line)
    {
        var at = 0;
        var number = ReadNumber(line, ref at);
        if (number <= 0 || at + 1 >= line.Length)
        {
            return null;
        }

        return line[at] switch
        {
            '、' => new Marker("一、", number, at + 1, at + 1),
            '.' or '．' => new Marker("一.", number, at + 1, at + 1),
            '是' => new Marker("一是", number, at + 1, at + 1),
            _ => null,
        };
    }

    private static bool IsSeparator(string line, int at) =>
        at < line.Length
        && (line[at] is '：' or ':' or '、' or '，' or ',' or '.' or '．' || char.IsWhiteSpace(line[at]));

    /// <summary>Reads a number of one script; 0 when there is none, −1 when it is too long for an enumerator.</summary>
    private static int ReadNumber(string line, ref int at)
    {
        var start = at;
        var digits = at < line.Length && HanNumerals.ArabicDigit(line[at]) >= 0;
        while (
            at < line.Length
            && at - start < 6
            && (
                digits
                    ? HanNumerals.ArabicDigit(line[at]) >= 0
                    : HanNumerals.Digit(line[at]) >= 0 || line[at] is '十' or '百'
            )
        )
        {
            at++;
        }

        if (at - start is 0 or > 5)
        {
            return at == start ? 0 : -1;
        }

        if (!digits)
        {
            return (int)(HanNumerals.Parse(line.AsSpan(start, at - start)) ?? 0);
        }

        var value = 0;
        for (var i = start; i < at; i++)
        {
            value = value * 10 + HanNumerals.ArabicDigit(line[i]);
        }

        return value;
    }
}
