using LivelihoodSite.Quantities.English;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>What a number measures or counts; only numbers of one class can be the same number.</summary>
internal enum UnitClass
{
    Unknown,
    People,
    Attendances,
    Occurrences,
    Households,
    Companies,
    Things,
    Yuan,
    Dollars,
    Euros,
    Share,
    Points,
    Fold,
    Area,
    Length,
    Volume,
    Mass,
    Time,
    Months,
    WorkingDays,
    Age,
    Power,
    Energy,
    Temperature,
}

/// <summary>The classes of units and how amounts of one class are converted.</summary>
internal static class UnitClasses
{
    /// <summary>Two thirds of a thousand square metres: 亩.</summary>
    private const decimal SquareMetresOfMu = 2000m / 3;

    /// <summary>True when a number of the Chinese class may stand as a number of the English class.</summary>
    public static bool AreCompatible(UnitClass chinese, UnitClass english) =>
        chinese == english
        || chinese == UnitClass.Unknown
        || english == UnitClass.Unknown
        || (chinese, english)
            is
                (UnitClass.Attendances, UnitClass.Occurrences)
                or
                (UnitClass.Occurrences, UnitClass.Things)
                or
                (UnitClass.Things, UnitClass.Occurrences or UnitClass.Companies)
                or
                (UnitClass.Companies, UnitClass.Things)
                or
                (UnitClass.Fold, UnitClass.Occurrences)
                or
                (UnitClass.Age, UnitClass.Months);

    /// <summary>The class of a Chinese unit without its rate, and the factor to the unit that amounts are compared in.</summary>
    public static (UnitClass Class, decimal Factor) OfChinese(string unit) =>
        unit switch
        {
            "人" or "名" or "位" => (UnitClass.People, 1),
            "人次" or "户次" or "家次" or "车次" or "辆次" => (UnitClass.Attendances, 1),
            "次" or "例" or "起" or "例次" => (UnitClass.Occurrences, 1),
            "户" => (UnitClass.Households, 1),
            "家" => (UnitClass.Companies, 1),
            "元" => (UnitClass.Yuan, 1),
            "角" => (UnitClass.Yuan, 0.1m),
            "万元" => (UnitClass.Yuan, 10_000),
            "亿元" => (UnitClass.Yuan, 100_000_000),
            "美元" => (UnitClass.Dollars, 1),
            "欧元" => (UnitClass.Euros, 1),
            "%" => (UnitClass.Share, 0.01m),
            "‰" => (UnitClass.Share, 0.001m),
            "百分点" => (UnitClass.Points, 1),
            "倍" => (UnitClass.Fold, 1),
            "平方米" or "平米" or "㎡" or "m²" or "平" => (UnitClass.Area, 1),
            "平方公里" or "km²" => (UnitClass.Area, 1_000_000),
            "公顷" => (UnitClass.Area, 10_000),
            "亩" => (UnitClass.Area, SquareMetresOfMu),
            "立方米" or "立方" or "m³" => (UnitClass.Volume, 1),
            "米" or "m" or "延米" or "延长米" => (UnitClass.Length, 1),
            "公里" or "千米" or "km" => (UnitClass.Length, 1_000),
            "厘米" => (UnitClass.Length, 0.01m),
            "毫米" => (UnitClass.Length, 0.001m),
            "吨" => (UnitClass.Mass, 1_000),
            "公斤" or "千克" or "kg" => (UnitClass.Mass, 1),
            "克" => (UnitClass.Mass, 0.001m),
            "千瓦" or "kW" => (UnitClass.Power, 1),
            "兆瓦" or "MW" => (UnitClass.Power, 1_000),
            "千瓦时" => (UnitClass.Energy, 1),
            "℃" or "摄氏度" => (UnitClass.Temperature, 1),
            "秒" or "秒钟" => (UnitClass.Time, 1),
            "分钟" => (UnitClass.Time, 60),
            "小时" => (UnitClass.Time, 3_600),
            "天" or "日" => (UnitClass.Time, 86_400),
            "周" => (UnitClass.Time, 604_800),
            "个月" => (UnitClass.Months, 1),
            "年" or "周年" => (UnitClass.Months, 12),
            "工作日" or "个工作日" => (UnitClass.WorkingDays, 1),
            "岁" or "周岁" => (UnitClass.Age, 1),
            "" or "课时" or "学时" or "学期" or "学年" or "度" or "口" or "人份" or "人日" or "节" => (
                UnitClass.Unknown,
                1
            ),
            _ => (UnitClass.Things, 1),
        };

    /// <summary>The same for an English unit in the form that the reader gives.</summary>
    public static (UnitClass Class, decimal Factor) OfEnglish(string unit) =>
        unit switch
        {
            "yuan" => (UnitClass.Yuan, 1),
            "US dollars" => (UnitClass.Dollars, 1),
            "euros" => (UnitClass.Euros, 1),
            "%" => (UnitClass.Share, 0.01m),
            "percentage points" => (UnitClass.Points, 1),
            "fold" => (UnitClass.Fold, 1),
            "square metres" => (UnitClass.Area, 1),
            "square kilometres" => (UnitClass.Area, 1_000_000),
            "hectares" => (UnitClass.Area, 10_000),
            "mu" => (UnitClass.Area, SquareMetresOfMu),
            "cubic metres" => (UnitClass.Volume, 1),
            "metres" or "linear metres" => (UnitClass.Length, 1),
            "kilometres" => (UnitClass.Length, 1_000),
            "centimetres" => (UnitClass.Length, 0.01m),
            "millimetres" => (UnitClass.Length, 0.001m),
            "tonnes" => (UnitClass.Mass, 1_000),
            "kilograms" => (UnitClass.Mass, 1),
            "grams" => (UnitClass.Mass, 0.001m),
            "kilowatts" => (UnitClass.Power, 1),
            "megawatts" => (UnitClass.Power, 1_000),
            "kilowatt-hours" => (UnitClass.Energy, 1),
            "℃" => (UnitClass.Temperature, 1),
            "seconds" => (UnitClass.Time, 1),
            "minutes" => (UnitClass.Time, 60),
            "hours" => (UnitClass.Time, 3_600),
            "days" => (UnitClass.Time, 86_400),
            "weeks" => (UnitClass.Time, 604_800),
            "months" => (UnitClass.Months, 1),
            "years" => (UnitClass.Months, 12),
            "working days" => (UnitClass.WorkingDays, 1),
            "years old" => (UnitClass.Age, 1),
            _ => (OfThing(EnglishNouns.KindOf(unit)), 1),
        };

    private static UnitClass OfThing(CountedThing thing) =>
        thing switch
        {
            CountedThing.People => UnitClass.People,
            CountedThing.Attendances => UnitClass.Attendances,
            CountedThing.Occurrences => UnitClass.Occurrences,
            CountedThing.Households => UnitClass.Households,
            CountedThing.Companies => UnitClass.Companies,
            CountedThing.Things => UnitClass.Things,
            _ => UnitClass.Unknown,
        };
}
