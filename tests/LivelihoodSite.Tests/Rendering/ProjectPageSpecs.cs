using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Rendering;

public sealed partial class ProjectPageSpecs
{
    [Fact]
    public void I_read_the_words_of_the_report_on_the_Chinese_page()
    {
        var page = Render(Sample.Places, Sample.Chinese);

        Assert.Contains("增加普惠性民办学位150个。", page, StringComparison.Ordinal);
        Assert.Contains("<p>共增加普惠民办学位360个。</p>", page, StringComparison.Ordinal);
        Assert.Contains("超额完成", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_is_compared_with_its_figure_in_a_picture_and_a_table()
    {
        var document = new HtmlParser().ParseDocument(Render(Sample.Places, Sample.English));

        Assert.Equal(3, document.QuerySelectorAll("svg.measure-figure > title").Length);
        Assert.Equal(3, document.QuerySelectorAll("svg.measure-figure > desc").Length);
        Assert.Equal(3, document.QuerySelectorAll(".measure table").Length);
        Assert.Contains("240%", document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "met (at most 3%, reported 1.8%)")]
    [InlineData("zh", "达到（不高于3%，报告为1.8%）")]
    [InlineData("en", "met (at least 1,200\u00A0activities, reported more than 1,200\u00A0activities)")]
    [InlineData("zh", "达到（1,200次以上，报告为1,200余次）")]
    [InlineData("en", "met (target 150\u00A0places, reported 360\u00A0places)")]
    public void A_comparison_keeps_limits_and_modifiers(string language, string expected)
    {
        var page = Render(Sample.Places, language is "zh" ? Sample.Chinese : Sample.English);

        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_rate_where_the_judge_gives_none()
    {
        var document = new HtmlParser().ParseDocument(Render(Sample.Places, Sample.English));

        var rates = document
            .QuerySelectorAll(".measure th")
            .Count(cell => cell.TextContent.Contains("share of target", StringComparison.Ordinal));

        Assert.Equal(1, rates);
    }

    [Fact]
    public void I_can_check_the_source_lines()
    {
        var page = Render(Sample.Places, Sample.English);

        Assert.Contains("2019.txt, lines 2, 3", page, StringComparison.Ordinal);
        Assert.Contains("<li value=\"2\">▲增加普惠性民办学位150个。</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_untranslated_text_is_shown_in_Chinese_under_a_notice()
    {
        var page = Render(Sample.Untranslated, Sample.English);

        Assert.Contains("This text has not been translated yet.", page, StringComparison.Ordinal);
        Assert.Contains("<p class=\"verbatim\" lang=\"zh-Hans\">建设服务大厅。</p>", page, StringComparison.Ordinal);
        Assert.Contains(
            "The Chinese text has changed since this translation was made.",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("Not measurable", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_joint_target_names_its_parts_with_links()
    {
        var measure = Sample.Measure("面积", "Area", "平方米", "square metres", new Figure(80000), new Figure(86000));
        var project = Sample.Places with
        {
            SharedResultWith = ["2019-01-02"],
            Measures = [measure with { TargetParts = [new("2019-01-01", 50000), new("2019-01-02", 30000)] }],
        };

        var page = Render(project, Sample.Chinese);

        Assert.Contains("<a href=\"untranslated.html\">未翻译的项目</a>：30,000平方米", page, StringComparison.Ordinal);
        Assert.Contains("报告以同一段完成情况说明下列项目", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_shown_with_its_date_and_reason()
    {
        var project = Sample.Places with
        {
            Corrections =
            [
                new Correction("150个", "160个", new DateOnly(2020, 3, 1), Sample.Text("笔误。", "A slip.")),
            ],
        };

        var page = Render(project, Sample.English);
        var changes = Sample.Renderer(Sample.With(project)).Changes(Sample.With(project).Editions[0], Sample.English);

        Assert.Contains("2020-03-01", page, StringComparison.Ordinal);
        Assert.Contains("A slip.", changes, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_is_missing_is_said_plainly()
    {
        var page = Render(Sample.Places with { Result = null, Status = Status.Missing }, Sample.Chinese);

        Assert.Contains("报告没有给出完成情况。", page, StringComparison.Ordinal);
        Assert.Contains("报告未说明", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>{{ 7*7 }}\"'&amp;";
        var project = Sample.Places with
        {
            Title = Sample.Text(Hostile, Hostile),
            Commitment = Sample.Text(Hostile, Hostile),
            Status = new Status(Hostile, StatusCode.Unknown),
            Result = Sample.Text(
                "<img src=x onerror=alert(1)> [x](javascript:alert(1)) [y](//evil.example) [z](data:text/html,1)",
                null
            ),
            Deadline = Hostile,
            Responsible = [new Responsible(Hostile, Hostile)],
        };

        foreach (var language in Sample.Content.Site.Languages)
        {
            var document = new HtmlParser().ParseDocument(Render(project, language));

            Assert.Empty(
                document.QuerySelectorAll(
                    "script:not([src^='../../assets/js/']):not([src='../../../editions.js']), img, [onerror]"
                )
            );
            Assert.Empty(document.QuerySelectorAll("a[href^='javascript'], a[href^='//'], a[href^='data']"));
            Assert.Equal(Hostile, document.QuerySelector("h1")!.TextContent);
        }
    }

    private static string Render(Project project, Language language)
    {
        var content = string.Equals(project.Id, Sample.Places.Id, StringComparison.Ordinal)
            ? Sample.With(project)
            : Sample.Content;
        var edition = content.Editions[0];
        var page = Sample.Renderer(content).ProjectPage(edition, language, edition.Categories[0], project);
        // Numbers are held together with their units; these tests read the words.
        return HeldNumber().Replace(page, "${words}");
    }

    [GeneratedRegex(
        "<span class=\"keep\">(?<words>[^<]*)</span>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex HeldNumber();
}
