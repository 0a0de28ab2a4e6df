using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Content;

public sealed class KeyFigureSpecs
{
    private const string First = "input/2020/01/01.zh.md";
    private const string FirstEnglish = "input/2020/01/01.en.md";

    [Fact]
    public void I_can_set_a_figure_of_the_result_large_with_its_modifier_in_both_languages()
    {
        using var site = SampleSite.CreateImported();
        site.Replace(
            First,
            "source:",
            "figures:\n  - {name: 服务老人, unit: 人, value: {value: 2000, modifier: 余}}\nsource:"
        );
        site.Replace(
            FirstEnglish,
            "source-hash:",
            "figures:\n  - {name: Older people served, unit: people}\nsource-hash:"
        );

        site.Run("build").ExitsWith(0);

        Assert.Equal("服务老人 2000余人", FigureOf(site, "zh"));
        Assert.Equal("Older people served more than 2,000\u00A0people", FigureOf(site, "en"));
    }

    [Theory]
    [InlineData("value: 2000")]
    [InlineData("value: {value: 2000, modifier: 多}")]
    [InlineData("value: {value: 20000, modifier: 余}")]
    public void A_figure_that_the_result_does_not_give_is_an_error(string value)
    {
        using var site = SampleSite.CreateImported();
        site.Replace(First, "source:", $"figures:\n  - {{name: 服务老人, unit: 人, {value}}}\nsource:");

        var result = site.Run("build").ExitsWith(1);

        Assert.Contains("error LS0426", result.Err, StringComparison.Ordinal);
        Assert.Contains(First, result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_without_words_in_the_translation_are_an_error_and_not_a_wrong_pairing()
    {
        using var site = SampleSite.CreateImported();
        site.Replace(First, "source:", "figures:\n  - {name: 食堂, unit: 处, value: 12}\nsource:");

        var result = site.Run("build").ExitsWith(1);

        Assert.Contains("error LS0603", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void I_can_choose_the_projects_of_the_home_page_in_my_order()
    {
        using var site = SampleSite.CreateImported();
        var edition = site.Read("input/2020/edition.yml");
        site.Write("input/2020/edition.yml", edition + "\nhighlights: [2020-01-02, 2020-01-01]\n");

        site.Run("build").ExitsWith(0);

        Assert.Equal(
            ["01/02.html", "01/01.html"],
            site.Page("2020/zh/index.html")
                .QuerySelectorAll(".highlights h3 a")
                .Select(link => link.GetAttribute("href"))
        );
    }

    [Fact]
    public void A_highlight_that_is_no_project_is_an_error_with_its_line()
    {
        using var site = SampleSite.CreateImported();
        var edition = site.Read("input/2020/edition.yml");
        site.Write("input/2020/edition.yml", edition + "\nhighlights: [2020-09-09]\n");

        var result = site.Run("build").ExitsWith(1);

        Assert.Contains("error LS0427", result.Err, StringComparison.Ordinal);
        Assert.Contains("2020-09-09", result.Err, StringComparison.Ordinal);
    }

    private static string FigureOf(TestSite site, string language)
    {
        var figure = site.Page($"2020/{language}/01/01.html").QuerySelector(".key-figures dl div");
        Assert.NotNull(figure);
        return $"{figure.QuerySelector("dt")!.TextContent} {figure.QuerySelector("dd")!.TextContent}";
    }
}
