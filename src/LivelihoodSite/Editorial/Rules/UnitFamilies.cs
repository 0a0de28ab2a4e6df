using System.Collections.Frozen;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>Which units count the same thing in other words, and which are easily taken for one another.</summary>
internal static class UnitFamilies
{
    private static readonly string[] Rows =
    [
        "人 名 位",
        "个 所 处 家 座 栋 幢 间 台 部 套 条 项 件 组 支 盏 株 棵 辆 张 块 片 段 根",
        "次 场 场次 期 届 节 堂",
        "米 延米 延长米 公里 千米",
        "平方米 平米 ㎡ 平方公里 公顷 亩",
        "吨 公斤 千克",
    ];

    private static readonly FrozenDictionary<string, int> Family = Rows.SelectMany(
            (row, index) => row.Split(' ').Select(unit => KeyValuePair.Create(unit, index))
        )
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Pairs that look alike but count other things: one visit is not one visitor.</summary>
    private static readonly FrozenSet<(string, string)> Confused = new[]
    {
        ("人次", "次"),
        ("人次", "场次"),
        ("人次", "场"),
        ("人", "人次"),
        ("户", "户次"),
        ("户", "人"),
        ("户", "人次"),
        ("家", "家次"),
    }.ToFrozenSet();

    /// <summary>True for 名 and 人, or 公里 and 米.</summary>
    public static bool AreOneFamily(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal)
        || Family.TryGetValue(one, out var a) && Family.TryGetValue(other, out var b) && a == b;

    /// <summary>True for 人次 and 次, in either order.</summary>
    public static bool AreConfused(string one, string other) =>
        Confused.Contains((Common(one), Common(other))) || Confused.Contains((Common(other), Common(one)));

    private static string Common(string unit) => unit is "名" or "位" ? "人" : unit;
}
