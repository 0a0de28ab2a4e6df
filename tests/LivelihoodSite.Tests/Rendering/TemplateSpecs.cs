using LivelihoodSite.Rendering.Theming;
using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Rendering;

/// <summary>Templates run without Scriban's interpreter where they can, and give the same pages where they cannot.</summary>
public sealed class TemplateSpecs : IDisposable
{
    private readonly TestSite site = DemoSite.CreatePublished("https://livelihood.example/");

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_default_theme_needs_no_interpreter() => Assert.Empty(Sample.Theme.InterpretedTemplates);

    [Fact]
    public void A_theme_that_needs_the_interpreter_gives_the_same_pages()
    {
        site.Run("build").ExitsWith(0);
        var straight = site.Snapshot();
        foreach (var name in DefaultTheme.Names.Where(name => name.EndsWith(".html", StringComparison.Ordinal)))
        {
            // A name of its own is more than names, conditions, loops and partials; it writes nothing.
            site.Write(
                $"theme/{name}",
                "{{ $own = 1 }}" + System.Text.Encoding.UTF8.GetString(DefaultTheme.Read(name))
            );
        }

        site.Run("build").ExitsWith(0);

        // The sums of an edition name the files of its theme.
        Assert.DoesNotContain(
            straight.DifferencesTo(site.Snapshot()),
            difference => difference.EndsWith(".html", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_name_that_a_loop_gives_is_known_inside_its_partials_and_nowhere_else()
    {
        site.Write(
            "theme/partials/crumbs.html",
            "{{~ for crumb in nav.crumbs ~}}{{ partial \"own\" 1 }}{{~ end ~}}<!-- end -->"
        );
        site.Write("theme/partials/own.html", "<a href=\"{{ crumb.href }}\">{{ crumb.text }}{{ it }}</a>");

        site.Run("build").ExitsWith(0);

        Assert.Contains("首页1</a><!-- end -->", site.Read("output/2023/zh/projects.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_template_names_and_nobody_has_is_told_with_its_line()
    {
        site.Write(
            "theme/partials/crumbs.html",
            "<ol>\n{{~ for crumb in nav.crumbs ~}}\n{{ crumb.hrev }}\n{{~ end ~}}\n</ol>"
        );

        var found = site.Run("check").ExitsWith(1).HasFinding("LS0802", "theme/partials/crumbs.html", line: 3);

        Assert.Contains("hrev", found.Message, StringComparison.Ordinal);
    }
}
