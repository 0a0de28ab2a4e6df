using System.Text.RegularExpressions;
using LivelihoodSite.Rendering.Prose;

namespace LivelihoodSite.Tests.Rendering;

public sealed partial class PlainMarkdownSpecs
{
    private static readonly string[] Pieces =
    [
        "已完成",
        "3所",
        "A",
        "12. 列",
        "12) 列",
        "12",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\n\n\n",
        "\t",
        "\r\n",
        "-",
        "+",
        "#",
        "*",
        "_",
        "~~",
        "=",
        ">",
        "<",
        "&",
        "&amp;",
        "\"",
        "'",
        "`",
        "|",
        "[甲](乙)",
        "!",
        "\\",
        "\\*",
        "\\<",
        "\\&",
        "\\\"",
        "\\.",
        "\\甲",
        "https://a.example",
        "。",
        "（甲）",
        "\u3000",
        "\u00A0",
        "\u2028",
        "\u0085",
        "\0",
        "𠮷",
    ];

    [Theory]
    [InlineData("已建成3所。", "<p>已建成3所。</p>")]
    [InlineData("3 places, 12.5% more: done!", "<p>3 places, 12.5% more: done!</p>")]
    [InlineData("甲。\n\n乙。", "<p>甲。</p>\n<p>乙。</p>")]
    [InlineData("甲\\*乙\\<丙\\\"", "<p>甲*乙&lt;丙&quot;</p>")]
    [InlineData("甲\\\\*乙*", "<p>甲\\<em>乙</em></p>")]
    [InlineData("2. 甲", "<ol start=\"2\">\n<li>甲</li>\n</ol>")]
    public void Paragraphs_become_HTML_beside_everything_else(string markdown, string expected)
    {
        Assert.Equal(expected, MarkdownRenderer.Block(markdown, 3).Value);
    }

    // A page is always parsed; a block is parsed where it may be more than paragraphs.
    [Fact]
    public void What_is_not_parsed_is_what_the_parser_would_make_of_it()
    {
        var random = new Random(1);
        for (var round = 0; round < 20_000; round++)
        {
            var markdown = string.Concat(
                Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)])
            );

            Assert.Equal(
                Ids().Replace(MarkdownRenderer.Page(markdown).Value, ""),
                MarkdownRenderer.Block(markdown, 2).Value
            );
        }
    }

    [GeneratedRegex(
        " id=\"[^\"]*\"",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 60_000
    )]
    private static partial Regex Ids();
}
