namespace LivelihoodSite.Tests.NewSite;

public sealed class NewEditionSpecs
{
    private const string NextReport = """
        • 重点民生实事 •

        【道路工程】

        ▲维修道路6条。

        完成情况：完成。维修道路6条。

        【养老服务工程】

        ▲新建社区食堂3处。

        完成情况：完成。已建成3处。

        【教育工程】

        ▲新增学位100个。

        完成情况：完成。新增学位120个。
        """;

    [Fact]
    public void A_new_year_is_imported_with_what_people_wrote_about_categories_of_the_same_name()
    {
        using var desk = Begun(out var site);

        var made = desk.On(site, "new", "edition", "2021", "--source", desk.PathOf("next.txt")).ExitsWith(0);

        Assert.Contains(
            "From 2020: 养老服务工程 → elderly-care, Services for older people.",
            made.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("From 2020: the area, 某区.", made.Out, StringComparison.Ordinal);
        Assert.Contains("Without a slug yet: 道路工程, 教育工程.", made.Out, StringComparison.Ordinal);
        var edition = desk.Read($"{site}/input/2021/edition.yml");
        Assert.Contains(
            "  - name: 养老服务工程\n    slug: elderly-care\n    title: {en: Services for older people}\n    description:\n",
            edition,
            StringComparison.Ordinal
        );
        Assert.Contains("title: {zh: 重点民生实事, en: Key Livelihood Projects}", edition, StringComparison.Ordinal);
        Assert.Contains("\npublished:\n", edition, StringComparison.Ordinal);
        Assert.True(desk.Has($"{site}/input/2021/02-elderly-care/01.zh.md"));
        Assert.Equal(NextReport, desk.Read($"{site}/seeds/2021.txt"));
        desk.On(site, "build").ExitsWith(0);
        Assert.Contains("新增学位120个", desk.Read($"{site}/output/2021/zh/03/01.html"), StringComparison.Ordinal);
        Assert.True(desk.Has($"{site}/output/2020/zh/elderly-care/index.html"));
    }

    [Fact]
    public void A_year_that_is_there_is_not_begun_again()
    {
        using var desk = Begun(out var site);
        var before = desk.Snapshot(site);

        var refused = desk.On(site, "new", "edition", "2020", "--source", desk.PathOf("next.txt")).ExitsWith(2);

        Assert.Contains("livelihood import FILE --edition 2020", refused.Err, StringComparison.Ordinal);
        before.AssertSame(desk.Snapshot(site));
    }

    [Theory]
    [InlineData("99", "next.txt", 2, "four digits")]
    [InlineData("2021", "none.txt", 1, "LS0408")]
    [InlineData("2021", "prose.txt", 1, "prose.txt(1,1): error LS0201")]
    [InlineData("2019", "next.txt", 1, "LS0424")]
    public void What_cannot_be_begun_leaves_the_site_as_it_was(
        string year,
        string source,
        int exitCode,
        string sentence
    )
    {
        using var desk = Begun(out var site);
        desk.Write("prose.txt", "各位代表，现在报告工作。\n");
        desk.Write($"{site}/seeds/2019.txt", "another document");
        var before = desk.Snapshot(site);

        var refused = desk.On(site, "new", "edition", year, "--source", desk.PathOf(source)).ExitsWith(exitCode);

        Assert.Contains(sentence, refused.Err, StringComparison.Ordinal);
        before.AssertSame(desk.Snapshot(site));
        Assert.DoesNotContain(
            Directory.EnumerateDirectories(desk.PathOf(site)),
            path => path.Contains("livelihood-new", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_a_report_it_says_how_to_name_one()
    {
        using var desk = Begun(out var site);

        var refused = desk.On(site, "new", "edition", "2021").ExitsWith(2);

        Assert.Contains("livelihood new edition YEAR --source FILE", refused.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_new_language_the_schemas_are_written_again()
    {
        using var desk = Begun(out var site);
        Assert.Contains("is up to date.", desk.On(site, "new", "schemas").ExitsWith(0).Out, StringComparison.Ordinal);
        desk.Replace(
            $"{site}/input/site.yml",
            "name: English }\n",
            "name: English }\n  - { code: ja, tag: ja, name: 日本語 }\n"
        );

        desk.On(site, "new", "schemas").ExitsWith(0);

        Assert.Contains(
            "\"reason-ja\"",
            desk.Read($"{site}/.vscode/schemas/project.schema.json"),
            StringComparison.Ordinal
        );
    }

    private static TestSite Begun(out string site)
    {
        var desk = TestSite.Empty();
        site = desk.NewSite("site", "--district", "某区");
        desk.Write("next.txt", NextReport);
        desk.Replace(
            $"{site}/input/2020/edition.yml",
            "  - name: 养老服务工程\n    slug:\n    title:\n",
            "  - name: 养老服务工程\n    slug: elderly-care\n    title: {en: Services for older people}\n"
        );
        desk.Replace(
            $"{site}/input/2020/edition.yml",
            "title: {zh: 重点民生实事}",
            "title: {zh: 重点民生实事, en: Key Livelihood Projects}"
        );
        return desk;
    }
}
