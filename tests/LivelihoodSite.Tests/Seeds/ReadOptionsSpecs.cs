using System.Text;
using LivelihoodSite.Model;
using LivelihoodSite.Seeds;

namespace LivelihoodSite.Tests.Seeds;

public sealed class ReadOptionsSpecs
{
    private const string Report = """
        一、教育
        （1）新增学位90个。
        （2）免除课本费。
        完成情况：圆满收官。新增90个。
        """;

    [Fact]
    public void I_can_add_words_to_the_status_table()
    {
        var extra = new Dictionary<string, StatusCode>(StringComparer.Ordinal) { ["圆满收官"] = StatusCode.Completed };
        var read = Read(Report, new ReadOptions(2020, extra));
        Assert.Equal(new Status("圆满收官", StatusCode.Completed), read.Categories[0].Projects[0].Status);
    }

    [Fact]
    public void I_can_lay_down_which_markers_open_commitments()
    {
        var grammar = new GrammarOverride(Categories: [], Items: ["一、"]);
        var projects = Read(Report, new ReadOptions(2020, Grammar: grammar)).Categories.Single().Projects;
        Assert.Equal("教育\n（1）新增学位90个。\n（2）免除课本费。", projects.Single().Commitment);
    }

    [Fact]
    public void I_get_ids_without_a_year_when_nobody_named_it()
    {
        Assert.Equal("01-02", Read(Report, new ReadOptions(null)).Categories[0].Projects[1].Id);
    }

    [Fact]
    public void I_can_read_ten_times_the_text_with_ten_times_the_work()
    {
        Measure(200);
        Assert.InRange((double)Measure(20_000) / Measure(2_000), 8, 12);
    }

    /// <summary>Allocated bytes stand for work: unlike time they do not depend on what else the machine does.</summary>
    private static long Measure(int commitments)
    {
        var text = new StringBuilder("【教育】\n");
        for (var i = 0; i < commitments; i++)
        {
            text.Append($"▲新增公办幼儿园{i}所。\n完成情况：完成。新增学位{i}个，受益1.2万人次。\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = ReportReader.Read(bytes, "r.txt", new ReadOptions(2020));
        Assert.Equal(commitments, read.Report!.Categories[0].Projects.Count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Report Read(string text, ReadOptions options) =>
        ReportReader.Read(Encoding.UTF8.GetBytes(text), "r.txt", options).Report!;
}
