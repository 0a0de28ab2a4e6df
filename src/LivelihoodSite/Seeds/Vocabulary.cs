namespace LivelihoodSite.Seeds;

/// <summary>The words by which a report marks its parts. New words are added here and nowhere else.</summary>
internal static class Vocabulary
{
    /// <summary>Words that open a result when a colon follows; longer ones first.</summary>
    public static string[] ResultWords { get; } =
        LongestFirst(
            "完成情况 进展情况 落实情况 工作进展 办理结果 目前进展 推进情况 工作进展情况 目前进展情况 办理情况 实施情况 工作完成情况 "
                + "任务完成情况 项目完成情况 项目进展 项目进展情况 办结情况 推进落实情况 工作推进情况 工作落实情况 完成结果 最新进展 进展 落实结果"
        );

    /// <summary>Words that open a commitment below its heading when a colon follows.</summary>
    public static string[] CommitmentWords { get; } =
        LongestFirst("目标任务 工作目标 年度目标 年度任务 任务目标 任务内容 实事内容 工作任务");

    /// <summary>Words that name a responsible body when a colon follows.</summary>
    public static string[] ResponsibleWords { get; } =
        LongestFirst(
            "责任单位 牵头单位 配合单位 主办单位 协办单位 承办单位 责任部门 牵头部门 配合部门 实施单位 牵头责任单位 责任主体 责任科室 责任领导 牵头领导 分管领导 联系领导 责任人 责任处室 监督单位"
        );

    /// <summary>Words that give a deadline when a colon follows.</summary>
    public static string[] DeadlineWords { get; } =
        LongestFirst("完成时限 完成时间 办结时限 完成期限 办理时限 时限要求 计划完成时间 完成日期 时间节点");

    /// <summary>Responsible bodies and deadlines together, longer ones first.</summary>
    public static string[] FieldWords { get; } =
    [.. ResponsibleWords.Concat(DeadlineWords).OrderByDescending(word => word.Length)];

    /// <summary>Words that open a note when a colon (or a number and a colon) follows.</summary>
    public static string[] NoteWords { get; } = LongestFirst("注 备注 附注 说明");

    /// <summary>Symbols that open an item.</summary>
    public const string Symbols = "▲△●○■□★☆◆◇·•▶►▪◎";

    /// <summary>Ends of the names of bodies that sign a report.</summary>
    public static IReadOnlyList<string> BodyEndings { get; } =
    ["政府", "办公室", "委员会", "领导小组", "局", "指挥部", "工作专班"];

    /// <summary>The category of commitments that stand before any heading.</summary>
    public const string Uncategorised = "未分类";

    public static bool IsColon(char c) => c is '：' or ':';

    /// <summary>
    /// The length of the word from the list that starts at the index and is followed by a colon, with the colon;
    /// otherwise 0.
    /// </summary>
    public static int MatchWithColon(string[] words, string text, int at, out string? word)
    {
        foreach (var candidate in words)
        {
            if (!text.AsSpan(at).StartsWith(candidate))
            {
                continue;
            }

            var end = at + candidate.Length;
            while (end < text.Length && end < at + candidate.Length + 4 && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end < text.Length && IsColon(text[end]))
            {
                word = candidate;
                return end + 1 - at;
            }
        }

        word = null;
        return 0;
    }

    private static string[] LongestFirst(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).OrderByDescending(word => word.Length)];
}
