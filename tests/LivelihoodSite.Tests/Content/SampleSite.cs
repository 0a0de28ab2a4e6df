using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Content;

/// <summary>A small site with one report of a fictitious district.</summary>
internal static class SampleSite
{
    public const string Report = """
        • 重点民生实事 •

        【养老服务工程】

        ▲新建社区食堂9处。

        完成情况：完成。已建成12处，服务老人2000余人。

        ▲开展助餐服务。

        完成情况：完成。全年助餐3万人次。

        【道路工程】

        ▲维修道路5条。

        完成情况：超额完成。维修道路8条。
        """;

    private const string Files = """
        -- input/site.yml --
        name: { zh: 某区民生实事, en: Example District Livelihood Projects }
        published: false
        -- input/pages/about.zh.md --
        ---
        title: 关于本站
        ---
        说明。
        -- input/pages/about.en.md --
        ---
        title: About this site
        ---
        Notes.
        -- input/pages/accessibility.zh.md --
        ---
        title: 无障碍说明
        ---
        说明。
        -- input/pages/accessibility.en.md --
        ---
        title: Accessibility statement
        ---
        Notes.

        """;

    /// <summary>The site before any import, with a theme of its own: that of this checkout.</summary>
    public static TestSite Create()
    {
        var site = CreatePlain();
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("theme"), "*", SearchOption.AllDirectories))
        {
            site.Write(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }

        return site;
    }

    /// <summary>The site before any import; it looks as the program makes it look.</summary>
    public static TestSite CreatePlain()
    {
        var site = TestSite.FromFiles(Files);
        site.Write("seeds/2020.txt", Report + "\n");
        return site;
    }

    /// <summary>The site after the import of its report.</summary>
    public static TestSite CreateImported()
    {
        var site = Create();
        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);
        return site;
    }
}
