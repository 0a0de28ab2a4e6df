namespace LivelihoodSite.Content.Shapes;

/// <summary>Keys that several files have.</summary>
internal static class SharedKeys
{
    /// <summary>The form of an address part.</summary>
    private const string SlugForm = "^[a-z0-9]+(-[a-z0-9]+)*$";

    public static Key Slug { get; } =
        new(
            "slug",
            Shape.Form(SlugForm),
            "Part of the address, for ever: lower-case ASCII letters and digits joined by single hyphens.",
            "网址名：网址的一部分，一经发布不再改动。用小写英文字母、数字和单个连字符。"
        );

    public static Key Aliases { get; } =
        new(
            "aliases",
            Shape.List(Shape.Text),
            "Names in the address that it had before; they lead to where it lies now.",
            "旧网址名：以前用过的网址名，打开后指向现在的页面。"
        );

    public static Key Series { get; } =
        new(
            "series",
            Shape.Form(SlugForm),
            "A name that the same project has in every year.",
            "系列：各年度同一项目共用的名称。"
        );

    public static Key SeriesBreak { get; } =
        new(
            "series-break",
            Shape.Localized,
            "Why this year’s figures may not be compared directly with those of earlier years.",
            "口径变化：本年度数字不能与以前年度直接比较的原因。"
        );

    public static Key Continues { get; } =
        new(
            "continues",
            Shape.Text,
            "The id of the same project in an earlier edition that is frozen and does not name the series.",
            "延续：以前年度同一项目的编号，用于已经封存、没有写明系列的年度。"
        );

    public static Key SeriesAliases { get; } =
        new(
            "series-aliases",
            Shape.List(Shape.Text),
            "Names that the series had before.",
            "系列旧名：系列以前用过的名称。"
        );

    public static Key Acknowledged { get; } =
        new(
            "acknowledged",
            Shape.List(
                Shape.Map(
                    new Key(
                        "code",
                        Shape.Form("^LS[0-9]{4}$"),
                        "The code of the finding, such as LS1106.",
                        "代码：检查结果的代码，如 LS1106。"
                    ).Required(),
                    new Key(
                        "reason",
                        Shape.Text,
                        "Why it may stand; printed on the sheet that is signed.",
                        "理由：为什么不需要改；印在审校单上。"
                    ).Required(),
                    new Key(
                        "quote",
                        Shape.Text,
                        "Words of the text, where there are several findings of one code.",
                        "引文：同一代码有几处时，用原文中的词语指明是哪一处。"
                    )
                )
            ),
            "Findings of “check” that people have looked at and let stand.",
            "已核实：已经人工核实、不需要改动的检查结果。"
        );

    public static Key Label { get; } =
        new(
            "label",
            Shape.Text,
            "The number before it in the report. Written by the import.",
            "序号：报告中的序号，由导入写入。"
        );

    public static Key Inferred { get; } =
        new(
            "inferred",
            Shape.Boolean,
            "true where it was concluded from the text and not stated; the pages say so.",
            "推定：原文没有写明、按正文推定的，写 true，页面会注明。"
        );

    /// <summary>A number, or a number with the modifier of the source.</summary>
    public static Shape Figure(params IReadOnlyList<Key> more) =>
        Shape.Either(
            Shape.Number,
            Shape.Map([
                new Key(
                    "value",
                    Shape.Number,
                    "The number in full: 3.5万 is 35000.",
                    "数值：写全，3.5万写 35000。"
                ).Required(),
                new Key(
                    "modifier",
                    Shape.Text,
                    "The word that makes it inexact, as in the source: 余, 多, 近, 约, 以上.",
                    "约数词：照原文写，如 余、多、近、约、以上。"
                ),
                .. more,
            ])
        );
}
