using LivelihoodSite.Content;

namespace LivelihoodSite.Tests.Content;

public sealed class FrontMatterSpecs
{
    [Theory]
    [InlineData("---\na: b\n---\nWords.\n", "a: b\n", "Words.", 4)]
    [InlineData("\uFEFF---  \r\na: b\r\n--- \r\n\r\n \t\r\nOne.\r\nTwo. \r\n\r\n", "a: b\n", "One.\nTwo.", 6)]
    [InlineData("---\n---", "", "", 3)]
    [InlineData("---\n---\n", "", "", 3)]
    [InlineData("---\na: b\n\n---\n\n\n", "a: b\n\n", "", 7)]
    [InlineData("---\na\n---\n  One", "a\n", "  One", 4)]
    public void I_get_the_front_matter_and_the_text_of_a_file(string file, string yaml, string body, int bodyLine) =>
        Assert.Equal(new FrontMatter(yaml, body, bodyLine), FrontMatter.Split(file));

    [Theory]
    [InlineData("")]
    [InlineData("---")]
    [InlineData("---\n")]
    [InlineData("---\na: b\n")]
    [InlineData("----\na: b\n---\n")]
    [InlineData(" ---\na: b\n---\n")]
    [InlineData("Words.\n---\na: b\n---\n")]
    public void A_file_without_both_fences_has_none(string file) => Assert.Null(FrontMatter.Split(file));
}
