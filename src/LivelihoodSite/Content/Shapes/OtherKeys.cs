namespace LivelihoodSite.Content.Shapes;

/// <summary>The keys of glossary.yml.</summary>
internal static class GlossaryKeys
{
    /// <summary>The kinds of terms; the first is the default.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["term", "body", "place", "programme", "name"];

    public static KeySet All { get; } =
        new(new Key("terms", Shape.List(Shape.Map(Term)), "The agreed words.", "词条：统一译名。"));

    private static KeySet Term =>
        new(
            new("also", Shape.List(Shape.Text), "Other words that are accepted.", "也可用：也可以用的译法。"),
            new("forbidden", Shape.List(Shape.Text), "Words that are not to be used.", "不可用：不可以用的译法。"),
            new(
                "kind",
                Shape.Choice(Kinds),
                "term, or one of the kinds of names: body, place, programme, name.",
                "类型：term 一般词语，body 机构，place 地名，programme 项目名，name 其他名称。"
            ),
            new("note", Shape.Text, "For translators.", "说明：给译者看。"),
            new(
                "source",
                Shape.Text,
                "Where the words come from; shown on the glossary page.",
                "出处：译名的依据，在词汇表页面显示。"
            ),
            new(
                "numeral-name",
                Shape.Boolean,
                "true where a numeral in it is part of the name, not a quantity.",
                "含数字的名称：词中的数字属于名称、不是数量时，写 true。"
            )
        )
        {
            Languages = LanguageKeys.All,
            NeedsSource = true,
        };
}

/// <summary>The keys before the text of a page in input/pages/.</summary>
internal static class PageKeys
{
    public static KeySet All { get; } =
        new(
            new Key("title", Shape.Text, "The title of the page.", "标题：页面的标题。").Required(),
            new(
                "description",
                Shape.Text,
                "One sentence for search engines and shared links.",
                "简介：一句话，供搜索引擎和分享使用。"
            ),
            new(
                "source-hash",
                Shape.Text,
                "In a site of pages alone: from which text of the other page this one was translated; a message of the build gives the new value.",
                "原文指纹：用于纯页面网站，记录译文依据的原文；生成时的提示会给出新的值。"
            ),
            SharedKeys.Aliases
        );
}
