using System.IO.Compression;
using System.Text;

namespace LivelihoodSite.Tests.Seeds.Files;

/// <summary>A file that cannot be read says what it is, whatever its name, and what to do.</summary>
public sealed class ForeignFileSpecs
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, string, byte[]> Files() =>
        new()
        {
            {
                "old Word or WPS document (.doc, .wps)",
                ".docx",
                [.. Ole, .. Encoding.Unicode.GetBytes("WordDocument")]
            },
            { "workbook (.xls, .et)", "table", [.. Ole, .. Encoding.Unicode.GetBytes("Workbook")] },
            { "password", "password", [.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
            { "old Office document", ".docx", Ole },
            { "an OFD document", ".docx", Zip("OFD.xml") },
            { "workbook (.xlsx)", ".docx", Zip("xl/workbook.xml") },
            { "a zip archive", "Unpack", Zip("report.txt") },
            { "(RTF)", ".docx", Encoding.ASCII.GetBytes("{\\rtf1 text}") },
            { "an image (PNG)", "OCR", [0x89, 0x50, 0x4E, 0x47, 13, 10] },
            { "an image (JPEG)", "OCR", [0xFF, 0xD8, 0xFF, 0xE0] },
            { "an image (TIFF)", "OCR", [0x49, 0x49, 0x2A, 0x00, 8] },
            { "binary data", "UTF-8", [0, 1, 2, 3, 4, 5, 6, 7, 8] },
            { "binary data", "UTF-8", Encoding.Unicode.GetBytes("Report without a byte order mark") },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void I_am_told_what_the_file_is_and_what_to_do(string what, string cure, byte[] bytes)
    {
        var finding = Assert.Single(SameProjects.Read(bytes).Diagnostics);
        Assert.Equal("LS0103", finding.Code);
        Assert.Contains(what, finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Contains(cure, finding.Hint?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void I_am_told_that_chinese_utf16_without_a_mark_cannot_be_decoded()
    {
        var read = SameProjects.Read(Encoding.Unicode.GetBytes("【教育】\n▲新增学位90个。\n完成情况：完成。\n"));
        Assert.Null(read.Report);
    }

    private static byte[] Zip(string name)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            zip.CreateEntry(name);
        }

        return stream.ToArray();
    }
}
