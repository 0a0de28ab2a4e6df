using LivelihoodSite.Rendering;

namespace LivelihoodSite.Tests.Rendering;

public sealed class LanguageRunsSpecs
{
    [Theory]
    [InlineData("the 暖房子 project", "the <span lang=\"zh-Hans\">暖房子</span> project")]
    [InlineData("“15分钟便民服务圈”", "“<span lang=\"zh-Hans\">15分钟便民服务圈</span>”")]
    [InlineData("人次, at least 19,000", "<span lang=\"zh-Hans\">人次</span>, at least 19,000")]
    [InlineData("送书、送讲座。", "<span lang=\"zh-Hans\">送书、送讲座</span>。")]
    [InlineData("𠮷野家", "<span lang=\"zh-Hans\">𠮷野家</span>")]
    [InlineData("no Chinese — at all…", "no Chinese — at all…")]
    public void Chinese_in_an_English_page_is_marked(string text, string expected)
    {
        Assert.Equal(Page("en", expected), LanguageRuns.Mark(Page("en", text)));
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
        Assert.Equal(Page("zh-Hans", expected), LanguageRuns.Mark(Page("zh-Hans", text)));
    }

    [Fact]
    public void What_is_marked_already_and_what_cannot_hold_an_element_stays_as_it_is()
    {
        const string Html =
            "<html lang=\"en\"><head><title>暖房子</title></head><body><p title=\"a > 暖\" lang=\"zh-Hans\">暖房子</p>"
            + "<svg><title>暖</title><desc>暖</desc></svg></body></html>";

        Assert.Equal(Html, LanguageRuns.Mark(Html));
    }

    [Fact]
    public void In_a_drawing_the_mark_is_a_tspan()
    {
        Assert.Equal(
            "<html lang=\"en\"><svg><text>a <tspan lang=\"zh-Hans\">暖</tspan></text></svg></html>",
            LanguageRuns.Mark("<html lang=\"en\"><svg><text>a 暖</text></svg></html>")
        );
    }

    private static string Page(string language, string text) => $"<html lang=\"{language}\"><p>{text}</p></html>";
}
