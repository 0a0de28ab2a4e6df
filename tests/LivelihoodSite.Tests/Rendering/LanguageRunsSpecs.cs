using LivelihoodSite.Rendering.Languages;

namespace LivelihoodSite.Tests.Rendering;

public sealed class LanguageRunsSpecs
{
    [Theory]
    [InlineData("the 暖房子 project", "the <span lang=\"zh-Hans\">暖房子</span> project")]
    [InlineData("“15分钟便民服务圈”", "“<span lang=\"zh-Hans\">15分钟便民服务圈</span>”")]
    [InlineData("人次, at least 19,000", "<span lang=\"zh-Hans\">人次</span>, at least 19,000")]
    [InlineData("送书、送讲座。", "<span lang=\"zh-Hans\">送书、送讲座</span>。")]
    [InlineData("𠮷野家", "<span lang=\"zh-Hans\">𠮷野家</span>")]
    [InlineData("⺠ for 民", "<span lang=\"zh-Hans\">⺠</span> for <span lang=\"zh-Hans\">民</span>")]
    [InlineData("the radical ⼀", "the radical <span lang=\"zh-Hans\">⼀</span>")]
    [InlineData("no Chinese — at all…", "no Chinese — at all…")]
    public void Chinese_in_an_English_page_is_marked(string text, string expected)
    {
        Assert.Equal(Page("en", expected), PageMarks.Mark(Page("en", text)));
    }

    [Theory]
    [InlineData("原App程序", "原<span lang=\"en\">App</span>程序")]
    [InlineData("组建U10男足", "组建U10男足")]
    [InlineData("按 GB/T 9704 印制", "按 <span lang=\"en\">GB/T</span> 9704 印制")]
    [InlineData("见2019.txt第3行", "见<span lang=\"en\">2019.txt</span>第3行")]
    [InlineData("重5kg，长3 km", "重5kg，长3 km")]
    [InlineData("符合 WCAG 2.2 AA 级", "符合 <span lang=\"en\">WCAG 2.2 AA</span> 级")]
    [InlineData("甲&quot;乙&amp;丙", "甲&quot;乙&amp;丙")]
    public void Latin_words_in_a_Chinese_page_are_marked(string text, string expected)
    {
        Assert.Equal(Page("zh-Hans", expected), PageMarks.Mark(Page("zh-Hans", text)));
    }

    [Fact]
    public void What_is_marked_already_and_what_cannot_hold_an_element_stays_as_it_is()
    {
        const string Html =
            "<html lang=\"en\"><head><title>暖房子</title></head><body><p title=\"a > 暖\" lang=\"zh-Hans\">暖房子</p>"
            + "<svg><title>暖</title><desc>暖</desc></svg></body></html>";

        Assert.Equal(Html, PageMarks.Mark(Html));
    }

    [Fact]
    public void In_a_drawing_the_mark_is_a_tspan()
    {
        Assert.Equal(
            "<html lang=\"en\"><svg><text>a <tspan lang=\"zh-Hans\">暖</tspan></text></svg></html>",
            PageMarks.Mark("<html lang=\"en\"><svg><text>a 暖</text></svg></html>")
        );
    }

    [Theory]
    [InlineData("ja", "沙河口区の民生プロジェクト", "沙河口区の民生プロジェクト")]
    [InlineData("ja", "原App程序", "原<span lang=\"en\">App</span>程序")]
    [InlineData("zh-Hant", "民生實事", "民生實事")]
    [InlineData("zh-Hans", "日语の字", "日语<span lang=\"ja\">の</span>字")]
    [InlineData("zh-Hans", "韩语한국어字", "韩语<span lang=\"ko\">한국어</span>字")]
    [InlineData(
        "en",
        "the プロジェクト 民生",
        "the <span lang=\"ja\">プロジェクト</span> <span lang=\"zh-Hans\">民生</span>"
    )]
    [InlineData("fr", "projet 暖房子", "projet <span lang=\"zh-Hans\">暖房子</span>")]
    [InlineData("zh-Latn", "Shahekou 沙河口", "Shahekou <span lang=\"zh-Hans\">沙河口</span>")]
    [InlineData("ru", "проект App 暖房子", "проект <span lang=\"en\">App</span> <span lang=\"zh-Hans\">暖房子</span>")]
    public void A_run_is_foreign_by_its_script_and_the_language_around_it(string language, string text, string expected)
    {
        Assert.Equal(Page(language, expected), PageMarks.Mark(Page(language, text)));
    }

    [Fact]
    public void Han_runs_carry_the_tag_of_the_source_language()
    {
        Assert.Equal(
            Page("en", "the <span lang=\"zh-Hant\">暖房子</span>"),
            PageMarks.Mark(Page("en", "the 暖房子"), "zh-Hant")
        );
    }

    [Fact]
    public void Text_of_the_source_language_is_marked_as_a_whole_where_no_script_tells_it_apart()
    {
        var text = SourceMark.Of("增加App 3个");

        Assert.Equal(
            Page("ja", "題名 <span lang=\"zh-Hans\">增加<span lang=\"en\">App</span> 3个</span>"),
            PageMarks.Mark(Page("ja", "題名 " + text))
        );
        Assert.Equal(
            "<html lang=\"ja\"><title>增加App 3个</title><p title=\"增加App 3个\"></p></html>",
            PageMarks.Mark($"<html lang=\"ja\"><title>{text}</title><p title=\"{text}\"></p></html>")
        );
        Assert.Equal(
            "<p lang=\"zh-Hans\">题名</p>",
            PageMarks.Mark($"<p lang=\"zh-Hans\">{SourceMark.Of("题名")}</p>")
        );
        Assert.Equal("98%", SourceMark.Of("98%"));
    }

    [Theory]
    [InlineData("zh-Hans", "zh_CN")]
    [InlineData("zh-Hant", "zh_TW")]
    [InlineData("zh-Hant-HK", "zh_HK")]
    [InlineData("en", "en_US")]
    [InlineData("en-GB", "en_GB")]
    [InlineData("ja", "ja_JP")]
    [InlineData("fr", "fr_FR")]
    [InlineData("tlh", null)]
    public void The_locale_of_a_page_follows_from_its_tag(string tag, string? expected)
    {
        Assert.Equal(expected, LanguageTag.LocaleOf(tag));
    }

    private static string Page(string language, string text) => $"<html lang=\"{language}\"><p>{text}</p></html>";
}
