using System.Text.RegularExpressions;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Content;

public sealed partial class ImportSpecs
{
    private const string First = "input/2020/01/01.zh.md";
    private const string FirstEnglish = "input/2020/01/01.en.md";

    [Fact]
    public void I_can_import_a_report_into_Chinese_and_English_files_side_by_side()
    {
        using var site = SampleSite.CreateImported();

        Assert.Equal(
            """
            ---
            id: 2020-01-01
            commitment: 新建社区食堂9处。
            status: {stated: 完成, code: completed}
            source: {lines: [5, 7], result-lines: [7], hash: HASH}
            ---
            已建成12处，服务老人2000余人。

            """.ReplaceLineEndings("\n"),
            HashForm().Replace(site.Read(First), "hash: HASH")
        );
        Assert.Contains("source-hash: {title: ", site.Read(FirstEnglish), StringComparison.Ordinal);
        Assert.Contains("- {name: 养老服务工程}", site.Read("input/2020/edition.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_import_writes_nothing()
    {
        using var site = SampleSite.CreateImported();
        var before = site.Snapshot("input");

        var result = site.Run("import").ExitsWith(0);

        Assert.Contains("Nothing new", result.Out, StringComparison.Ordinal);
        before.AssertSame(site.Snapshot("input"));
    }

    [Fact]
    public void What_I_wrote_survives_when_the_source_changes()
    {
        using var site = SampleSite.CreateImported();
        site.Replace(First, "commitment:", "# 与民政局核对过\ntitle: 社区食堂\nslug: canteens\ncommitment:");
        site.Replace("seeds/2020.txt", "已建成12处", "已建成13处");

        site.Run("import").ExitsWith(0);

        var text = site.Read(First);
        Assert.Contains("# 与民政局核对过\ntitle: 社区食堂\nslug: canteens\n", text, StringComparison.Ordinal);
        Assert.Contains("已建成13处，服务老人2000余人。", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commitment_that_changed_a_little_keeps_its_file_and_I_am_told()
    {
        using var site = SampleSite.CreateImported();
        site.Replace("seeds/2020.txt", "新建社区食堂9处。", "新建社区食堂10处。");

        var result = site.Run("import").ExitsWith(0);

        result.HasFinding("LS0420", First);
        Assert.Contains("commitment: 新建社区食堂10处。", site.Read(First), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_project_takes_the_next_number_wherever_it_stands()
    {
        using var site = SampleSite.CreateImported();
        site.Replace(
            "seeds/2020.txt",
            "▲新建社区食堂9处。",
            "▲为低保家庭更换燃气灶具。\n\n完成情况：完成。已更换。\n\n▲新建社区食堂9处。"
        );

        site.Run("import").ExitsWith(0);

        Assert.Contains("id: 2020-01-03", site.Read("input/2020/01/03.zh.md"), StringComparison.Ordinal);
        Assert.Contains(
            "commitment: 为低保家庭更换燃气灶具。",
            site.Read("input/2020/01/03.zh.md"),
            StringComparison.Ordinal
        );
        Assert.Contains("commitment: 新建社区食堂9处。", site.Read(First), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_vanished_from_the_source_is_an_error_until_I_remove_its_file()
    {
        using var site = SampleSite.CreateImported();
        site.Replace("seeds/2020.txt", "▲开展助餐服务。\n\n完成情况：完成。全年助餐3万人次。\n\n", "");

        site.Run("import").ExitsWith(1).HasFinding("LS0421", "input/2020/01/02.zh.md");

        site.Delete("input/2020/01/02.zh.md");
        site.Delete("input/2020/01/02.en.md");
        site.Run("import").ExitsWith(0);
    }

    [Fact]
    public void I_cannot_change_the_words_of_the_source_in_a_project_file()
    {
        using var site = SampleSite.CreateImported();
        site.Replace(First, "新建社区食堂9处", "新建社区食堂8处");

        var finding = site.Run("import").ExitsWith(1).HasFinding("LS0422", First, line: 3);

        Assert.Contains("correction:", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_import_finds_stands_in_the_order_of_the_projects()
    {
        const int Count = 60;
        using var site = SampleSite.Create();
        var projects = Enumerable.Range(1, Count).Select(n => $"▲新建食堂{n}处。\n完成情况：完成。共{n}处。\n");
        site.Write("seeds/2020.txt", $"重点民生实事\n\n【养老工程】\n{string.Concat(projects)}");
        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);
        IReadOnlyList<string> files = [.. Enumerable.Range(1, Count).Select(n => $"input/2020/01/{n:00}.zh.md")];
        for (var n = 1; n <= Count; n++)
        {
            site.Replace(files[n - 1], $"共{n}处", $"共{n}家");
        }

        var found = site.Run("import").ExitsWith(1).Findings;

        Assert.Equal(files, found.Where(finding => finding.Code is "LS0422").Select(finding => finding.Path));
    }

    [Fact]
    public void I_can_change_them_with_a_dated_correction()
    {
        using var site = SampleSite.CreateImported();
        site.Replace(First, "已建成12处", "已建成11处");
        site.Replace(
            First,
            "source:",
            "correction:\n  - { old: 已建成12处, new: 已建成11处, date: 2021-03-01, reason: 民政局更正 }\nsource:"
        );

        site.Run("import").ExitsWith(0);

        Assert.Contains("已建成11处", site.Read(First), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_with_an_error_writes_nothing_at_all()
    {
        using var site = SampleSite.Create();
        site.Write("seeds/2020.txt", "完成情况：完成。没有承诺。\n");

        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(1);

        Assert.False(Directory.Exists(site.PathOf("input/2020")));
    }

    [Fact]
    public void A_document_that_was_received_is_never_overwritten()
    {
        using var site = SampleSite.CreateImported();
        using var other = TestSite.FromFiles("-- report/2020.txt --\n【道路工程】\n▲修路。\n完成情况：完成。已修。\n");

        site.Run("import", other.PathOf("report/2020.txt"), "--edition", "2020").ExitsWith(1);

        Assert.Equal(SampleSite.Report + "\n", site.Read("seeds/2020.txt"));
    }

    [Fact]
    public void An_edition_is_imported_only_from_the_document_that_it_names()
    {
        using var site = SampleSite.CreateImported();
        site.Write("seeds/2020-second.txt", SampleSite.Report + "\n");

        site.Run("import", site.PathOf("seeds/2020-second.txt"), "--edition", "2020")
            .ExitsWith(1)
            .HasFinding("LS0425", "input/2020/edition.yml");
    }

    [Fact]
    public void A_document_with_Markdown_characters_keeps_every_character()
    {
        using var site = SampleSite.Create();
        site.Replace("seeds/2020.txt", "已建成12处", "*已*建成_12_处[见](附件)<b>1. 一</b>`代码`#标题|表&amp;\\x");

        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);
        var before = site.Snapshot("input");
        site.Run("import").ExitsWith(0);

        before.AssertSame(site.Snapshot("input"));
    }

    [GeneratedRegex("hash: [0-9a-f]{16}", RegexOptions.NonBacktracking)]
    private static partial Regex HashForm();
}
