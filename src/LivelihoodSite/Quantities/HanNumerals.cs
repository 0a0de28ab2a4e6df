namespace LivelihoodSite.Quantities;

/// <summary>Numbers written in Han numerals (十二, 三千, 二〇一九, 两万五千).</summary>
public static class HanNumerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value of one decimal digit (0–9, ０–９), or −1.</summary>
    public static int ArabicDigit(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= '０' and <= '９' => c - '０',
            _ => -1,
        };

    /// <summary>The value of one Han digit (〇零一二两三…九), or −1.</summary>
    public static int Digit(char c) =>
        c switch
        {
            '零' => 0,
            '两' => 2,
            _ => Digits.IndexOf(c),
        };

    /// <summary>The value of a power word (十百千万亿), or 0.</summary>
    public static decimal Power(char c) =>
        c switch
        {
            '十' => 10,
            '百' => 100,
            '千' => 1_000,
            '万' => 10_000,
            '亿' => 100_000_000,
            _ => 0,
        };

    /// <summary>True for a Han digit or a power word.</summary>
    public static bool IsNumeral(char c) => Digit(c) >= 0 || Power(c) > 0;

    /// <summary>
    /// The value of a whole numeral; null when the characters do not form a number (十十) or when it has more than
    /// twenty of them. Without power words it is read by place (二〇一九 → 2019).
    /// </summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > 20)
        {
            return null;
        }

        foreach (var c in text)
        {
            if (Power(c) > 0)
            {
                return ParseStructured(text);
            }
        }

        decimal value = 0;
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit < 0)
            {
                return null;
            }

            value = value * 10 + digit;
        }

        return value;
    }

    /// <summary>Sections up to 千, each closed by 万 or 亿; a last bare digit counts tenths of the power before (三万五).</summary>
    private static decimal? ParseStructured(ReadOnlySpan<char> text)
    {
        decimal total = 0;
        decimal section = 0;
        var digit = -1;
        decimal lastPower = 0;
        decimal powerInSection = decimal.MaxValue;
        var zero = false;
        foreach (var c in text)
        {
            var power = Power(c);
            if (power == 0)
            {
                if (digit > 0)
                {
                    return null;
                }

                digit = Digit(c);
                zero |= digit == 0;
                continue;
            }

            if (power >= 10_000)
            {
                section += Math.Max(digit, 0);
                if (section == 0 && total == 0)
                {
                    section = 1;
                }

                total = power > lastPower && total > 0 && section == 0 ? total * power : total + section * power;
                section = 0;
                powerInSection = decimal.MaxValue;
            }
            else
            {
                if (power >= powerInSection)
                {
                    return null;
                }

                section += (digit < 0 ? 1 : digit) * power;
                powerInSection = power;
            }

            lastPower = power;
            digit = -1;
            zero = false;
        }

        if (digit < 0)
        {
            return total + section;
        }

        return total + section + (zero || lastPower <= 10 ? digit : digit * lastPower / 10);
    }
}
