using System.Collections.Frozen;

namespace LivelihoodSite.Quantities;

/// <summary>The units and measure words that reports count in; the longest match wins.</summary>
public static class Units
{
    private const int Longest = 5;

    private const string Words = """
        元 万元 角 美元 欧元
        平方米 平方公里 立方米 公里 千米 延米 延长米 米 厘米 毫米 公顷 亩 平米 ㎡ m² km² m³ km kg kW MW kV m
        吨 公斤 千克 克 升 毫升 千瓦 千瓦时 兆瓦 千伏 ℃ 摄氏度 度 立方
        人次 户次 家次 场次 批次 件次 台次 辆次 班次 车次 例次 项次 节次 册次 人份 人日
        课时 学时 小时 分钟 秒钟 秒 天 周 个月 个工作日 工作日 年 学期 学年 周年 岁 周岁
        个 名 位 人 户 家 所 处 间 栋 幢 座 套 台 部 辆 艘 架 条 根 株 棵 盏 块 片 段 支 只 头
        份 册 本 篇 张 枚 项 件 宗 起 例 批 类 种 组 场 次 期 届 轮 遍 趟 节 堂 门 对 双 副 把 口 眼 桶 盒 箱 袋 包 瓶 床 席
        层 单元 茬 个百分点 百分点 倍 % ‰ 剂 针 顿 餐 桌 幅 首 部次 单 笔 条次 车位 床位 学位 泊位 平 亿元 公升 海里 匹 丛 盆 簇 颗 粒 道 面 扇 樘 杆
        """;

    private static readonly FrozenSet<string> All = Words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private static readonly FrozenSet<char> FirstCharacters = All.Select(word => word[0]).ToFrozenSet();

    private static readonly FrozenSet<string> TimeUnits = new[]
    {
        "小时",
        "分钟",
        "天",
        "周",
        "个月",
        "年",
        "个工作日",
        "工作日",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Words that begin with a measure word but are no unit: 年级, 部门, 期间 … A numeral before them does not count.
    /// </summary>
    private static readonly string[] NotUnits =
    [
        "年级",
        "年代",
        "部门",
        "期间",
        "条龙",
        "面向",
        "口之家",
        "度电",
        "位一体",
        "位数",
        "次性",
        "起来",
        "单位",
        "包装",
        "平安",
        "道路",
        "面对",
        "度假",
        "度全",
        "届时",
        "项目",
        "组织",
        "本校",
        "部队",
        "家庭",
        "家长",
        "家园",
        "人民",
        "人才",
        "户外",
        "场所",
        "天然",
        "周边",
        "周围",
        "次要",
        "点对",
        "只有",
        "只要",
        "张贴",
        "头等",
        "把手",
        "类似",
        "种植",
        "例如",
        "节约",
        "节能",
        "门诊",
        "对口",
        "对接",
        "对一",
    ];

    /// <summary>The length of the unit that starts at the index and its normal form, or null.</summary>
    public static (int Length, string Unit)? Match(string text, int at)
    {
        if (at >= text.Length)
        {
            return null;
        }

        if (text[at] == '％')
        {
            return (1, "%");
        }

        if (!FirstCharacters.Contains(text[at]))
        {
            return null;
        }

        foreach (var word in NotUnits)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return null;
            }
        }

        for (var length = Math.Min(Longest, text.Length - at); length > 0; length--)
        {
            if (
                Lookup.TryGetValue(text.AsSpan(at, length), out var word) && !IsInsideLatinWord(text, at + length, word)
            )
            {
                return Tally(text, at, word);
            }
        }

        return null;
    }

    /// <summary>True for units of time, after which a plain 内 means "within".</summary>
    public static bool IsTime(string unit) => TimeUnits.Contains(unit);

    private static bool IsInsideLatinWord(string text, int end, string word) =>
        char.IsAsciiLetter(word[0]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end]);

    /// <summary>场（次） is one unit, and 个百分点 counts in percentage points.</summary>
    private static (int Length, string Unit) Tally(string text, int at, string word)
    {
        if (string.Equals(word, "个百分点", StringComparison.Ordinal))
        {
            return (word.Length, "百分点");
        }

        return string.CompareOrdinal(text, at + word.Length, "（次）", 0, 3) == 0
            ? (word.Length + 3, word + "次")
            : (word.Length, word);
    }
}
