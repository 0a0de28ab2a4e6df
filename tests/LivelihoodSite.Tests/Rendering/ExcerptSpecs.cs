using LivelihoodSite.Rendering.Prose;

namespace LivelihoodSite.Tests.Rendering;

public sealed class ExcerptSpecs
{
    [Fact]
    public void A_short_text_stands_whole() => Assert.Equal(("建成9处。", true), Excerpt.Of("建成9处。"));

    [Fact]
    public void A_long_text_ends_after_a_whole_sentence_within_the_width()
    {
        var sentence = new string('建', 99) + "。";

        Assert.Equal((sentence + sentence, false), Excerpt.Of(sentence + sentence + sentence));
    }

    [Fact]
    public void The_first_sentence_is_never_cut_however_long_it_is()
    {
        var first = new string('建', 900) + "。";

        Assert.Equal((first, false), Excerpt.Of(first + "完成。"));
        Assert.Equal((first, true), Excerpt.Of(first));
    }

    [Fact]
    public void A_decimal_point_ends_no_sentence()
    {
        var first = "An area of 8.6 ha " + new string('x', 500) + " was planted.";

        Assert.Equal((first, false), Excerpt.Of(first + " It grows."));
    }
}
