using LivelihoodSite.Editorial;
using LivelihoodSite.Model;

namespace LivelihoodSite.Serving;

/// <summary>The words of the preview in one language; they are for the office and never reach a page of the site.</summary>
internal sealed record PreviewWords
{
    public required string Code { get; init; }
    public required string Tag { get; init; }
    public required string OtherCode { get; init; }
    public required string OtherTag { get; init; }
    public required string OtherName { get; init; }
    public required string FindingsTitle { get; init; }
    public required string ToSite { get; init; }
    public required string Judging { get; init; }
    public required string NoFindings { get; init; }
    public required string Errors { get; init; }
    public required string Warnings { get; init; }
    public required string Acknowledged { get; init; }
    public required string Error { get; init; }
    public required string Warning { get; init; }
    public required string WholeSite { get; init; }
    public required string SeePage { get; init; }
    public required string Translation { get; init; }
    public required string Edition { get; init; }
    public required string Language { get; init; }
    public required string Current { get; init; }
    public required string Stale { get; init; }
    public required string Missing { get; init; }
    public required string OpenBlocks { get; init; }
    public required string ProblemsTitle { get; init; }
    public required string ProblemsLead { get; init; }
    public required string CannotBeShown { get; init; }
    public required string CannotBeShownLead { get; init; }
    public required string NotFound { get; init; }
    public required string Close { get; init; }
    public required string AllFindings { get; init; }
    public required string Stopped { get; init; }
    public required string CountsForm { get; init; }
    public required IReadOnlyList<string> Groups { get; init; }

    public static PreviewWords Chinese { get; } =
        new()
        {
            Code = "zh",
            Tag = "zh-Hans",
            OtherCode = "en",
            OtherTag = "en",
            OtherName = "English",
            FindingsTitle = "检查结果",
            ToSite = "返回网站预览",
            Judging = "内容有改动，正在检查……",
            NoFindings = "没有发现问题。",
            Errors = "错误",
            Warnings = "待处理",
            Acknowledged = "已说明",
            Error = "错误",
            Warning = "提示",
            WholeSite = "全站",
            SeePage = "查看页面",
            Translation = "译文情况",
            Edition = "年度",
            Language = "语言",
            Current = "有效",
            Stale = "待更新",
            Missing = "未翻译",
            OpenBlocks = "待办译文",
            ProblemsTitle = "网站现在无法生成",
            ProblemsLead = "请先改正下列错误。后面显示的是上一次正常的页面。",
            CannotBeShown = "暂时无法显示此页",
            CannotBeShownLead = "改正错误后，页面会自动显示。",
            NotFound = "没有此页",
            Close = "关闭",
            AllFindings = "全部检查结果",
            Stopped = "预览已停止",
            CountsForm = "错误 {0}，待处理 {1}",
            Groups = ["内容", "译文", "链接和页面", "发布前"],
        };

    public static PreviewWords English { get; } =
        new()
        {
            Code = "en",
            Tag = "en",
            OtherCode = "zh",
            OtherTag = "zh-Hans",
            OtherName = "中文",
            FindingsTitle = "Findings",
            ToSite = "Back to the preview of the site",
            Judging = "The content has changed and is being checked …",
            NoFindings = "Nothing was found.",
            Errors = "Errors",
            Warnings = "Open warnings",
            Acknowledged = "Acknowledged",
            Error = "error",
            Warning = "warning",
            WholeSite = "Whole site",
            SeePage = "See the page",
            Translation = "State of the translation",
            Edition = "Edition",
            Language = "Language",
            Current = "Current",
            Stale = "Stale",
            Missing = "Missing",
            OpenBlocks = "To be translated",
            ProblemsTitle = "The site cannot be built as it is now",
            ProblemsLead = "Correct these errors first. Behind this box you see the last pages that were in order.",
            CannotBeShown = "This page cannot be shown yet",
            CannotBeShownLead = "It appears by itself once the errors are corrected.",
            NotFound = "There is no such page",
            Close = "Close",
            AllFindings = "All findings",
            Stopped = "The preview has been stopped",
            CountsForm = "Errors: {0}. Open warnings: {1}.",
            Groups = ["Content", "Translation", "Links and pages", "Before publication"],
        };

    /// <summary>Says the sentences of findings.</summary>
    public MessageLanguage Messages { get; init; } = MessageLanguage.English;

    /// <summary>The language tag of those sentences.</summary>
    public string SentenceTag => Messages.Code == Chinese.Code ? Chinese.Tag : English.Tag;

    /// <summary>The name of a group of findings.</summary>
    public string NameOf(FindingGroup group) => Groups[(int)group];

    /// <summary>How many there are.</summary>
    public string Counts(int errors, int warnings) => string.Format(null, CountsForm, errors, warnings);
}

/// <summary>The languages of a preview: the two in which an office works.</summary>
/// <param name="chinese">Says the sentences of findings in Chinese.</param>
internal sealed class PreviewLanguages(MessageLanguage chinese)
{
    private readonly PreviewWords[] both = [PreviewWords.English, PreviewWords.Chinese with { Messages = chinese }];

    /// <summary>The words of a code or of a browser's list of languages (<c>zh-CN,zh;q=0.9</c>); Chinese for any Chinese first.</summary>
    public PreviewWords Of(string? languages) =>
        languages?.TrimStart().StartsWith("zh", StringComparison.OrdinalIgnoreCase) ?? false ? both[1] : both[0];
}
