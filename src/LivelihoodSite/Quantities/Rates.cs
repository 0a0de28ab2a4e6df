using System.Collections.Frozen;

namespace LivelihoodSite.Quantities;

/// <summary>
/// What a quantity is counted per: 2500元/生/每学期 → 元/生/学期, 每人每月860元 → 元/人/月, 每个街道新建2处 → 处/街道, 月均7000名 → 名/月.
/// </summary>
internal static class Rates
{
    private const int LongestBasis = 3;
    private const int Window = 16;

    private static readonly FrozenSet<string> Bases = (
        "人 生 月 年 天 日 周 户 家 次 餐 顿 亩 床 间 位 名 套 台 班 校 园 村 镇 乡 场 所 处 个 张 株 栋 辆 例 件 季 节 项 "
        + "学期 学年 季度 小时 课时 平方米 公里 街道 社区 乡镇 小区 学校 家庭 学生 老人 儿童 居民 教师 幼儿 孩子 对象 企业 单位 部门 周期 "
        + "幼儿园 居委会 工作日 床位 人次 百人 千人 万人"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BasesLookup =
        Bases.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Verbs = (
        "服务 新建 建设 建成 建立 改造 补助 补贴 发放 资助 提供 开展 组织 举办 增加 奖励 给予 救助 安排 配备 设置 完成 享受 领取 发给 设 建 有 补 发"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Averages = "日均 月均 年均 人均 户均 校均 周均 班均 生均"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads bases after a unit; each is appended to the unit after a slash.</summary>
    /// <returns>The index after the last basis.</returns>
    public static int ReadAfter(string text, int at, ref string unit)
    {
        while (at < text.Length && unit.Length < 24)
        {
            var slash = text[at] is '/' or '／' || text[at] == '·' && unit.Contains('/', StringComparison.Ordinal);
            var next = slash ? at + 1 : at;
            var each = next < text.Length && text[next] == '每';
            next = each ? next + 1 : next;
            var basis = slash || each ? BasisAt(text, next) : null;
            if (basis is null)
            {
                return at;
            }

            unit = $"{unit}/{basis}";
            at = next + basis.Length;
        }

        return at;
    }

    /// <summary>Finds the bases that stand before a number: 每人每月, 每个街道新建, 月均.</summary>
    /// <returns>The index at which they begin (the given end when there are none) and the bases in reading order.</returns>
    public static (int Start, IReadOnlyList<string> Bases) FindBefore(string text, int end, int floor)
    {
        if (end - 2 >= floor && text[end - 1] == '均' && Averages.Contains(text.Substring(end - 2, 2)))
        {
            return (end - 2, [text.Substring(end - 2, 1)]);
        }

        var from = Math.Max(floor, end - Window);
        for (var start = from; start < end; start++)
        {
            if (text[start] == '每' && ReadBases(text, start, end) is { } bases)
            {
                return (start, bases);
            }
        }

        return (end, []);
    }

    private static List<string>? ReadBases(string text, int start, int end)
    {
        var bases = new List<string>();
        var at = start;
        while (at < end && text[at] == '每')
        {
            at++;
            if (
                at + 1 < end
                && text[at] is '个' or '名' or '位' or '所' or '家' or '处'
                && BasisAt(text, at + 1) is { } counted
            )
            {
                bases.Add(counted);
                at += 1 + counted.Length;
            }
            else if (BasisAt(text, at) is { } basis)
            {
                bases.Add(basis);
                at += basis.Length;
            }
            else
            {
                return null;
            }
        }

        return at == end || at < end && Verbs.Contains(text[at..end]) ? bases : null;
    }

    private static string? BasisAt(string text, int at)
    {
        for (var length = Math.Min(LongestBasis, text.Length - at); length > 0; length--)
        {
            if (BasesLookup.TryGetValue(text.AsSpan(at, length), out var word))
            {
                return word;
            }
        }

        return null;
    }
}
