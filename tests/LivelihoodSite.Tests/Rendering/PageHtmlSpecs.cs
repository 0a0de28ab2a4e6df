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
}
