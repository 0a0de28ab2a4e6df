using System.Globalization;
using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Archiving;

namespace LivelihoodSite.Tests.Editions;

/// <summary>Editions built one by one, anywhere, are the site that one build makes.</summary>
public sealed class ShardSpecs : IDisposable
{
    private static readonly int[] Years = [2018, 2019, 2020, 2021, 2022, 2024];

    private readonly List<TestSite> sites = [];

    [Fact]
    public async Task Six_editions_in_six_processes_and_the_roots_are_the_single_build_byte_for_byte()
    {
        var whole = Create();
        whole.Run("build").ExitsWith(0);
        var parts = Create();
        var running = Years.Select(year => parts.Start("build", "--edition", $"{year}")).ToList();
        foreach (var process in running)
        {
            (await process.WaitAsync()).ExitsWith(0);
            process.Dispose();
        }

        parts.Run("build", "--roots").ExitsWith(0);

        foreach (var part in Years.Select(year => $"{year}").Append("roots"))
        {
            Join(parts.PathOf($"output.shards/{part}"), parts.PathOf("joined"));
        }

        whole.Snapshot().AssertSameBytes(parts.Snapshot("joined"));
        whole.Snapshot("archives").AssertSameBytes(parts.Snapshot("archives"));
    }

    [Fact]
    public void The_roots_need_only_the_data_and_the_names_of_the_sitemaps()
    {
        var site = Create();
        site.Run("build").ExitsWith(0);
        foreach (var year in Years)
        {
            foreach (var file in (string[])["data/projects.json", "sitemap.xml"])
            {
                site.Write($"fetched/{year}/{file}", File.ReadAllBytes(site.PathOf($"output/{year}/{file}")));
            }
        }

        site.Run("build", "--roots", "--shards", site.PathOf("fetched"), "--output", site.PathOf("roots")).ExitsWith(0);

        var roots = site.Snapshot("roots");
        Assert.Contains("zh/series/canteens.html", roots.Paths);
        Assert.DoesNotContain(roots.Paths, path => char.IsAsciiDigit(path[0]) && path != "404.html");
        Assert.DoesNotContain(roots.DifferencesTo(site.Snapshot()), line => !line.StartsWith('+'));
    }

    [Fact]
    public void A_frozen_edition_is_a_shard_like_any_other()
    {
        var site = ReadySite.CreateFrozen();
        sites.Add(site);
        site.Write(
            "input/2021/edition.yml",
            """
            year: 2021
            title: { zh: 重点民生实事, en: Key Livelihood Projects }
            categories:
              - { name: 养老服务工程, slug: elderly-care, title: { en: Elderly care } }

            """
        );
        site.Write(
            "input/2021/01/01.zh.md",
            "---\nid: 2021-01-01\ncommitment: 新建社区食堂3处。\nstatus: {stated: 完成, code: completed}\n---\n建成3处。\n"
        );
        site.Write("input/2021/01/01.en.md", "---\ntitle: Canteens\ncommitment: Open three.\n---\nDone.\n");
        site.Run("build").ExitsWith(0);

        foreach (var part in (string[])["--edition 2020", "--edition 2021", "--roots"])
        {
            site.Run(["build", .. part.Split(' ')]).ExitsWith(0);
            Join(site.PathOf($"output.shards/{part.Split(' ')[^1].TrimStart('-')}"), site.PathOf("joined"));
        }

        site.Snapshot().AssertSameBytes(site.Snapshot("joined"));
        Assert.True(site.Has("joined/zh/compare/2020-2021.html"));
    }

    [Fact]
    public void A_shard_says_when_nothing_has_changed_and_another_edition_does_not_concern_it()
    {
        var site = Create();
        site.Run("build", "--edition", "2019").ExitsWith(0);
        site.Write("input/2024/edition.yml", site.Read("input/2024/edition.yml") + "# noted\n");

        Assert.Contains(
            "Nothing has changed",
            site.Run("build", "--edition", "2019").ExitsWith(0).Out,
            StringComparison.Ordinal
        );
        Assert.Equal(["2019"], site.Snapshot("output.shards/2019").Paths.Select(path => path.Split('/')[0]).Distinct());
    }

    [Fact]
    public void Roots_without_the_shard_of_an_edition_are_refused_and_so_is_a_file_that_is_none()
    {
        var site = Create();
        site.Run("build", "--edition", "2019").ExitsWith(0);
        site.Write("output.shards/2020/2020/data/projects.json", "{ \"edition\": 2020 }");

        var result = site.Run("build", "--roots").ExitsWith(1);

        result.HasFinding("LS1031", "2020/2020/data/projects.json");
        result.HasFinding("LS1030", "input/2018/edition.yml");
        Assert.False(Directory.Exists(site.PathOf("output.shards/roots")));
    }

    [Theory]
    [InlineData("--edition", "1999")]
    [InlineData("--edition", "2019", "--roots")]
    [InlineData("--shards", "output")]
    [InlineData("--roots", "--shards", "nowhere")]
    public void What_cannot_be_built_is_wrong_use(params string[] options)
    {
        var site = Create();

        var result = site.Run(["build", .. options]);

        Assert.NotEmpty(result.ExitsWith(2).Err);
    }

    /// <inheritdoc/>
    public void Dispose() => sites.ForEach(site => site.Dispose());

    private TestSite Create()
    {
        var site = TestSite.Empty();
        sites.Add(site);
        site.Write(
            "input/site.yml",
            """
            name: { zh: 某区民生实事, en: Example District Livelihood Projects }
            base_url: https://district.example/a/
            published: true
            untranslated: notice

            """
        );
        foreach (var year in Years)
        {
            Write(site, year);
        }

        return site;
    }

    // A few projects a year; one is never in the same place, one has no translation, one breaks.
    private static void Write(TestSite site, int year)
    {
        var number = year % 100;
        site.Write(
            $"input/{year}/edition.yml",
            $$"""
            year: {{year}}
            district: { zh: 某区, en: Example District }
            title: { zh: 重点民生实事, en: Key Livelihood Projects }
            categories:
              - name: 养老服务工程
                slug: elderly-care
                title: { en: Services for older people }
              - name: 道路工程之{{year}}

            """
        );
        Project(
            site,
            year,
            1,
            1,
            $"slug: canteens\nseries: canteens\ntitle: 社区食堂",
            $"新建社区食堂{number}处。",
            number
        );
        Project(site, year, 2 - (year % 2), 2, "series: roads", $"维修道路{number * 2}条。", number * 2);
        Project(
            site,
            year,
            2,
            3,
            year == 2021 ? "series: lamps\nseries-break: {zh: 口径变化}" : "series: lamps",
            $"安装路灯{number}盏。",
            number
        );
        site.Write(
            $"input/{year}/01/01.en.md",
            $"""
            ---
            title: Community canteens
            commitment: Open {number} community canteens.
            measures: [{"{name: Places, unit: places}"}]
            ---
            {number} were opened & more < last year.

            """
        );
    }

    private static void Project(
        TestSite site,
        int year,
        int category,
        int number,
        string keys,
        string promise,
        int value
    )
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{year}-{category:00}-{number:00}");
        site.Write(
            $"input/{year}/{category:00}/{number:00}.zh.md",
            $$$"""
            ---
            id: {{{id}}}
            {{{keys}}}
            commitment: {{{promise}}}
            status: {stated: 完成, code: completed}
            measures: [{name: 数量, unit: 处, target: {{{value}}}, actual: {value: {{{value + 1}}}.5, modifier: 余}}]
            ---
            完成{{{value + 1}}}处，“验收”合格。

            """
        );
    }

    private static void Join(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
