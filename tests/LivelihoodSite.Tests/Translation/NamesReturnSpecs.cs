using LivelihoodSite.TestHarness;
using static LivelihoodSite.Tests.Translation.ExchangeSite;

namespace LivelihoodSite.Tests.Translation;

/// <summary>The words around figures share one record of their Chinese; a translator's return makes it current, or leaves it.</summary>
public sealed class NamesReturnSpecs
{
    private const string Project = "2020-01-01";
    private const string Chinese = "input/2020/01/01.zh.md";
    private const string English = TranslatedSite.First;
    private static readonly string[] Names = ["measures.1.name", "measures.1.unit", "figures.1.name", "figures.1.unit"];

    [Fact]
    public void Stale_names_are_current_when_the_translator_confirms_them_all()
    {
        using var site = CreateStale();
        site.Run("check", "--only", "translation", "--strict").ExitsWith(1).HasFinding("LS0602", English);
        site.Export();
        site.Translate(Project, "measures.1.name", "City parks");
        Confirm(site, Names[1..]);

        var result = site.Import().ExitsWith(0);

        Assert.Empty(result.Findings);
        Assert.Contains("1 files written: 4 blocks current, 0 need review", result.Out, StringComparison.Ordinal);
        Assert.Contains("{ name: City parks, unit: parks }", site.Read(English), StringComparison.Ordinal);
        Assert.Empty(site.Run("check", "--only", "translation", "--strict").ExitsWith(0).Findings);
        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS0423");
        var after = site.Snapshot("input");
        site.Run("import").ExitsWith(0);
        site.Import().ExitsWith(0);
        after.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void Stale_names_that_still_fit_are_current_when_the_translator_confirms_them_as_they_are()
    {
        using var site = CreateStale();
        var before = site.Read(English);
        var old = HashOf(before, "names");
        site.Export();
        Confirm(site, Names);

        site.Import().ExitsWith(0);

        var hash = HashOf(site.Read(English), "names");
        Assert.NotEqual(old, hash);
        Assert.Equal(before.Replace(old, hash, StringComparison.Ordinal), site.Read(English));
        site.Run("check", "--only", "translation", "--strict").ExitsWith(0);
    }

    [Fact]
    public void Rows_of_a_table_make_stale_names_current_too()
    {
        using var site = CreateStale();
        site.Export(Table);
        site.Write(Table, site.Read(Table).Replace(",stale,", ",current,", StringComparison.Ordinal));

        Assert.Empty(site.Import(Table).ExitsWith(0).Findings);

        site.Run("check", "--only", "translation", "--strict").ExitsWith(0);
    }

    [Fact]
    public void Names_stay_stale_while_one_of_them_is_not_confirmed()
    {
        using var site = CreateStale();
        var old = HashOf(site.Read(English), "names");
        site.Export();
        site.Translate(Project, "measures.1.name", "City parks");
        Confirm(site, Names[1..^1]);

        var finding = site.Import().ExitsWith(0).HasFinding("LS1269", "2020.xlf");

        Assert.Contains("figures.1.unit is not confirmed as translated", finding.Message, StringComparison.Ordinal);
        Assert.Contains("name: City parks,", site.Read(English), StringComparison.Ordinal);
        Assert.Equal(old, HashOf(site.Read(English), "names"));
        site.Run("check").HasFinding("LS0602", English);
    }

    [Fact]
    public void Names_stay_stale_while_one_of_them_is_not_in_the_file()
    {
        using var site = CreateStale();
        site.Export();
        Confirm(site, Names);
        site.Edit(document => document.Unit(Project, "figures.1.name").Remove());
        var before = site.Snapshot("input");

        var finding = site.Import().ExitsWith(0).HasFinding("LS1269", "2020.xlf");

        Assert.Contains("figures.1.name is not in this file", finding.Message, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void Names_stay_stale_while_one_of_them_was_made_from_other_Chinese()
    {
        using var site = CreateStale();
        site.Export();
        Confirm(site, Names);
        site.Replace(Chinese, "name: 城市公园", "name: 口袋公园");
        var before = site.Snapshot("input");

        var finding = site.Import().ExitsWith(0).HasFinding("LS1268", "2020.xlf");

        Assert.Contains("measures.1.name was translated from other Chinese", finding.Message, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
        site.Run("check").HasFinding("LS0602", English);
    }

    [Theory]
    [InlineData(Xliff)]
    [InlineData(Table)]
    public void Stale_names_that_nobody_touched_change_no_byte_and_are_not_told_again(string file)
    {
        using var site = CreateStale();
        site.Export(file);
        var before = site.Snapshot("input");

        Assert.Empty(site.Import(file).ExitsWith(0).Findings);

        before.AssertSame(site.Snapshot("input"));
    }

    [Theory]
    [InlineData(Xliff)]
    [InlineData(Table)]
    public void Names_without_a_record_get_none_from_a_file_that_nobody_touched(string file)
    {
        using var site = CreateUnrecorded();
        site.Export(file);
        var before = site.Snapshot("input");

        Assert.Empty(site.Import(file).ExitsWith(0).Findings);

        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void The_return_that_completes_the_names_records_them_so_that_no_import_has_to_follow()
    {
        using var site = CreateUnrecorded();
        site.Replace(English, "{ name: Parks, unit: parks }", "{ unit: parks }");
        site.Export(Xliff, "--only", "missing");
        site.Translate(Project, "measures.1.name", "Parks");

        Assert.Empty(site.Import().ExitsWith(0).Findings);

        Assert.Contains("  names: ", site.Read(English), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS0423" or "LS0602");
    }

    [Fact]
    public void Names_without_a_record_get_none_while_one_of_them_has_no_words()
    {
        using var site = CreateUnrecorded();
        site.Replace(English, "{ name: Parks, unit: parks }", "{}");
        site.Export();
        site.Translate(Project, "measures.1.name", "Parks");

        Assert.Empty(site.Import().ExitsWith(0).Findings);

        Assert.Contains("name: Parks", site.Read(English), StringComparison.Ordinal);
        Assert.DoesNotContain("names:", site.Read(English), StringComparison.Ordinal);
    }

    /// <summary>A site with all its words in English, those around figures under no record.</summary>
    private static TestSite CreateUnrecorded()
    {
        var site = TranslatedSite.Of(
            new Pair
            {
                Commitment = "新建公园9处。",
                EnglishCommitment = "Build 9 new parks.",
                Result = "公园12处已经全部开放。",
                English = "All 12 parks have been opened.",
            }
        );
        site.Replace(
            Chinese,
            "source: ",
            """
            measures:
              - { name: 公园, unit: 处, target: 9, actual: 12 }
            figures:
              - { name: 开放的公园, unit: 处, value: 12 }
            source:
            """ + " "
        );
        site.Replace(
            English,
            "source-hash:",
            """
            measures:
              - { name: Parks, unit: parks }
            figures:
              - { name: Parks opened, unit: parks }
            source-hash:
            """
        );
        site.Replace(Edition, "title: {zh: 重点民生实事}", "title: {zh: 重点民生实事, en: Key Livelihood Projects}");
        site.Replace(Edition, "- {name: 某某工程}", "- {name: 某某工程, title: { en: Example }}");
        return site;
    }

    /// <summary>The same site with its names on record, and the Chinese of one of them changed since.</summary>
    private static TestSite CreateStale()
    {
        var site = CreateUnrecorded();
        site.Run("import").ExitsWith(0);
        site.Run("check", "--only", "translation", "--strict").ExitsWith(0);
        site.Replace(Chinese, "name: 公园", "name: 城市公园");
        return site;
    }

    private static void Confirm(TestSite site, IEnumerable<string> units) =>
        site.Edit(document =>
        {
            foreach (var unit in units)
            {
                var segment = document.Segment(Project, unit);
                segment.SetAttributeValue("state", "reviewed");
                segment.SetAttributeValue("subState", null);
            }
        });
}
