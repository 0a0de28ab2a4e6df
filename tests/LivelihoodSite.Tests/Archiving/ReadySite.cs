using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Archiving;

/// <summary>The sample site with its edition approved, translated and ready to be frozen.</summary>
internal static class ReadySite
{
    public const string Date = "2021-02-01";

    public const string Project = "input/2020/01-elderly-care/01-canteens";

    private const string Edition = """
        -- input/2020/edition.yml --
        year: 2020
        title: { zh: 重点民生实事, en: Key Livelihood Projects }
        source: seeds/2020.txt
        published: 2021-01-15 09:30
        categories:
          - { name: 养老服务工程, slug: elderly-care, title: { en: Elderly care }, description: { zh: 养老。, en: Care. } }
          - { name: 道路工程, slug: roads, title: { en: Roads }, description: { zh: 道路。, en: Roads. } }
        approvals:
          - { role: 初审, name: 甲, date: 2021-01-08 }
          - { role: 复审, name: 乙, date: 2021-01-09 }
          - { role: 终审, name: 丙, date: 2021-01-10 }
        -- input/2020/01-elderly-care/01-canteens.zh.md --
        ---
        id: 2020-01-01
        slug: canteens
        title: 社区食堂
        commitment: 新建社区食堂9处。
        status: {stated: 完成, code: completed}
        source: {lines: [5, 7], result-lines: [7], hash: d5b71823e62a5215}
        ---
        已建成12处，服务老人2000余人。
        -- input/2020/01-elderly-care/01-canteens.en.md --
        ---
        title: Community canteens
        commitment: Open nine new community canteens.
        source-hash: {title: c023a3e8f19fa76b, commitment: 6eaefdd4eb238d6c, result: 3ee25ae08c3bef43}
        ---
        Twelve community canteens were opened. They served more than 2,000 older people.
        -- input/2020/01-elderly-care/02-meals.zh.md --
        ---
        id: 2020-01-02
        slug: meals
        title: 助餐服务
        commitment: 开展助餐服务。
        status: {stated: 完成, code: completed}
        source: {lines: [9, 11], result-lines: [11]}
        ---
        全年助餐3万人次。
        -- input/2020/01-elderly-care/02-meals.en.md --
        ---
        title: Meals
        commitment: Run a meal service.
        source-hash: {title: ccd62f0a56dbfa76, commitment: 8e5a7bab6376acef, result: d40d0b162e379332}
        ---
        30,000 meals were served in the year.
        -- input/2020/02-roads/01-repairs.zh.md --
        ---
        id: 2020-02-01
        slug: repairs
        title: 道路维修
        commitment: 维修道路5条。
        status: {stated: 超额完成, code: exceeded}
        source: {lines: [15, 17], result-lines: [17]}
        ---
        维修道路8条。
        -- input/2020/02-roads/01-repairs.en.md --
        ---
        title: Road repairs
        commitment: Repair five roads.
        source-hash: {title: 541624af55c469f8, commitment: a6f40a1d63126346, result: f1044ac4304474e0}
        ---
        Eight roads were repaired.

        """;

    /// <summary>The site, built: output/ is what it has published.</summary>
    /// <param name="baseUrl">Where it stands, with the last slash, or null.</param>
    public static TestSite Create(string? baseUrl = null)
    {
        var site = SampleSite.CreatePlain();
        site.Replace(
            "input/site.yml",
            "published: false",
            "published: true\nlicence: { zh: 转载请注明来源, en: Please name the source }"
        );
        foreach (var (path, content) in FileSections.Read(Edition))
        {
            site.Write(path, content);
        }

        if (baseUrl is not null)
        {
            site.Write("input/site.yml", site.Read("input/site.yml") + $"base_url: {baseUrl}\n");
        }

        site.Run("build").ExitsWith(0);
        site.Run("build").ExitsWith(0);
        return site;
    }

    /// <summary>The same after its edition has been frozen.</summary>
    public static TestSite CreateFrozen(string? baseUrl = null)
    {
        var site = Create(baseUrl);
        site.Run("archive", "2020", "--date", Date).ExitsWith(0);
        return site;
    }

    /// <summary>Puts the number of canteens right, and records it.</summary>
    public static void Correct(
        TestSite site,
        string entry = "correction: [{ old: 12处, new: 11处, date: 2021-03-01, reason: 误写 }]"
    )
    {
        site.Replace($"{Project}.zh.md", "title: 社区食堂\n", $"title: 社区食堂\n{entry}\n");
        site.Replace($"{Project}.zh.md", "已建成12处", "已建成11处");
        site.Replace($"{Project}.en.md", "Twelve", "Eleven");
        site.Replace($"{Project}.en.md", "3ee25ae08c3bef43", "e2f7adc312c0742d");
    }
}
