namespace LivelihoodSite.Content.Shapes;

/// <summary>The keys before the text of a project in another language: nothing but words.</summary>
internal static class TranslationKeys
{
    private static readonly Key Name = new("name", Shape.Text, "The translated name.", "名称：译名。");

    private static readonly Key Unit = new(
        "unit",
        Shape.Text,
        "The unit, as it reads after the number.",
        "单位：放在数字后面读得通的单位。"
    );

    private static readonly Key Note = new("note", Shape.Text, "The translated note.", "说明：说明的译文。");

    public static KeySet All { get; } =
        new(
            new("title", Shape.Text, "The translated title.", "标题：标题的译文。"),
            new("commitment", Shape.Text, "The translated commitment.", "目标任务：目标任务的译文。"),
            new("group", Shape.Text, "The translated heading between category and project.", "分组：小标题的译文。"),
            new("deadline", Shape.Text, "The translated deadline.", "完成时限：完成时限的译文。"),
            new(
                "measures",
                Shape.List(Shape.Map(Name, Unit, Note)),
                "The words of each measure, in the order of the Chinese file.",
                "指标：各项指标的词语，顺序与中文文件相同。"
            ),
            new(
                "not-measurable",
                Shape.Map(Note),
                "The words on why there is no comparison.",
                "不作比对：原因说明的译文。"
            ),
            new(
                "figures",
                Shape.List(Shape.Map(Name, Unit, Note)),
                "The words of each figure, in the order of the Chinese file.",
                "数字：各个数字的词语，顺序与中文文件相同。"
            ),
            new(
                "source-hash",
                Shape.Map([
                    .. Blocks("Hash of the Chinese", "指纹"),
                    Hash(NamesBlock.Name, "Hash of the Chinese names", "词语指纹"),
                ]),
                "From which Chinese each block was translated; a message of the build gives the new value.",
                "原文指纹：每段译文依据的中文；生成时的提示会给出新的值。"
            ),
            new(
                "source-before",
                Shape.Map([.. Blocks("The Chinese before it changed", "原来的中文")]),
                "Kept by the import while a block is out of date.",
                "改动前的中文：译文过时期间由导入保存。"
            )
        );

    private static IEnumerable<Key> Blocks(string english, string chinese) =>
        from block in (IEnumerable<string>)["title", "commitment", "result"]
        select Hash(block, english, chinese);

    private static Key Hash(string block, string english, string chinese) =>
        new(block, Shape.Text, $"{english} ({block}).", $"{chinese}：{block}。");
}
