namespace LivelihoodSite.Content.Shapes;

/// <summary>The keys of edition.yml.</summary>
internal static class EditionKeys
{
    public static KeySet All { get; } =
        new(
            new Key(
                "year",
                Shape.Either(
                    Shape.WholeNumber,
                    Shape.Map(
                        new Key("value", Shape.WholeNumber, "The year.", "年份：四位数字。").Required(),
                        SharedKeys.Inferred
                    )
                ),
                "The year of the report; the same as the name of the folder.",
                "年度：报告的年度，与文件夹名相同。"
            ).Required(),
            new(
                "district",
                Shape.Either(Shape.Text, Shape.Map(new KeySet(SharedKeys.Inferred) { Languages = LanguageKeys.All })),
                "The area that the report is about.",
                "区域：报告所说的区（县、市）。"
            ),
            new("title", Shape.Localized, "The title of the report.", "标题：报告的标题。"),
            new(
                "source",
                Shape.Text,
                "The report as received, relative to the folder of the site: seeds/2020.txt.",
                "原文件：收到的报告，相对于站点文件夹的路径，如 seeds/2020.txt。"
            ),
            new(
                "publisher",
                Shape.Localized,
                "The body that published the report. Empty when the report does not say and nobody knows.",
                "发布机构：原文没有、又没有人确认时留空。"
            ),
            new(
                "published",
                Shape.DateAndTime,
                "The true date of publication, with the time if it is known. Never guessed.",
                "发布日期：真实的发布日期，知道时间时一并写上；不要推测。"
            ),
            new("preamble", Shape.Localized, "Text before the first category.", "前言：第一类之前的文字。"),
            new(
                "notes",
                Shape.List(Shape.Map(new KeySet { Languages = LanguageKeys.All })),
                "Texts of the report that belong to no project.",
                "说明：报告中不属于任何项目的文字。"
            ),
            new("signature", Shape.Localized, "Who signed, and when.", "落款：署名和日期。"),
            new(
                "grammar",
                Shape.Map(
                    Markers("categories", "Markers of categories.", "类别标记：类别前的标记，照抄一个例子。"),
                    Markers("groups", "Markers of groups.", "分组标记：分组前的标记，照抄一个例子。"),
                    Markers("items", "Markers of projects.", "项目标记：项目前的标记，照抄一个例子。")
                ),
                "What marks categories and projects, where the text leaves it open: one example of each, such as 一、.",
                "标记：无法自动判断时，写明类别和项目前用什么标记，如 一、。"
            ),
            new(
                "categories",
                Shape.List(Shape.Map(Category)),
                "The categories in order. The import adds new ones at the end.",
                "类别：按顺序排列；导入时新的类别加在最后。"
            ),
            new(
                "highlights",
                Shape.List(Shape.Text),
                "Ids of the projects that the home page shows, in this order.",
                "首页项目：首页展示的项目编号，按此顺序。"
            ),
            new(
                "approvals",
                Shape.List(
                    Shape.Map(
                        new Key(
                            "role",
                            Shape.Text,
                            "Which reading: 初审, 复审 or 终审.",
                            "审次：初审、复审或终审。"
                        ).Required(),
                        new Key("name", Shape.Text, "Who approved it.", "姓名：审核人。").Required(),
                        new Key("date", Shape.Date, "When.", "日期：审核日期。").Required()
                    )
                ),
                "The three readings (三审三校); never shown on a page.",
                "审核：三审三校的记录，不在页面上显示。"
            ),
            SharedKeys.Acknowledged
        );

    private static KeySet Category =>
        new(
            new Key(
                "name",
                Shape.Text,
                "Its name as in the report. Written by the import.",
                "名称：与报告一字不差，由导入写入。"
            ).Required(),
            SharedKeys.Label,
            SharedKeys.Slug,
            SharedKeys.Aliases,
            new(
                "title",
                Shape.Map(new KeySet { Languages = LanguageKeys.Translations }),
                "Its name in the other languages.",
                "译名：其他语言的名称。"
            ),
            new("description", Shape.Localized, "One sentence on what it is about.", "简介：一句话说明这一类的内容。")
        );

    private static Key Markers(string name, string english, string chinese) =>
        new(name, Shape.List(Shape.Text), english, chinese);
}
