using System.Text.RegularExpressions;

namespace LivelihoodSite.Tests.Seeds.Files;

/// <summary>Tables of reports, as lines and as projects.</summary>
public sealed partial class TableSpecs
{
    [Fact]
    public void I_can_trust_the_examples_of_tables_in_the_grammar_document()
    {
        var examples = Example().Matches(File.ReadAllText(Repository.PathOf("docs/grammar.md")));
        Assert.NotEmpty(examples);
        Assert.All(
            examples,
            example =>
                Assert.Equal(
                    example.Groups["lines"].Value.Split('\n'),
                    Lines(example.Groups["table"].Value),
                    StringComparer.Ordinal
                )
        );
    }

    [Fact]
    public void I_get_the_symbol_where_the_numbers_of_the_table_do_not_count() =>
        Assert.Equal(
            ["▲甲。", "完成情况：完成。", "▲乙。", "完成情况：完成。"],
            Lines("序号 | 目标任务 | 完成情况\n1 | 甲。 | 完成。\n3 | 乙。 | 完成。"),
            StringComparer.Ordinal
        );

    [Fact]
    public void I_get_another_marker_where_a_result_has_points_with_numbers_like_the_rows() =>
        Assert.Equal(
            ["（1） 甲。", "完成情况：完成。", "1.做了。", "2.也做了。", "（2） 乙。", "完成情况：完成。"],
            Lines("序号 | 目标任务 | 完成情况\n1 | 甲。 | 完成。/1.做了。/2.也做了。\n2 | 乙。 | 完成。"),
            StringComparer.Ordinal
        );

    [Fact]
    public void I_get_the_name_before_the_commitment_and_the_status_before_the_result() =>
        Assert.Equal(
            ["▲幼儿园：新增1所。", "牵头单位：区教育局", "进展情况：已完成。", "新增1所。"],
            Lines(
                "项目名称 | 建设内容 | 状态 | 进展情况 | 牵头单位\n幼儿园 | 新增1所。 | 已完成 | 新增1所。 | 区教育局"
            ),
            StringComparer.Ordinal
        );

    [Fact]
    public void I_get_no_shared_result_for_a_row_whose_result_is_empty()
    {
        var table = Table("类别 | 目标任务 | 完成情况\n教育 | 新增90个。 |\n教育 | 免除课本费。 | 完成。全免。");
        var read = SameProjects.Read(WordFile.Of([WordFile.Table(table)]));
        var projects = read.Report!.Categories.Single().Projects;
        Assert.All(projects, project => Assert.Empty(project.SharedResultWith));
        Assert.Equal("全免。", projects[1].Result);
        Assert.Contains(read.Diagnostics, finding => finding.Code == "LS0307");
    }

    [Fact]
    public void I_am_told_of_columns_that_mean_nothing_to_the_program()
    {
        var table = Table("目标任务 | 完成情况 | 投资额\n新增90个。 | 完成。新增。 | 400万元");
        var read = SameProjects.Read(WordFile.Of([WordFile.Table(table)]));
        Assert.Contains(
            read.Diagnostics,
            finding =>
                finding.Code == "LS0112" && finding.Message.ToString().Contains("投资额", StringComparison.Ordinal)
        );
        Assert.Equal("新增。\n投资额：400万元", read.Report!.Categories[0].Projects[0].Result);
    }

    [Fact]
    public void I_get_a_table_without_known_heads_cell_by_cell() =>
        Assert.Equal(["甲", "乙", "丙", "丁"], Lines("甲 | 乙\n丙 | 丁"), StringComparer.Ordinal);

    private static IReadOnlyList<string> Lines(string table) =>
        SameProjects.Read(WordFile.Of([WordFile.Table(Table(table))])).Lines;

    private static string[][] Table(string text) =>
        [.. text.Split('\n').Select(row => row.Split('|').Select(cell => cell.Trim().Replace('/', '|')).ToArray())];

    [GeneratedRegex(
        "```table\n(?<table>.*?)\n```.*?```lines\n(?<lines>.*?)\n```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Example();
}
