namespace LivelihoodSite.Quantities;

/// <summary>Which part of a month or a year is meant.</summary>
public enum CalendarPart
{
    /// <summary>All of it, or a day of it.</summary>
    Whole,

    /// <summary>初, 上旬; early, the beginning of.</summary>
    Beginning,

    /// <summary>中, 中旬; mid-, the middle of.</summary>
    Middle,

    /// <summary>底, 末, 下旬; late, the end of.</summary>
    End,

    /// <summary>上半年, 上半月; the first half of.</summary>
    FirstHalf,

    /// <summary>下半年, 下半月; the second half of.</summary>
    SecondHalf,

    /// <summary>The first quarter.</summary>
    FirstQuarter,

    /// <summary>The second quarter.</summary>
    SecondQuarter,

    /// <summary>The third quarter.</summary>
    ThirdQuarter,

    /// <summary>The fourth quarter.</summary>
    FourthQuarter,
}

/// <summary>A date as a text gives it, which may leave out what is clear from elsewhere.</summary>
/// <param name="Year">Four digits, or null.</param>
/// <param name="Month">1–12, or null.</param>
/// <param name="Day">1–31, or null.</param>
/// <param name="Part">Part of the month, or of the year where no month is given.</param>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="Length">Count of the characters.</param>
public sealed record CalendarDate(int? Year, int? Month, int? Day, CalendarPart Part, int Start, int Length)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;
}
