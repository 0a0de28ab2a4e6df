using System.Globalization;
using System.Text;

namespace LivelihoodSite.TestHarness;

/// <summary>Reports of fictitious districts that are as small, as large or as long as a report may be.</summary>
internal static class ExtremeSite
{
    private static readonly string[] Statuses =
    [
        "完成",
        "超额完成",
        "提前完成",
        "基本完成",
        "正在推进",
        "未完成",
        "进度滞后",
        "已取消",
    ];

    /// <summary>One category with one project and hardly a word.</summary>
    public static TestSite Smallest() => Create("【道路工程】\n\n▲修路1条。\n\n完成情况：完成。已修。\n");

    /// <summary>400 projects in 40 categories, of every status, every tenth without a result.</summary>
    public static TestSite Largest()
    {
        var report = new StringBuilder();
        for (var project = 0; project < 400; project++)
        {
            var number = project.ToString(CultureInfo.InvariantCulture);
            if (project % 10 == 0)
            {
                report.Append(CultureInfo.InvariantCulture, $"【街区民生工程之{project / 10 + 1}】\n\n");
            }

            report.Append(CultureInfo.InvariantCulture, $"▲在第{number}街区新建便民服务点{project + 2}处。\n\n");
            if (project % 10 != 9)
            {
                report.Append(
                    CultureInfo.InvariantCulture,
                    $"完成情况：{Statuses[project % Statuses.Length]}。第{number}街区建成便民服务点{project + 2}处，服务居民{project * 37 + 1}人次。\n\n"
                );
            }
        }

        return Create(report.ToString());
    }

    /// <summary>A title of 60 characters, a result of 3,000, and a word that no line can hold.</summary>
    public static TestSite Longest()
    {
        var title = "推进" + string.Concat(Enumerable.Repeat("老旧小区综合改造和适老化设施建设", 4))[..57] + "。";
        var sentence = "对辖区内的住宅楼逐栋排查，更换老化管线，修缮屋面和外墙，增设无障碍坡道，居民代表参加了验收；";
        var result = string.Concat(Enumerable.Repeat(sentence, 3000 / sentence.Length)) + "共投入资金1.2亿元。";
        var word = string.Concat(Enumerable.Repeat("shequfuwuzhan", 12));
        return Create(
            $"【{title[..40]}】\n\n▲{title}\n\n完成情况：完成。{result}\n\n▲开通{word}网站1个。\n\n完成情况：完成。{word}已开通。\n"
        );
    }

    private static TestSite Create(string report)
    {
        var site = TestSite.Empty();
        site.Write(
            "input/site.yml",
            "name: { zh: 某区重点民生实事, en: Example District Key Livelihood Projects }\nuntranslated: notice\n"
        );
        site.Write("seeds/2020.txt", report);
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("theme"), "*", SearchOption.AllDirectories))
        {
            site.Write(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }

        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);
        site.Run("build").ExitsWith(0);
        return site;
    }
}
