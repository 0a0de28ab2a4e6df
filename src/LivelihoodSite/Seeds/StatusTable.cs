using System.Collections.Frozen;
using LivelihoodSite.Model;

namespace LivelihoodSite.Seeds;

/// <summary>The one table of words that state a status; people extend it in site.yml.</summary>
public static class StatusTable
{
    private static readonly (StatusCode Code, string Words)[] Rows =
    [
        (
            StatusCode.Completed,
            "完成 已完成 全部完成 已全部完成 全面完成 均已完成 圆满完成 已圆满完成 顺利完成 按期完成 按时完成 如期完成 已按期完成 已完工 已办结 办结 已经完成 全部办结 已全部办结"
        ),
        (StatusCode.Exceeded, "超额完成 已超额完成 提前超额完成 已提前超额完成 超额提前完成"),
        (StatusCode.CompletedEarly, "提前完成 已提前完成 提前全部完成"),
        (StatusCode.MostlyCompleted, "基本完成 已基本完成 大部分完成"),
        (StatusCode.Adjusted, "调整后完成 已调整 调整完成"),
        (StatusCode.InProgress, "正在推进 推进中 持续推进 进行中 实施中 正在实施 正在进行 正在建设 建设中"),
        (
            StatusCode.OnSchedule,
            "按计划推进 按序时推进 正常推进 序时推进 按进度推进 按时序推进 达到序时进度 达序时进度 按计划进行 按计划有序推进"
        ),
        (StatusCode.Behind, "推进缓慢 滞后 进度滞后 未达序时进度 进展缓慢 推进滞后"),
        (StatusCode.NotCompleted, "未完成 未启动 尚未完成 尚未启动 未实施 未开工"),
        (StatusCode.Suspended, "暂停 已暂停 暂缓 暂缓实施 暂停实施"),
        (StatusCode.Cancelled, "取消 已取消 终止 已终止"),
    ];

    /// <summary>Word to code.</summary>
    public static FrozenDictionary<string, StatusCode> Words { get; } =
        Rows.SelectMany(row => row.Words.Split(' ').Select(word => KeyValuePair.Create(word, row.Code)))
            .ToFrozenDictionary(StringComparer.Ordinal);
}
