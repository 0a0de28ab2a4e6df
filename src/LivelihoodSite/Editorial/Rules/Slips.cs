using System.Text.RegularExpressions;
using LivelihoodSite.Model;

namespace LivelihoodSite.Editorial.Rules;

/// <summary>Slips of the pen that proof-readers of official texts look for. A row is added only when it is always wrong.</summary>
internal static partial class Slips
{
    public const string Code = "LS1108";

    /// <summary>A text with more of them is damaged as a whole.</summary>
    private const int Most = 20;

    /// <summary>Words that are always wrong, with what is meant.</summary>
    private static readonly (string Wrong, string Right)[] Words =
    [
        ("按装", "安装"),
        ("布署", "部署"),
        ("座落", "坐落"),
        ("既使", "即使"),
        ("辐度", "幅度"),
        ("帐户", "账户"),
        ("渡假", "度假"),
        ("松驰", "松弛"),
        ("震憾", "震撼"),
        ("园满", "圆满"),
        ("己完成", "已完成"),
        ("己建成", "已建成"),
        ("己投入", "已投入"),
        ("己全部", "已全部"),
        ("签定", "签订"),
        ("百份之", "百分之"),
        ("竟赛", "竞赛"),
        ("户藉", "户籍"),
        ("学藉", "学籍"),
        ("入藉", "入籍"),
        ("防碍", "妨碍"),
        ("学习工、学农", "学工、学农"),
        ("。。", "。"),
        ("，，", "，"),
        ("、、", "、"),
        ("；；", "；"),
        ("，。", "。"),
        ("。，", "。或，"),
        ("；。", "。"),
        ("完成完成", "完成"),
        ("进行进行", "进行"),
        ("开展开展", "开展"),
        ("工作工作", "工作"),
        ("工程工程", "工程"),
    ];

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        foreach (var (words, right) in In(item.Commitment.Text).Distinct().Take(Most))
        {
            yield return item.InCommitment(Code, words, Message, Suggest(right));
        }

        if (item.Result is { } result)
        {
            foreach (var (words, right) in In(result.Text).Distinct().Take(Most))
            {
                yield return item.InResult(Code, words, Message, Suggest(right));
            }
        }
    }

    private static Message Message { get; } = "a probable slip of the pen";

    private static Message Suggest(string right) =>
        $"Is “{right}” meant? Correct it in the source, or add a correction";

    private static IEnumerable<(string Words, string Right)> In(string text)
    {
        foreach (var (wrong, right) in Words)
        {
            if (text.Contains(wrong, StringComparison.Ordinal))
            {
                yield return (wrong, right);
            }
        }

        foreach (Match match in LostCharacter().Matches(text))
        {
            yield return (match.Value, match.Groups["work"].Value + "工程" + match.Groups["after"].Value);
        }

        foreach (Match match in UntilNow().Matches(text))
        {
            yield return (match.Value, "截至" + match.Value[2..]);
        }

        foreach (Match match in LedBy().Matches(text))
        {
            yield return (match.Value, "以" + match.Value[1..]);
        }

        foreach (Match match in Doubled().Matches(text))
        {
            if (!IsWord(text, match.Index))
            {
                yield return (match.Value, match.Value[..1]);
            }
        }
    }

    // 的的确确, 为了了解, 正在在建 … are right.
    private static bool IsWord(string text, int at) =>
        at + 2 < text.Length
        && (text[at], text[at + 2])
            is
                ('的', '确')
                or
                ('了', '解')
                or
                ('了', '然')
                or
                ('和', '美' or '气' or '睦' or '谐');

    /// <summary>改造工已完工: 程 is missing. Compounds of 工 (改造工作, 工期, 工艺) never stand before these words.</summary>
    [GeneratedRegex(
        "(?<work>改造|建设|维修|绿化|治理|修缮|加固|安装|升级)工(?<after>已|完工|竣工|于|将|正在|全部|顺利)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex LostCharacter();

    /// <summary>截止 ends something; "as of" is 截至.</summary>
    [GeneratedRegex(
        "截止(目前|今年|本月|年底|[0-9]{4}年|[0-9]{1,2}月)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex UntilNow();

    /// <summary>由…为主导 mixes 由…主导 and 以…为主导.</summary>
    [GeneratedRegex(
        "由[^，。；！？由以\n]{2,30}为(主导|主体|核心|重点)",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex LedBy();

    [GeneratedRegex("的的|了了|和和|及及|已已|与与", RegexOptions.NonBacktracking)]
    private static partial Regex Doubled();
}
