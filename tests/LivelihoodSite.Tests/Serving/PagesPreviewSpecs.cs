using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Serving;

/// <summary>The preview of a site of pages alone, whose pages lie where site.yml says.</summary>
public sealed class PagesPreviewSpecs
{
    [Theory]
    [InlineData("guide", "guide/")]
    [InlineData("text/guide", "text/guide/")]
    [InlineData(".", "")]
    public async Task A_page_changes_as_it_is_saved_wherever_the_pages_lie(string pages, string folder)
    {
        await using var served = await ServedSite.StartAsync(Site(pages, folder));
        await served.ShowsAsync("zh/fees.html", "不收费");

        served.Site.Replace($"{folder}fees.md", "不收费", "每份5元");
        await served.ShowsAsync("zh/fees.html", "每份5元");

        served.Site.Write($"{folder}forms/README.md", "# 表格\n\n在窗口领取。\n");
        served.Site.Replace($"{folder}README.md", "- [费用](fees.md)", "- [费用](fees.md)\n- [表格](forms/README.md)");
        await served.ShowsAsync("zh/forms/index.html", "在窗口领取");
        served.Site.Replace($"{folder}forms/README.md", "在窗口领取", "在网上下载");
        await served.ShowsAsync("zh/forms/index.html", "在网上下载");
    }

    [Fact]
    public async Task A_build_beside_the_pages_is_no_change_of_them()
    {
        await using var served = await ServedSite.StartAsync(Site(".", ""));
        await served.ShowsAsync("zh/fees.html", "不收费");
        var before = await LoadsAsync(served);

        served.Site.Run("build").ExitsWith(0);
        served.Site.Run("build", "--output", served.Site.PathOf("output.second")).ExitsWith(0);
        served.Site.Replace("fees.md", "不收费", "每份5元");
        await served.ShowsAsync("zh/fees.html", "每份5元");

        Assert.True(served.Site.Has("output/zh/fees.html"));
        Assert.Equal(before + 1, await LoadsAsync(served));
    }

    [Fact]
    public async Task A_folder_that_site_yml_names_while_I_watch_is_watched_from_then_on()
    {
        var site = Site("guide", "guide/");
        site.Write("manual/README.md", "# 手册\n\n- [联系](contact.md)\n");
        site.Write("manual/contact.md", "# 联系\n\n到二号窗口。\n");
        await using var served = await ServedSite.StartAsync(site);
        await served.ShowsAsync("zh/fees.html", "不收费");

        site.Replace("input/site.yml", "pages: guide", "pages: manual");
        await served.ShowsAsync("zh/contact.html", "到二号窗口");
        site.Replace("manual/contact.md", "到二号窗口", "到三号窗口");

        await served.ShowsAsync("zh/contact.html", "到三号窗口");
    }

    private static TestSite Site(string pages, string folder) =>
        TestSite.FromFiles(
            $"""
            -- input/site.yml --
            kind: pages
            pages: {pages}
            name: 办事指南
            languages:
              - code: zh
                tag: zh-Hans
                name: 中文
            -- {folder}README.md --
            # 办事指南

            - [费用](fees.md)
            -- {folder}fees.md --
            # 费用

            不收费。
            """
        );

    // The version that is shown bears the number of times that the site was read.
    private static async Task<int> LoadsAsync(ServedSite served)
    {
        var state = await served.StateAsync(_ => true);
        return int.Parse(state.GetProperty("tag").GetString()!.Split('-')[1], null);
    }
}
