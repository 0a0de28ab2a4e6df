using LivelihoodSite.Rendering;

namespace LivelihoodSite.Tests.Rendering;

public sealed class AddressesSpecs
{
    [Theory]
    [InlineData("2019/zh/a/b.html", "2019/zh/a/c.html", "c.html")]
    [InlineData("2019/zh/a/b.html", "2019/en/a/b.html", "../../en/a/b.html")]
    [InlineData("2019/zh/index.html", "2019/zh/a/index.html", "a/index.html")]
    [InlineData("2019/zh/a/b.html", "editions.html", "../../../editions.html")]
    [InlineData("index.html", "2019/index.html", "2019/index.html")]
    public void I_can_link_from_one_page_to_another_by_a_relative_reference(string from, string to, string expected)
    {
        Assert.Equal(expected, Addresses.Relative(from, to));
    }
}
