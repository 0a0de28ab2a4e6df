using System.Text;
using AngleSharp.Html.Parser;
using LivelihoodSite.Model;
using LivelihoodSite.Rendering;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>What pages carry for paper.</summary>
public sealed class PaperSpecs
{
    [Theory]
    [InlineData("增加学位150个。", "增加学位<span class=\"keep\">150个</span>。")]
    [InlineData("服务3.5万人次以上", "服务<span class=\"keep\">3.5万人次以上</span>")]
    [InlineData(
        "2019年12月26日",
        "<span class=\"keep\">2019年</span><span class=\"keep\">12月</span><span class=\"keep\">26日</span>"
    )]
    [InlineData("合格率98.7%；0—3岁", "合格率<span class=\"keep\">98.7%</span>；<span class=\"keep\">0—3岁</span>")]
    [InlineData("投入400余万元", "投入<span class=\"keep\">400余万元</span>")]
    [InlineData("40000平方米", "<span class=\"keep\">40000平方米</span>")]
    [InlineData("公交2路、U10", "公交<span class=\"keep\">2路</span>、U10")]
    [InlineData("it&#39;s 5", "it&#39;s 5")]
    public void A_number_keeps_to_the_line_of_its_unit(string text, string expected)
    {
        Assert.Equal(
            $"<p title=\"3个\">{expected}</p>",
            PageMarks.Mark($"<p title=\"3个\">{text}</p>", keepsNumbers: true)
        );
    }

    [Fact]
    public void Drawings_titles_and_quoted_lines_are_left_alone()
    {
        const string Page = "<title>3个</title><svg><text>3个</text></svg><details><li>3个</li></details>";

        Assert.Equal(Page, PageMarks.Mark(Page, keepsNumbers: true));
    }

    [Fact]
    public void The_margins_name_the_category_whatever_characters_it_holds()
    {
        var category = Sample.Edition.Categories[0] with
        {
            Name = new LocalizedText("早教\"}body{display:none}</style>\\工程"),
        };
        var edition = Sample.Edition with { Categories = [category] };

        var css = Encoding.UTF8.GetString(
            Sample.Renderer(Sample.Content with { Editions = [edition] }).PrintStyleSheets(edition)[0].Bytes.Span
        );

        Assert.Contains(
            "@top-right { content: \"早教\\22 }body{display:none}\\3c /style>\\5c 工程\"; }",
            css,
            StringComparison.Ordinal
        );
        Assert.Contains("counter(page)", css, StringComparison.Ordinal);
        Assert.Contains("size: a4;", css, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_printed_only_where_the_site_knows_its_address()
    {
        var renderer = Sample.Renderer(Sample.Content with { Site = Sample.Content.Site with { BaseUrl = null } });
        var addressed = Sample.Renderer(
            Sample.Content with
            {
                Site = Sample.Content.Site with { BaseUrl = "https://www.district.example/" },
            }
        );

        Assert.Null(Code(renderer));
        Assert.NotNull(Code(addressed));
    }

    [Fact]
    public void Every_entry_of_the_contents_has_room_for_its_page()
    {
        var booklet = new HtmlParser().ParseDocument(
            Sample.Renderer(Sample.Content).Booklet(Sample.Edition, Sample.Chinese)
        );

        var entries = booklet.QuerySelectorAll(".booklet-contents a");
        Assert.NotEmpty(entries);
        Assert.All(
            entries,
            entry =>
                Assert.Equal(entry.GetAttribute("href"), "#" + entry.NextElementSibling!.GetAttribute("data-page-of"))
        );
    }

    private static AngleSharp.Dom.IElement? Code(SiteRenderer renderer) =>
        new HtmlParser()
            .ParseDocument(renderer.Booklet(Sample.Edition, Sample.Chinese))
            .QuerySelector("svg.qr[role=img] > title");
}
