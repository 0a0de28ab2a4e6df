using System.Text;
using CsCheck;
using LivelihoodSite.Translation.Exchange;
using static LivelihoodSite.Tests.Translation.ExchangeSite;

namespace LivelihoodSite.Tests.Translation;

/// <summary>Words go out as a table for offices without a translation tool, and come back from Excel.</summary>
public sealed class TableSpecs
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void The_real_site_comes_back_as_it_was_byte_for_byte()
    {
        using var site = TestSite.CopyOfRepository();
        var before = site.Snapshot("input");
        site.Export(Table);

        site.Import(Table).ExitsWith(0);

        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void Excel_reads_the_Chinese_and_takes_no_id_for_a_date_and_no_text_for_a_formula()
    {
        using var site = Create();
        site.Replace(FirstEnglish, "Open nine canteens.", "\"=1+1 canteens\"");

        site.Export(Table);

        var bytes = File.ReadAllBytes(site.PathOf(Table));
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(
            "\r\n#2020-01-01,commitment,current,新建社区食堂9处。,'=1+1 canteens,#",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("\r\n2020-", text, StringComparison.Ordinal);
        var before = site.Snapshot("input");
        site.Import(Table).ExitsWith(0);
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void A_missing_translation_that_I_fill_in_is_current_afterwards()
    {
        using var site = Create();
        site.Export(Table);
        site.Replace(
            Table,
            "2020-01-02,commitment,missing,开展助餐服务。,,",
            "2020-01-02,commitment,missing,开展助餐服务。,\"Meals, \"\"hot\"\".\","
        );

        var result = site.Import(Table).ExitsWith(0);

        Assert.Contains("1 files written: 1 blocks current", result.Out, StringComparison.Ordinal);
        Assert.Contains("commitment: Meals, \"hot\".\n", site.Read(SecondEnglish), StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_row_needs_my_word_before_it_is_current()
    {
        using var site = Create();
        site.SetHash(FirstEnglish, "commitment", "0123456789abcdef");
        site.Export(Table);
        site.Replace(Table, "Open nine canteens.", "Open nine community canteens.");
        site.Import(Table).ExitsWith(0).HasFinding("LS1269", "2020.csv");
        site.Run("check").HasFinding("LS0602", FirstEnglish);
        site.Delete(Table);
        site.Export(Table);
        site.Replace(Table, "2020-01-01,commitment,stale", "2020-01-01,commitment,current");

        site.Import(Table).ExitsWith(0);

        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS0602");
    }

    [Fact]
    public void A_row_made_from_Chinese_that_has_changed_since_needs_review()
    {
        using var site = Create();
        site.Export(Table);
        site.Replace("seeds/2020.txt", "新建社区食堂9处", "新建社区食堂19处");
        site.Run("import").ExitsWith(0);
        site.Replace(Table, "Open nine canteens.", "Nine canteens will open.");

        site.Import(Table).ExitsWith(0).HasFinding("LS1268", "2020.csv");

        site.Run("check").HasFinding("LS0602", FirstEnglish);
    }

    [Theory]
    [InlineData("semicolons")]
    [InlineData("tabs in UTF-16")]
    [InlineData("no byte order mark, other line ends")]
    [InlineData("GB18030")]
    [InlineData("sep line")]
    public void A_table_that_Excel_saved_in_its_own_way_is_read(string way)
    {
        using var site = Create();
        site.Export(Table);
        site.Replace(Table, "Open nine canteens.", "Open nine “new” canteens: 9 in all.");
        var text = site.Read(Table);
        site.Write(
            Table,
            way switch
            {
                "semicolons" => Encoding.UTF8.GetBytes(Divide(text, ';')),
                "tabs in UTF-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Divide(text, '\t'))],
                "GB18030" => Gb18030.GetBytes(text),
                "sep line" => Encoding.UTF8.GetBytes("sep=,\r\n" + text),
                _ => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r")),
            }
        );

        var result = site.Import(Table).ExitsWith(0);

        Assert.Contains(
            "1 files written: 1 blocks current, 0 need review, 0 not taken",
            result.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("Open nine “new” canteens: 9 in all.", site.Read(FirstEnglish), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,block,state,", "id,block,", "LS1273", 1)]
    [InlineData("新建社区食堂9处。,Open", "新建社区食堂9处。,\"Open", "LS1273", null)]
    [InlineData("Open nine canteens.", "Open \"nine\" canteens.", "LS1273", null)]
    [InlineData("2020-01-01,commitment,current", "2020-01-01,commitment,done", "LS1276", null)]
    [InlineData("2020-01-02,commitment", "2020-01-01,commitment", "LS1265", null)]
    [InlineData("#2020-01-01,commitment,", ",commitment,", "LS1265", null)]
    public void A_damaged_table_is_refused_with_its_line(string old, string replacement, string code, int? line)
    {
        using var site = Create();
        site.Export(Table);
        site.Replace(Table, old, replacement);
        var before = site.Snapshot("input");

        site.Import(Table).ExitsWith(1).HasFinding(code, "2020.csv", line);

        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var site = Create();
        site.Export(Table);
        site.Write(Table, [.. File.ReadAllBytes(site.PathOf(Table)), 0xFF, 0xFF, 0x80]);

        site.Import(Table).ExitsWith(1).HasFinding("LS1274", "2020.csv");
    }

    [Fact]
    public void The_table_of_another_language_is_refused()
    {
        using var site = Create();
        site.Export(Table);
        site.Write(Table, site.Read(Table).Replace(",en\r\n", ",fr\r\n", StringComparison.Ordinal));

        site.Import(Table).ExitsWith(1).HasFinding("LS1264", "2020.csv");
    }

    [Fact]
    public void Every_text_survives_a_cell_of_a_table()
    {
        Gen.Char["'=+-@\t\r\n＝＋－＠a乙\",;"]
            .Array[0, 6]
            .Select(characters => new string(characters))
            .Sample(text => string.Equals(TableCell.Unguard(TableCell.Guard(text)), text, StringComparison.Ordinal));
    }

    // Cells of the sample hold no commas of their own but in quotes.
    private static string Divide(string table, char delimiter)
    {
        var text = new StringBuilder();
        var inQuotes = false;
        foreach (var c in table.TrimStart('\uFEFF'))
        {
            inQuotes ^= c == '"';
            text.Append(c == ',' && !inQuotes ? delimiter : c);
        }

        return text.ToString();
    }
}
