using System.Text;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

public sealed class EncodingSpecs
{
    // 㐂 and 𠀀 take four bytes in GB18030.
    private const string Report = "某区民生实事\n【教育】\n▲新增公办学位90个，㐂𠀀。\n完成情况：完成。新增90个。\n";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static string Outlined(byte[] bytes) =>
        Outline.Of(ReportReader.Read(bytes, "r.txt", new ReadOptions(2020)));

    private static byte[] With(byte[] mark, byte[] body) => [.. mark, .. body];

    [Fact]
    public void I_can_send_the_same_report_in_any_usual_encoding_and_line_ending()
    {
        var expected = Outlined(Encoding.UTF8.GetBytes(Report));
        Assert.Contains("* 2020-01-01 新增公办学位90个，㐂𠀀。", expected, StringComparison.Ordinal);
        byte[][] variants =
        [
            With([0xEF, 0xBB, 0xBF], Encoding.UTF8.GetBytes(Report)),
            With([0xFF, 0xFE], Encoding.Unicode.GetBytes(Report)),
            With([0xFE, 0xFF], Encoding.BigEndianUnicode.GetBytes(Report)),
            Gb18030.GetBytes(Report),
            Gb18030.GetBytes(Report.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Report.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Report.Replace("\n", "\r", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Report.Replace("\n", "\n\u3000\u3000", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Report.Replace("增", "\u200B增\uFEFF", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Report.Replace("公办", "公\u00A0\t办", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Report.Replace("【教育】", "\f【教育】\f", StringComparison.Ordinal)),
        ];
        Assert.All(variants, bytes => Assert.Equal(expected, Outlined(bytes)));
    }

    [Fact]
    public void I_am_told_the_line_of_the_first_byte_that_is_no_utf8()
    {
        byte[] broken = [.. "【教育】\r\n▲新增。\r\n"u8, 0xE5, 0xAE, 0xFF, .. "完成情况：完成。\n"u8];
        var read = ReportReader.Read(broken, "r.txt", new ReadOptions(null));
        Assert.Null(read.Report);
        var finding = Assert.Single(read.Diagnostics);
        Assert.Equal(("LS0104", 3), (finding.Code, finding.Line));
    }

    [Fact]
    public void I_never_see_replacement_characters_in_a_damaged_gb18030_text()
    {
        byte[] broken = [.. Gb18030.GetBytes(Report), 0xFF, 0xFF, 0x81];
        Assert.Equal("error LS0104 line 1\n", Outlined(broken));
    }

    [Fact]
    public void I_am_told_that_gb18030_without_a_marker_may_be_anything()
    {
        Assert.Equal("error LS0104 line 1\n", Outlined(Gb18030.GetBytes("没有任何标记的文字。")));
    }

    [Fact]
    public void I_am_told_when_the_file_is_no_text()
    {
        byte[][] files =
        [
            [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3],
            [.. "PK\x03\x04"u8, 20, 0],
            [0, 1, 2, 3, 4, 5, 6, 7, 8],
        ];
        Assert.All(files, bytes => Assert.Equal("error LS0103 line 0\n", Outlined(bytes)));
    }

    [Fact]
    public void I_get_lines_as_my_editor_counts_them()
    {
        var read = ReportReader.Read("a\r\nb\rc\n\fd\n"u8.ToArray(), "r.txt", new ReadOptions(null));
        Assert.Equal(["a", "b", "c", "\fd"], read.Lines, StringComparer.Ordinal);
    }
}
