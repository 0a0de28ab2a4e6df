using LivelihoodSite.Rendering.Prose;

namespace LivelihoodSite.Tests.Rendering;

public sealed class MarkdownSpecs
{
    [Theory]
    [InlineData("第一行\n第二行", "<p>第一行第二行</p>")]
    [InlineData("first\nsecond", "<p>first\nsecond</p>")]
    [InlineData("中文，\n中文", "<p>中文，中文</p>")]
    [InlineData("**着重。**后", "<p><strong>着重。</strong>后</p>")]
    [InlineData("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>")]
    [InlineData("[x](javascript:alert)", "<p>x</p>")]
    [InlineData("[x](JaVa%0AScript:alert)", "<p>x</p>")]
    [InlineData("[x](//evil.example)", "<p>x</p>")]
    [InlineData("[x](projects.html#a:b)", "<p><a href=\"projects.html#a:b\">x</a></p>")]
    [InlineData("[x](mailto:a@b.cn)", "<p><a href=\"mailto:a@b.cn\">x</a></p>")]
    [InlineData("一\n\n---\n\n二", "<p>一</p>\n<hr>\n<p>二</p>")]
    public void Text_becomes_safe_HTML_fit_for_Chinese(string markdown, string expected)
    {
        Assert.Equal(expected, MarkdownRenderer.Block(markdown, 3).Value);
    }

    [Fact]
    public void Headings_of_a_page_start_below_its_title_and_have_Chinese_ids()
    {
        var html = MarkdownRenderer.Page("# 数据\n\n## 方法").Value;

        Assert.Equal("<h2 id=\"数据\">数据</h2>\n<h3 id=\"方法\">方法</h3>", html);
    }

    [Fact]
    public void Tables_are_aligned_by_class()
    {
        var html = MarkdownRenderer.Page("|甲|乙|\n|---|---:|\n|一|2|").Value;

        Assert.Contains("<td class=\"number\">2</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_cell_in_the_head_of_a_table_is_no_heading()
    {
        Assert.Equal(
            "<div class=\"table-wrap\">\n<table>\n<thead>\n<tr>\n<td></td>\n<th class=\"number\">乙</th>\n</tr>\n</thead>\n"
                + "<tbody>\n<tr>\n<td>一</td>\n<td class=\"number\">2</td>\n</tr>\n</tbody>\n</table>\n</div>",
            MarkdownRenderer.Page("| |乙|\n|---|---:|\n|一|2|").Value
        );
        Assert.DoesNotContain("tbody", MarkdownRenderer.Page("|甲|\n|---|").Value, StringComparison.Ordinal);
    }
}
