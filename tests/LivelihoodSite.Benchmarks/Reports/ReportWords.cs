namespace LivelihoodSite.Benchmarks.Reports;

/// <summary>What the tables of docs/benchmarks.md say, in one language.</summary>
/// <param name="Title">Of a table: {0} projects, {1} place.</param>
/// <param name="Files">Under it: {0} files with equal work, {1} with everything on, {2} rounds.</param>
/// <param name="Rounds">The same for a size that is measured without the other programs: {0} rounds.</param>
/// <param name="Head">The head of a table.</param>
/// <param name="AgainstCopy">{0} times as long as cp.</param>
/// <param name="Growth">{0} and {1} projects; {2} times with equal work, {3} times with everything on.</param>
/// <param name="Programs">Each program in the order of the table.</param>
internal sealed record ReportWords(
    string Title,
    string Files,
    string Rounds,
    string Head,
    string AgainstCopy,
    string Growth,
    IReadOnlyList<(string Name, string Says)> Programs
)
{
    public static ReportWords English { get; } =
        new(
            "{0:#,0} projects × 2 languages, {1}",
            "{0} files with equal work, {1} with everything on; rounds: {2}, medians.",
            "This program alone; rounds: {0}.",
            "| program | seconds | of Hugo | CPU seconds | of Hugo | peak MiB | of Hugo |",
            "Native with equal work takes {0:0.0} times as long as `cp -r` of its output.",
            "From {0:#,0} to {1:#,0} projects the native program takes {2:0.0} times as long with equal work, {3:0.0} times with everything on.",
            [
                ("native-pages", "native, equal work"),
                ("framework-pages", "framework, equal work"),
                ("hugo", "Hugo"),
                ("eleventy", "Eleventy"),
                ("cp-pages", "`cp -r` of the equal output"),
                ("native-all", "native, everything on"),
                ("framework-all", "framework, everything on"),
                ("native-all-same", "native, everything on, nothing changed"),
                ("native-all-one", "native, everything on, one file changed"),
                ("cp-all", "`cp -r` of the whole output"),
            ]
        );

    public static ReportWords Chinese { get; } =
        new(
            "{0:#,0}个项目 × 2种语言，{1}",
            "同等工作{0}个文件，全部打开{1}个文件；{2}轮，取中位数。",
            "只测本程序；{0}轮。",
            "| 程序 | 秒 | 与 Hugo 之比 | 处理器秒 | 与 Hugo 之比 | 峰值 MiB | 与 Hugo 之比 |",
            "本机程序做同等工作的时间是用 `cp -r` 复制其输出的{0:0.0}倍。",
            "从{0:#,0}个项目到{1:#,0}个项目，本机程序的时间：同等工作是{2:0.0}倍，全部打开是{3:0.0}倍。",
            [
                ("native-pages", "本机程序，同等工作"),
                ("framework-pages", "框架版，同等工作"),
                ("hugo", "Hugo"),
                ("eleventy", "Eleventy"),
                ("cp-pages", "`cp -r` 复制同等工作的输出"),
                ("native-all", "本机程序，全部打开"),
                ("framework-all", "框架版，全部打开"),
                ("native-all-same", "本机程序，全部打开，没有变化"),
                ("native-all-one", "本机程序，全部打开，改一个文件"),
                ("cp-all", "`cp -r` 复制全部输出"),
            ]
        );
}
