using System.Text;

namespace LivelihoodSite.Tests.Seeds.Files;

/// <summary>The real report in every kind of file that an office sends gives the same projects.</summary>
public sealed class InputFormatSpecs
{
    private const string Marker = "完成情况：";

    [Fact]
    public void I_can_send_the_report_as_text_of_today() =>
        SameProjects.AreIn(Encoding.UTF8.GetBytes(string.Join("\n", SameProjects.Lines)));

    [Fact]
    public void I_can_send_the_report_as_text_of_an_old_editor() =>
        SameProjects.AreIn(
            CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(string.Join("\r\n", SameProjects.Lines))
        );

    [Fact]
    public void I_can_send_the_report_as_a_word_file() =>
        SameProjects.AreIn(WordFile.Of(SameProjects.Lines.Select(WordFile.Line)));

    [Fact]
    public void I_can_send_the_report_as_a_word_file_with_automatic_numbers()
    {
        var body = SameProjects.Lines.Select(line =>
            line[0] switch
            {
                '【' => WordFile.Item(1, 0, line.Trim('【', '】')),
                '▲' => WordFile.Item(1, 1, line[1..]),
                _ => WordFile.Line(line),
            }
        );
        var bytes = WordFile.Of(body, WordFile.List("chineseCountingThousand %1、", "decimal %2."));
        SameProjects.AreIn(bytes);
        Assert.Equal("十、", SameProjects.Read(bytes).Report!.Categories[^1].Label);
        Assert.Equal("7.", SameProjects.Read(bytes).Report!.Categories[^1].Projects[^1].Label);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void I_can_send_the_report_as_a_word_file_with_a_table(bool mergedCategories)
    {
        var rows = new List<string[]>();
        var (category, last) = ("", "");
        foreach (var line in SameProjects.Lines.Skip(1))
        {
            if (line[0] == '【')
            {
                category = line.Trim('【', '】');
            }
            else if (line[0] == '▲')
            {
                var shown = mergedCategories && last == category ? "^" : category;
                rows.Add([$"{rows.Count + 1}", shown, line[1..], ""]);
                last = category;
            }
            else if (line.StartsWith(Marker, StringComparison.Ordinal))
            {
                rows[^1][3] = line[Marker.Length..];
            }
            else
            {
                rows[^1][rows[^1][3].Length == 0 ? 2 : 3] += "|" + line;
            }
        }

        // Two commitments of the report share a result: their cell is merged.
        var sharing = rows.FindIndex(row => row[3].Length == 0);
        (rows[sharing][3], rows[sharing + 1][3]) = (rows[sharing + 1][3], "^");
        var bytes = WordFile.Of([
            WordFile.Line(SameProjects.Lines[0]),
            WordFile.Table([
                ["序 号", "类别", "目标任务", "完成情况（截至年底）"],
                .. rows,
            ]),
        ]);

        SameProjects.AreIn(bytes);
        Assert.Equal("50.", SameProjects.Read(bytes).Report!.Categories[^1].Projects[^1].Label);
    }

    [Theory]
    [InlineData("Noto Serif CJK SC", "16px", "")]
    [InlineData("Noto Sans CJK SC", "21px", "text-indent:2em;margin:0;text-align:justify")]
    public void I_can_send_the_report_as_a_pdf(string font, string size, string paragraph)
    {
        var html = new StringBuilder("<!doctype html><html lang=zh-CN><meta charset=utf-8><title>r</title><style>");
        html.Append($"@page{{size:A4;margin:25mm;@bottom-center{{content:counter(page)}}}}");
        html.Append($"body{{font:{size}/1.6 \"{font}\"}}p{{{paragraph}}}</style>");
        foreach (var line in SameProjects.Lines)
        {
            html.Append($"<p>{System.Net.WebUtility.HtmlEncode(line)}</p>\n");
        }

        SameProjects.AreIn(PrintedPdf.Of(html.ToString()));
    }
}
