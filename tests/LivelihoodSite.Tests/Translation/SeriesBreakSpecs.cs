using System.Xml.Linq;
using static LivelihoodSite.Tests.Translation.ExchangeSite;

namespace LivelihoodSite.Tests.Translation;

/// <summary>The note on the break of a series, which holds all its languages in the file of the source.</summary>
public sealed class SeriesBreakSpecs
{
    private const string Project = "2020-01-01";
    private static readonly XNamespace Core = "urn:oasis:names:tc:xliff:document:2.0";

    [Theory]
    [InlineData(Xliff)]
    [InlineData(Table)]
    public void The_note_on_the_break_of_a_series_goes_out_and_comes_back_into_its_file(string file)
    {
        const string Chinese = "2020年起改报累计建成数。";
        const string English = "From 2020 the report gives the total: all years.";
        using var site = Create();
        site.Replace(
            First,
            "title: 社区食堂\n",
            $"title: 社区食堂\nseries: canteens\nseries-break: {Chinese}  # basis\n"
        );
        site.Run("check").HasFinding("LS0601", First);
        site.Export(file);
        var before = site.Snapshot("input");
        site.Import(file).ExitsWith(0);
        before.AssertSame(site.Snapshot("input"));

        if (file is Xliff)
        {
            var unit = site.ReadXliff().Unit(Project, "series-break");
            Assert.Contains(unit.Descendants(Core + "note"), note => note.Value is "en/series/canteens.html");
            site.Translate(Project, "series-break", English);
        }
        else
        {
            var row = site.Read(file)
                .Split('\n')
                .Single(line =>
                    line.StartsWith($"#{Project},series-break,missing,{Chinese},", StringComparison.Ordinal)
                );
            site.Replace(file, row, row.Replace($"{Chinese},,", $"{Chinese},{English},", StringComparison.Ordinal));
        }

        var result = site.Import(file).ExitsWith(0);

        Assert.Contains("1 files written: 1 blocks current, 0 need review", result.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"\nseries-break: {{ zh: {Chinese}, en: '{English}' }}  # basis\n",
            site.Read(First),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(site.Run("check").Findings, finding => finding.Code is "LS0601" && finding.Path is First);
        site.Replace(First, "改报累计", "改为报告累计");
        site.Export("out/again.xlf");
        Assert.Contains(English, site.Read("out/again.xlf"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_notes_of_the_site_of_three_years_come_back_as_they_were_but_for_the_one_that_changed()
    {
        const string Note = "Earlier reports gave the number opened during the year.";
        using var site = DemoSite.Create();
        site.Export(Xliff, "--edition", "2023");
        var before = site.Read("input/2023/01-elderly-care/01-community-canteens.zh.md");
        site.Translate(
            "2023-01-01",
            "series-break",
            site.ReadXliff()
                .Segment("2023-01-01", "series-break")
                .Element(Core + "target")!
                .Value.Replace(
                    Note,
                    "Reports of earlier years gave what was opened in the year.",
                    StringComparison.Ordinal
                )
        );

        site.Import().ExitsWith(0);

        Assert.Equal(
            before.Replace(
                Note,
                "Reports of earlier years gave what was opened in the year.",
                StringComparison.Ordinal
            ),
            site.Read("input/2023/01-elderly-care/01-community-canteens.zh.md")
        );
    }
}
