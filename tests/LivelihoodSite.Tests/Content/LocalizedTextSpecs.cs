using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Content;

public sealed class LocalizedTextSpecs
{
    [Fact]
    public void Translations_stand_in_the_order_of_their_codes_one_a_language()
    {
        var text = new LocalizedText("早教")
            .With("ug", "ئۇيغۇرچە")
            .With("en", "Early learning")
            .With("en", "Early education", TranslationState.Stale);

        Assert.Equal(["en", "ug"], text.Translations.Select(translation => translation.Code));
        Assert.Equal("Early education", text.In("en"));
        Assert.Equal(TranslationState.Stale, text.StateIn("en"));
        Assert.Equal(TranslationState.Missing, text.StateIn("ja"));
        Assert.Equal("早教", text.In("ja"));
    }

    [Fact]
    public void A_change_that_changes_nothing_makes_no_other_text()
    {
        var text = new LocalizedText("早教").With("en", "Early", TranslationState.Stale);

        Assert.Same(text, text.Map(words => words));
        var changed = text.Map(words => words + ".");
        Assert.Equal("早教.", changed.Source);
        Assert.Equal("Early.", changed.TranslationIn("en"));
        Assert.Equal(TranslationState.Stale, changed.StateIn("en"));
    }
}
