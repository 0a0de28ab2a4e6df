using LivelihoodSite.Quantities;

namespace LivelihoodSite.Translation.Numbers;

/// <summary>How exact a number is said to be. A word may stand for several; two words agree when they share one.</summary>
[Flags]
internal enum Exactness
{
    None = 0,

    /// <summary>The number itself.</summary>
    Exact = 1,

    /// <summary>余, 多, 超过: more than.</summary>
    More = 2,

    /// <summary>以上, 不少于: at least.</summary>
    AtLeast = 4,

    /// <summary>近: nearly.</summary>
    Nearly = 8,

    /// <summary>约, 左右: about.</summary>
    About = 16,

    /// <summary>以内, 不超过: at most.</summary>
    AtMost = 32,

    /// <summary>不足, 低于: below.</summary>
    Below = 64,
}

/// <summary>Which words say what.</summary>
internal static class ExactnessWords
{
    /// <summary>What the modifiers of a Chinese quantity say.</summary>
    public static Exactness OfChinese(string? modifier) => Of(modifier, ChineseWord);

    /// <summary>What those of an English one say; “over three years” may tell a span or a bound.</summary>
    public static Exactness OfEnglish(string? modifier, bool isTime) =>
        Of(modifier, word => word is "over" && isTime ? Exactness.Exact | Exactness.More : EnglishWord(word));

    private static Exactness Of(string? modifier, Func<string, Exactness> read)
    {
        var sum = Exactness.None;
        foreach (var word in modifier?.Split(Modifiers.Separator) ?? [])
        {
            sum |= read(word);
        }

        return sum == Exactness.None ? Exactness.Exact : sum;
    }

    private static Exactness ChineseWord(string word) =>
        word switch
        {
            "余" or "多" or "几" or "超过" or "超" or "逾" or "高于" or "多于" or "大于" or "突破" => Exactness.More,
            "以上" or "及以上" or "不少于" or "不低于" or "不小于" or "至少" or "最低" => Exactness.AtLeast,
            "上" => Exactness.More | Exactness.AtLeast,
            "近" or "将近" or "接近" => Exactness.Nearly,
            "约" or "大约" or "左右" or "上下" => Exactness.About,
            "以下" or "及以下" => Exactness.AtMost | Exactness.Below,
            "不足" or "不到" or "低于" or "少于" or "小于" or "未满" => Exactness.Below,
            "累计" or "累积" => Exactness.None,
            _ => Exactness.AtMost,
        };

    private static Exactness EnglishWord(string word) =>
        word switch
        {
            "at least"
            or "not less than"
            or "no less than"
            or "no fewer than"
            or "not fewer than"
            or "no lower than"
            or "not lower than"
            or "not below"
            or "a minimum of"
            or "minimum of"
            or "or more"
            or "or above"
            or "or over"
            or "and above"
            or "and over"
            or "or older"
            or "and older"
            or "or higher" => Exactness.AtLeast,
            // “Above” is how 以上 is often put, “10,000+” stands for 万余 and 万以上.
            "above" or "plus" or "+" => Exactness.More | Exactness.AtLeast,
            "nearly" or "almost" or "close to" or "approaching" or "nearing" => Exactness.Nearly,
            "just under" or "just below" or "just short of" or "short of" => Exactness.Nearly | Exactness.Below,
            "about"
            or "around"
            or "approximately"
            or "approx"
            or "roughly"
            or "some"
            or "circa"
            or "an estimated"
            or "in the region of"
            or "in the order of"
            or "or so"
            or "or thereabouts" => Exactness.About,
            "below" or "under" or "less than" or "fewer than" or "lower than" => Exactness.Below,
            "within"
            or "at most"
            or "no more than"
            or "not more than"
            or "no higher than"
            or "not higher than"
            or "not above"
            or "not over"
            or "not to exceed"
            or "not exceed"
            or "not exceeding"
            or "up to"
            or "a maximum of"
            or "maximum of"
            or "capped at"
            or "or less"
            or "or fewer"
            or "or below"
            or "or under"
            or "and under"
            or "and below"
            or "or lower"
            or "or younger"
            or "and younger" => Exactness.AtMost,
            Quantities.English.EnglishModifiers.LowerEnd => Exactness.Exact | Exactness.More | Exactness.AtLeast,
            Quantities.English.EnglishModifiers.UpperEnd => Exactness.Exact | Exactness.Below | Exactness.AtMost,
            "cumulatively" => Exactness.None,
            _ => Exactness.More,
        };
}
