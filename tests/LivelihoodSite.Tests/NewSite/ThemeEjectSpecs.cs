using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.NewSite;

public sealed class ThemeEjectSpecs
{
    [Fact]
    public void I_can_copy_one_file_of_the_default_theme_and_change_it()
    {
        using var desk = TestSite.Empty();
        var site = desk.NewSite();

        desk.On(site, "theme", "eject", "theme/partials/facts.html").ExitsWith(0);

        Assert.Equal(["partials/facts.html"], desk.Snapshot($"{site}/theme").Paths);
        Assert.Equal(
            DefaultTheme.Read("partials/facts.html"),
            File.ReadAllBytes(desk.PathOf($"{site}/theme/partials/facts.html"))
        );
        desk.Write($"{site}/theme/partials/facts.html", "<p>本区自己的页脚</p>\n");
        desk.On(site, "build").ExitsWith(0);
        Assert.Contains("本区自己的页脚", desk.Read($"{site}/output/2020/zh/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_theme_can_be_copied_and_changes_no_page()
    {
        using var desk = TestSite.Empty();
        var site = desk.NewSite();
        desk.On(site, "build").ExitsWith(0);
        var before = desk.Snapshot($"{site}/output");

        desk.On(site, "theme", "eject").ExitsWith(0);
        desk.On(site, "build").ExitsWith(0);

        Assert.Equal(DefaultTheme.Names, desk.Snapshot($"{site}/theme").Paths);
        before.AssertSameBytes(desk.Snapshot($"{site}/output"));
    }

    [Fact]
    public void A_file_that_the_site_has_changed_stays_unless_I_insist()
    {
        using var desk = TestSite.Empty();
        var site = desk.NewSite();
        desk.Write($"{site}/theme/layouts/home.html", "mine");

        var kept = desk.On(site, "theme", "eject", "layouts").ExitsWith(0);
        Assert.Contains("theme/layouts/home.html: kept as the site has it", kept.Out, StringComparison.Ordinal);
        Assert.Equal("mine", desk.Read($"{site}/theme/layouts/home.html"));
        Assert.True(desk.Has($"{site}/theme/layouts/project.html"));

        var replaced = desk.On(site, "theme", "eject", "layouts/home.html", "--force").ExitsWith(0);
        Assert.Contains("theme/layouts/home.html: replaced by the default", replaced.Out, StringComparison.Ordinal);
        Assert.Equal(
            DefaultTheme.Read("layouts/home.html"),
            File.ReadAllBytes(desk.PathOf($"{site}/theme/layouts/home.html"))
        );
    }

    [Theory]
    [InlineData("home.html", "Did you mean layouts/home.html?")]
    [InlineData("layouts/hom.html", "Did you mean layouts/home.html?")]
    [InlineData("layout/projects.html", "Did you mean layouts/projects.html?")]
    [InlineData("wholly-other", "livelihood theme list")]
    public void A_name_that_the_theme_does_not_have_is_told_with_what_was_meant(string name, string hint)
    {
        using var desk = TestSite.Empty();
        var site = desk.NewSite();

        var refused = desk.On(site, "theme", "eject", name).ExitsWith(2);

        Assert.Contains(hint, refused.Err, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.PathOf($"{site}/theme")));
    }

    [Fact]
    public void I_can_see_what_the_theme_holds()
    {
        using var site = SampleSite.Create();

        Assert.Equal(
            DefaultTheme.Names,
            site.Run("theme", "list").ExitsWith(0).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
