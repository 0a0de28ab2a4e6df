using System.IO.Compression;
using System.Text;

namespace LivelihoodSite.Tests.Seeds.Files;

/// <summary>What a reader of the paper sees is what is read from a .docx, once.</summary>
public sealed class WordSpecs
{
    private const string End = "<w:p><w:r><w:t>完成情况：完成。做了。</w:t></w:r></w:p>";

    [Fact]
    public void I_get_inserted_words_and_no_deleted_or_hidden_ones() =>
        Reads(
            "▲新增90个。",
            """
            <w:p><w:r><w:t>▲新增</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>80</w:delText></w:r></w:del>
            <w:ins w:id="2" w:author="a"><w:r><w:t>90</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>约</w:t></w:r><w:r><w:t>个。</w:t></w:r></w:p>
            """ + End
        );

    [Fact]
    public void I_get_one_line_where_the_end_of_a_paragraph_was_deleted() =>
        Reads(
            "▲新增90个。",
            """
            <w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t>▲新增</w:t></w:r></w:p>
            <w:p><w:r><w:t>90个。</w:t></w:r></w:p>
            """ + End
        );

    [Fact]
    public void I_get_a_line_for_each_soft_break_and_the_result_of_a_field() =>
        Reads(
            "▲新增|90个。",
            """
            <w:p><w:r><w:t>▲新增</w:t><w:br/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SUM</w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>90</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            <w:hyperlink><w:r><w:t>个。</w:t></w:r></w:hyperlink></w:p>
            """ + End
        );

    [Fact]
    public void I_get_a_text_box_once_and_after_its_paragraph() =>
        Reads(
            "▲新增90个。|其中公办40个。",
            """
            <w:p><w:r><w:t>▲新增90个。</w:t></w:r><w:r><mc:AlternateContent>
            <mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>其中公办40个。</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>其中公办40个。</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r></w:p>
            """ + End
        );

    [Theory]
    [InlineData("chineseCounting 第%1件", "第十一件 甲")]
    [InlineData("chineseCountingThousand （%1）", "（十一） 甲")]
    [InlineData("decimal %1", "11. 甲")]
    [InlineData("decimalEnclosedCircleChinese %1", "⑪ 甲")]
    [InlineData("decimalFullWidth %1、", "１１、 甲")]
    [InlineData("lowerRoman %1)", "xi) 甲")]
    [InlineData("upperLetter %1.", "K. 甲")]
    [InlineData("chineseLegalSimplified %1、", "壹拾壹、 甲")]
    [InlineData("ideographDigital %1、", "一一、 甲")]
    [InlineData("bullet \uF06E", "■ 甲")]
    [InlineData("none ", "甲")]
    public void I_get_automatic_numbers_as_word_shows_them(string level, string line)
    {
        var body = Enumerable.Range(1, 11).Select(_ => WordFile.Item(1, 0, "甲"));
        Assert.Equal(line, SameProjects.Read(WordFile.Of(body, WordFile.List(level))).Lines[^1]);
    }

    [Fact]
    public void I_get_numbers_of_a_level_that_start_again_below_the_next_heading()
    {
        (int Level, string Text)[] body = [(0, "甲"), (1, "乙"), (1, "丙"), (0, "丁"), (1, "戊")];
        var bytes = WordFile.Of(
            body.Select(line => WordFile.Item(1, line.Level, line.Text)),
            WordFile.List("chineseCounting %1、", "decimal %1.%2")
        );
        Assert.Equal(
            ["一、 甲", "一.1 乙", "一.2 丙", "二、 丁", "二.1 戊"],
            SameProjects.Read(bytes).Lines,
            StringComparer.Ordinal
        );
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public void I_get_a_sentence_for_a_damaged_file(double kept)
    {
        var whole = WordFile.Of(SameProjects.Lines.Select(WordFile.Line));
        var finding = Assert.Single(SameProjects.Read(whole[..(int)(whole.Length * kept)]).Diagnostics);
        Assert.Contains(finding.Code, (string[])["LS0103", "LS0107"], StringComparer.Ordinal);
    }

    [Fact]
    public void I_get_a_sentence_for_broken_xml_inside_the_file()
    {
        var bytes = Packed("<w:document><w:body><w:p>");
        Assert.Equal("LS0107", Assert.Single(SameProjects.Read(bytes).Diagnostics).Code);
    }

    [Fact]
    public void I_get_a_sentence_for_a_file_that_unpacks_without_end()
    {
        var bytes = Packed("<w:document>" + new string(' ', 40 << 20));
        Assert.True(bytes.Length < 100_000);
        Assert.Equal("LS0108", Assert.Single(SameProjects.Read(bytes).Diagnostics).Code);
    }

    private static byte[] Packed(string document)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Write(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Default Extension="rels"
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>
                """
            );
            Write(
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Target="word/document.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
                """
            );
            Write("word/document.xml", document);

            void Write(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    private static void Reads(string lines, string body)
    {
        var read = SameProjects.Read(WordFile.OfXml(body));
        Assert.Equal(lines.Split('|'), read.Lines.SkipLast(1), StringComparer.Ordinal);
        Assert.DoesNotContain(read.Diagnostics, finding => finding.Severity == Model.Severity.Error);
    }
}
