using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Shapes;

/// <summary>The keys before the text of a project in the source language.</summary>
internal static class ProjectKeys
{
    private const string IdForm = "^[0-9]{4}-[0-9]{2,6}-[0-9]{2,6}$";

    public static KeySet All { get; } =
        new(
            new Key(
                "id",
                Shape.Form(IdForm),
                "Edition, category and number. Given by the import, never changed.",
                "编号：年度、类别、序号，由导入给出，不再改动。"
            ).Required(),
            SharedKeys.Slug,
            SharedKeys.Aliases,
            SharedKeys.Series,
            SharedKeys.SeriesBreak,
            SharedKeys.Continues,
            SharedKeys.SeriesAliases,
            new(
                "title",
                Shape.Text,
                "A short title. Without it the pages show the commitment.",
                "标题：简短的标题；没有时页面显示目标任务。"
            ),
            SharedKeys.Label,
            new(
                "group",
                Shape.Text,
                "The heading between category and project. Written by the import.",
                "分组：类别和项目之间的小标题，由导入写入。"
            ),
            new Key(
                "commitment",
                Shape.Text,
                "What was promised, word for word. Written by the import.",
                "目标任务：与报告一字不差，由导入写入。"
            ).Required(),
            new(
                "status",
                Shape.Map(
                    new Key("stated", Shape.Text, "The word of the report.", "所述状态：报告里的说法，照抄。"),
                    new Key(
                        "code",
                        Shape.Choice([.. StatusCodes.All]),
                        "What the word means.",
                        "状态代码：这个说法的含义。"
                    ).Required()
                ),
                "The status that the report states. Written by the import.",
                "状态：报告所述状态，由导入写入。"
            ),
            new(
                "shared-result-with",
                Shape.List(Shape.Text),
                "Projects that have the same result. Written by the import.",
                "合用完成情况：合用同一段完成情况的项目，由导入写入。"
            ),
            new(
                "responsible",
                Shape.List(
                    Shape.Map(
                        new Key("role", Shape.Text, "Such as 责任单位.", "职责：如 责任单位。").Required(),
                        new Key(
                            "name",
                            Shape.Text,
                            "The body, as in the report.",
                            "单位名称：与报告一字不差。"
                        ).Required()
                    )
                ),
                "Responsible bodies. Written by the import.",
                "责任单位：由导入写入。"
            ),
            new(
                "deadline",
                Shape.Text,
                "By when, as in the report. Written by the import.",
                "完成时限：与报告一字不差，由导入写入。"
            ),
            new(
                "measures",
                Shape.List(Shape.Map(Measure)),
                "Pairs of promised and reported figures that may honestly be compared: same thing, unit and basis.",
                "指标：可以如实比对的数字：所指、单位、口径都相同。"
            ),
            new(
                "not-measurable",
                Shape.Map(
                    new Key(
                        "reason",
                        Shape.Choice("no-target", "no-figure", "different-unit", "different-basis"),
                        "Why there is no comparison.",
                        "原因：为什么不作比对。"
                    ).Required(),
                    new Key("note", Shape.Text, "One sentence for readers.", "说明：给读者看的一句话。")
                ),
                "Said where figures cannot be compared.",
                "不作比对：数字不能比对时写明原因。"
            ),
            new(
                "figures",
                Shape.List(
                    Shape.Map(
                        new Key(
                            "name",
                            Shape.Text,
                            "What is counted, in the words of the result.",
                            "名称：数的是什么，用完成情况里的词语。"
                        ).Required(),
                        new Key("unit", Shape.Text, "As in the sentence.", "单位：与原句相同。"),
                        new Key("value", SharedKeys.Figure(), "The number in full.", "数值：写全的数字。").Required()
                    )
                ),
                "Up to four other numbers of the result, set large on the page.",
                "数字：完成情况里另外最多四个数字，在页面上放大显示。"
            ),
            new(
                "correction",
                Shape.List(Shape.Map(Correction)),
                "Corrections of the words of the report; the page shows each with its date.",
                "更正：对报告文字的更正，页面注明日期和理由。"
            ),
            new(
                "source",
                Shape.Map(
                    new Key("lines", Lines, "All its lines.", "行号：全部行号。"),
                    new Key("commitment-lines", Lines, "Lines of the commitment.", "目标任务行号：目标任务所在的行。"),
                    new Key("result-lines", Lines, "Lines of the result.", "完成情况行号：完成情况所在的行。"),
                    new Key(
                        "hash",
                        Shape.Text,
                        "Fingerprint of the words at the last import.",
                        "指纹：上次导入时文字的指纹。"
                    )
                ),
                "Where it stands in the report. Written by the import.",
                "出处：在报告中的位置，由导入写入。"
            ),
            SharedKeys.Acknowledged
        );

    private static Shape Lines => Shape.List(Shape.WholeNumber);

    private static KeySet Measure =>
        new(
            new Key("name", Shape.Text, "What is compared.", "名称：比对的是什么。").Required(),
            new Key("unit", Shape.Text, "The unit of both figures.", "单位：两个数字共同的单位。").Required(),
            new Key(
                "target",
                SharedKeys.Figure(
                    new Key(
                        "limit",
                        Shape.Choice("at-least", "at-most"),
                        "at-most where the promise is a ceiling. Default: at-least.",
                        "界限：承诺是上限时写 at-most；默认 at-least。"
                    ),
                    new Key(
                        "parts",
                        Shape.List(
                            Shape.Map(
                                new Key("project", Shape.Text, "The id of the project.", "项目：项目编号。").Required(),
                                new Key("value", Shape.Number, "Its part.", "数值：该项目的数字。").Required()
                            )
                        ),
                        "The parts of a target that several projects share.",
                        "组成：几个项目合用一个目标时各自的数字。"
                    )
                ),
                "The promised figure.",
                "目标值：承诺的数字。"
            ).Required(),
            new Key("actual", SharedKeys.Figure(), "The reported figure.", "实际值：完成情况报告的数字。").Required(),
            new("note", Shape.Text, "One sentence for readers.", "说明：给读者看的一句话。")
        );

    private static KeySet Correction =>
        new(
            new Key("old", Shape.Text, "The words of the report.", "原文：报告里的文字。").Required(),
            new Key("new", Shape.Text, "The right words.", "更正为：正确的文字。").Required(),
            new Key("date", Shape.Date, "The day of the correction.", "日期：更正的日期。").Required(),
            new Key("reason", Shape.Text, "Why, for readers.", "理由：更正的理由，给读者看。").Required()
        )
        {
            Languages = LanguageKeys.Translations,
            LanguagePrefix = "reason-",
        };
}
