namespace LivelihoodSite.Editorial.Rules;

/// <summary>
/// 完成 is stated, but all that is reported is preparation (招标, 立项, 勘查设计) or work still going on. One clause that
/// reports anything else keeps the rule silent, and so does a promise that was about preparation only.
/// </summary>
internal static class UnsupportedStatus
{
    public const string Code = "LS1101";

    private static readonly string[] Preparation =
    [
        "招标",
        "招投标",
        "投标",
        "中标",
        "立项",
        "勘查",
        "勘察",
        "可研",
        "可行性研究",
        "前期工作",
        "前期手续",
        "前期准备",
        "初步设计",
        "施工图",
        "设计方案",
        "方案设计",
        "方案评审",
        "环评",
        "选址",
        "报建",
        "征地",
    ];

    private static readonly string[] Unfinished =
    [
        "尚未",
        "正在施工",
        "正在实施",
        "正在建设",
        "正在推进",
        "正在进行",
        "正在办理",
        "计划于",
        "预计",
        "拟于",
        "即将",
        "下一步",
        "明年",
        "待审批",
    ];

    private static readonly string[] Finished =
    [
        "竣工",
        "完工",
        "建成",
        "投入使用",
        "交付",
        "验收",
        "开工",
        "施工完成",
        "完成施工",
        "改造完成",
        "完成改造",
        "完成治理",
        "治理完成",
        "安装完",
        "全部完成",
        "启用",
        "通车",
        "运行",
    ];

    public static IEnumerable<EditorialFinding> Find(ReviewedItem item)
    {
        if (!item.IsDone || item.Result is not { } result || result.Clauses.Count == 0)
        {
            yield break;
        }

        var promisesPreparation = Preparation.Any(word => item.Commitment.Mentions(word));
        var onlyBegun = result.Clauses.All(clause =>
            !Finished.Any(word => Has(clause, word) && !Unfinished.Any(not => Has(clause, not)))
            && (Preparation.Any(word => Has(clause, word)) || Unfinished.Any(word => Has(clause, word)))
        );
        if (promisesPreparation || !onlyBegun)
        {
            yield break;
        }

        yield return item.InResult(
            Code,
            result.Text,
            $"the status “{item.File.Owned.Status.Stated}” is not supported: only preparation or unfinished work is reported",
            "Report what has been carried out, or have the status corrected"
        );
    }

    private static bool Has(Clause clause, string word) => clause.Text.Contains(word, StringComparison.Ordinal);
}
