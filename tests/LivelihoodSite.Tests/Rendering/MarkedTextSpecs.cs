using LivelihoodSite.Rendering.Languages;
using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Tests.Rendering;

public sealed class MarkedTextSpecs
{
    private static readonly string Page =
        $"""
        <!DOCTYPE html>
        <html lang="zh-Hans">
        <head><title>{SourceMark.Of("题名")} of 5个</title><meta name="a" content="b > c"></head>
        <body class='one'><!-- it's "no" <b>tag</b> 3个 -->
        <p id="a" title="{SourceMark.Of("题名")}">Wi-Fi 覆盖3.5万人次<br>{SourceMark.Of(
            "题"
        )}</p></i><details><p>3个</p></details>
        <svg viewBox="0 0 1 1"><path d="M0 0"/><text>GDP 5个</text><desc>GDP</desc></svg>
        <div lang="en"><p>Insulated <a href="b.html#c">暖房 {SourceMark.Of("子")} 5个</a> flats</p>
        <img src="d.png" alt="暖"> 暖</div><textarea>暖 GDP</textarea>&#39;
        </body>
        </html> GDP

        """.ReplaceLineEndings(
            "\n"
        );

    /// <summary>The ways in which a piece can be written.</summary>
    private static readonly Action<MarkedText, string>[] Ways =
    [
        (text, piece) => text.WriteHtml(piece),
        (text, piece) => text.Write(new Markup(piece)),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_written_in_two_pieces_gets_the_marks_of_one_written_whole(bool keepsNumbers)
    {
        var (whole, references) = Write(keepsNumbers, [(Page, 0)]);
        Assert.Contains("<span lang=\"en\">Wi-Fi</span>", whole, StringComparison.Ordinal);
        Assert.Contains("<tspan lang=\"en\">GDP</tspan>", whole, StringComparison.Ordinal);
        Assert.Equal(3, references.Count);

        foreach (var cut in Enumerable.Range(0, Page.Length + 1).Where(MayBeCutAt))
        {
            for (var way = 0; way < 4; way++)
            {
                var pieces = Write(keepsNumbers, [(Page[..cut], way & 1), (Page[cut..], way >> 1)]);

                Assert.Equal(whole, pieces.Html);
                Assert.Equal(references, pieces.References);
            }
        }
    }

    [Fact]
    public void A_page_written_in_many_pieces_gets_the_marks_of_one_written_whole()
    {
        var random = new Random(7);
        var whole = Write(keepsNumbers: true, [(Page, 0)]);
        for (var round = 0; round < 500; round++)
        {
            var cuts = Enumerable
                .Range(0, random.Next(40))
                .Select(_ => random.Next(Page.Length))
                .Where(MayBeCutAt)
                .Append(0)
                .Append(Page.Length)
                .Order()
                .ToList();
            var pieces = cuts.Zip(cuts.Skip(1), (from, to) => (Page[from..to], random.Next(2))).ToList();

            var written = Write(keepsNumbers: true, pieces);

            Assert.Equal(whole.Html, written.Html);
            Assert.Equal(whole.References, written.References);
        }
    }

    [Fact]
    public void The_same_piece_reads_differently_in_a_tag_and_between_tags()
    {
        var piece = new Markup("\">GDP<b ");
        using var text = new MarkedText();
        text.Begin("zh-Hans", numbers: false);

        text.WriteHtml("<p lang=\"zh\" title=\"");
        text.Write(piece);
        text.WriteHtml("id=\"a\">");
        text.Write(piece);
        text.WriteHtml(">WHO</b></b></p>");
        text.End();

        Assert.Equal(
            "<p lang=\"zh\" title=\"\"><span lang=\"en\">GDP</span><b id=\"a\">\"><span lang=\"en\">GDP</span>"
                + "<b ><span lang=\"en\">WHO</span></b></b></p>",
            text.ToString()
        );
    }

    [Fact]
    public void Text_in_an_attribute_is_escaped_and_loses_its_source_marks()
    {
        using var text = new MarkedText();
        text.Begin("zh-Hans", numbers: true);

        text.WriteHtml("<html lang=\"en\"><p title=\"");
        text.WriteText(SourceMark.Of("<5个>\"'&"));
        text.WriteHtml("\">");
        text.WriteText(SourceMark.Of("<5个>"));
        text.WriteHtml("</p></html>");
        text.End();

        Assert.Equal(
            "<html lang=\"en\"><p title=\"&lt;5个&gt;&quot;&#39;&amp;\"><span lang=\"zh-Hans\">&lt;<span class=\"keep\">5个</span>&gt;</span></p></html>",
            text.ToString()
        );
    }

    // Templates write the signs of a comment in one piece.
    private static bool MayBeCutAt(int cut) =>
        !new[] { ("<!--", 4), ("-->", 3) }.Any(sign =>
            Page.IndexOf(sign.Item1, StringComparison.Ordinal) is var start && cut > start && cut < start + sign.Item2
        );

    private static (string Html, IReadOnlyList<PageReference> References) Write(
        bool keepsNumbers,
        IReadOnlyList<(string Piece, int Way)> pieces
    )
    {
        using var text = new MarkedText();
        text.Begin("zh-Hans", keepsNumbers);
        foreach (var (piece, way) in pieces)
        {
            Ways[way](text, piece);
        }

        text.End();
        return (text.ToString(), [.. text.References]);
    }
}
