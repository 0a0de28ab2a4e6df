using LivelihoodSite.Model;

namespace LivelihoodSite.Content.Shapes;

/// <summary>A kind of file that people edit, with the keys it may have.</summary>
/// <param name="Name">Its name in names of schemas (<c>edition</c>).</param>
/// <param name="Shown">How messages call it (<c>edition.yml</c>).</param>
/// <param name="Keys">The keys at its left margin.</param>
/// <param name="English">What it is, for editors.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record ContentFileKind(string Name, Message Shown, KeySet Keys, string English, string Chinese)
{
    public static ContentFileKind Site { get; } =
        new("site", "input/site.yml", SiteKeys.All, "The site: input/site.yml.", "站点设置：input/site.yml。");

    public static ContentFileKind Edition { get; } =
        new("edition", "edition.yml", EditionKeys.All, "One year’s edition: edition.yml.", "一个年度：edition.yml。");

    public static ContentFileKind Glossary { get; } =
        new(
            "glossary",
            "input/glossary.yml",
            GlossaryKeys.All,
            "The agreed words: input/glossary.yml.",
            "统一译名：input/glossary.yml。"
        );

    public static ContentFileKind Project { get; } =
        new(
            "project",
            "the project’s file in the language of the report",
            ProjectKeys.All,
            "A project in the language of the report, between the lines of three hyphens.",
            "项目（报告所用语言）：两行三个连字符之间的内容。"
        );

    public static ContentFileKind Translation { get; } =
        new(
            "translation",
            "the project’s file in another language",
            TranslationKeys.All,
            "A project in another language, between the lines of three hyphens.",
            "项目译文：两行三个连字符之间的内容。"
        );

    public static ContentFileKind Page { get; } =
        new(
            "page",
            "a page in input/pages/",
            PageKeys.All,
            "A page of running text, between the lines of three hyphens.",
            "普通页面：两行三个连字符之间的内容。"
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ContentFileKind> All { get; } = [Site, Edition, Glossary, Project, Translation, Page];
}
