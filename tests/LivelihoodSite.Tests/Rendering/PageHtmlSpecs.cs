using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Tests.Rendering;

public sealed class PageHtmlSpecs
{
    [Fact]
    public void A_page_cannot_be_read_once_its_thread_has_made_the_next()
    {
        var renderer = Sample.Renderer();
        var first = renderer.ProjectPage(Sample.Edition, Sample.Chinese, Sample.Category, Sample.Places);
        var kept = first.ToString();

        var second = renderer.ProjectPage(Sample.Edition, Sample.Chinese, Sample.Category, Sample.Places);

        Assert.Throws<InvalidOperationException>(() => first.ToString());
        Assert.Equal(kept, second.ToString());
    }

    [Fact]
    public void The_links_gathered_while_a_page_is_marked_are_those_that_stand_in_it()
    {
        var renderer = Sample.Renderer();
        foreach (var language in new[] { Sample.Chinese, Sample.English })
        {
            foreach (var project in Sample.Category.Projects)
            {
                var page = renderer.ProjectPage(Sample.Edition, language, Sample.Category, project);

                // Of a page that it is not given, it could find none by reading.
                var gathered = page.ReferencesIn([]);

                Assert.NotEmpty(gathered);
                Assert.Equal(PageReference.AllOf(page.Written), gathered);
            }
        }
    }
}
