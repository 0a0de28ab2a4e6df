using System.Text;

namespace LivelihoodSite.Seeds.Files;

/// <summary>Writes a count as Word's numbering formats do (ISO/IEC 29500-1, 17.18.59).</summary>
internal static class ListNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    /// <summary>The count in the format of that name; an unknown format counts in Arabic digits.</summary>
    public static string Write(int count, string format) =>
        format switch
        {
            "none" => "",
            "decimalZero" => $"{count:00}",
            "decimalFullWidth" or "decimalFullWidth2" => string.Concat($"{count}".Select(c => (char)(c - '0' + '０'))),
            "chineseCounting"
            or "chineseCountingThousand"
            or "japaneseCounting"
            or "taiwaneseCounting"
            or "taiwaneseCountingThousand" => Han(count, Digits, "十百千"),
            "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Han(count, Formal, "拾佰仟"),
            "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(
                $"{count}".Select(c => Digits[c - '0'])
            ),
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when count is >= 1 and <= 20 => (
                (char)('①' + count - 1)
            ).ToString(),
            "decimalEnclosedParen" => $"（{count}）",
            "decimalEnclosedFullstop" => $"{count}.",
            "ideographTraditional" when count is >= 1 and <= 10 => Stems[count - 1].ToString(),
            "upperRoman" => Roman(count),
            "lowerRoman" => Roman(count).ToLowerInvariant(),
            "upperLetter" => Letters(count, 'A'),
            "lowerLetter" => Letters(count, 'a'),
            _ => $"{count}",
        };

    /// <summary>
    /// A bullet as a symbol that the grammar knows. Word draws most of them from symbol fonts, at private code points.
    /// </summary>
    public static string Bullet(string text) =>
        text.Length != 1
            ? text
            : (text[0] - (text[0] >= '\uF000' && text[0] <= '\uF0FF' ? 0xF000 : 0)) switch
            {
                'l' when text[0] > 'z' => "●",
                'n' when text[0] > 'z' => "■",
                'u' when text[0] > 'z' => "◆",
                'p' or 'q' or 'o' when text[0] > 'z' => "□",
                0xA7 => "▪",
                0xAB => "★",
                0xD8 => "►",
                _ when text[0] is >= '\uF000' and <= '\uF0FF' => "•",
                _ => text,
            };

    private static string Han(int count, string digits, string powers)
    {
        if (count is <= 0 or > 9999)
        {
            return $"{count}";
        }

        var text = new StringBuilder();
        var gap = false;
        for (var (power, unit) = (3, 1000); power >= 0; power--, unit /= 10)
        {
            var digit = count / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            // 十一, not 一十一; 一百零五.
            text.Append(gap ? "零" : "");
            text.Append(power == 1 && digit == 1 && text.Length == 0 && digits[0] == '〇' ? "" : digits[digit]);
            text.Append(power > 0 ? powers[power - 1] : "");
            gap = false;
        }

        return text.ToString();
    }

    private static string Roman(int count)
    {
        if (count is <= 0 or > 3999)
        {
            return $"{count}";
        }

        var text = new StringBuilder();
        foreach (
            var (value, sign) in ((int, string)[])
                [
                    (1000, "M"),
                    (900, "CM"),
                    (500, "D"),
                    (400, "CD"),
                    (100, "C"),
                    (90, "XC"),
                    (50, "L"),
                    (40, "XL"),
                    (10, "X"),
                    (9, "IX"),
                    (5, "V"),
                    (4, "IV"),
                    (1, "I"),
                ]
        )
        {
            for (; count >= value; count -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    /// <summary>a … z, then aa, bb: Word repeats the letter.</summary>
    private static string Letters(int count, char first) =>
        count is <= 0 or > 780 ? $"{count}" : new string((char)(first + ((count - 1) % 26)), ((count - 1) / 26) + 1);
}
