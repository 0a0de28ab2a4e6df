namespace LivelihoodSite.Tests.Translation;

/// <summary>The form of a translation beside its source. An empty code means silence.</summary>
public sealed class FormSpecs
{
    private const string Long =
        "全区各街道和社区组织开展了多种多样的便民服务活动，为居民提供文化、法律、养老、日常生活照料等多方面的服务，得到了广大居民的好评。";

    private const string Full =
        "The subdistricts and communities of the district organised convenience services of many kinds and provided residents with services in culture, law, elderly care, daily living assistance and other fields. Residents spoke well of them.";

    [Theory]
    [InlineData("The parks 公园 have all been opened.", "LS1226")]
    [InlineData("All the parks (公园) have been opened.", "LS1226")]
    [InlineData("All the parks (全岗通) have been opened.", "")]
    [InlineData("All the parks， old and new, have been opened.", "LS1227")]
    [InlineData("All the parks have been opened。", "LS1227")]
    [InlineData("All ２ parks have been opened.", "LS1227")]
    [InlineData("All the parks —— old and new —— have been opened.", "LS1227")]
    [InlineData("All the parks – old and new – have been opened…", "")]
    public void Characters_of_the_source_language_left_in_a_translation(string english, string codes) =>
        Check(english, codes);

    [Theory]
    [InlineData("All the the parks have been opened.", "LS1229")]
    [InlineData("All the parks that had had work are open.", "")]
    [InlineData("All the  parks have been opened.", "LS1230")]
    [InlineData("All the parks , old and new, are open.", "LS1230")]
    [InlineData("All the parks,old and new, are open.", "LS1230")]
    [InlineData("All the parks ( old and new) are open.", "LS1230")]
    [InlineData("All the parks (old and new) had 1,200 visitors, 98.5% at 10:30.", "")]
    [InlineData("All the parks (old and new are open.", "LS1231")]
    [InlineData("All the parks old and new) are open.", "LS1231")]
    [InlineData("All the “parks are open.", "LS1231")]
    [InlineData("All the “parks” (old and ‘new’) are the residents’ own.", "")]
    public void Slips_of_the_pen(string english, string codes) => Check(english, codes);

    [Theory]
    [InlineData("All the parks have been opened", "LS1233")]
    [InlineData("Have all the parks been opened?", "LS1233")]
    [InlineData("All the parks have been “opened.”", "")]
    [InlineData("All the parks were opened by Parks Co., Ltd.", "")]
    [InlineData("all the parks have been opened.", "LS1238")]
    [InlineData("All the parks have been opened. they are popular.", "LS1238")]
    [InlineData("Of the parks, 98%. they are popular.", "LS1238")]
    [InlineData("All the parks of X Co., Ltd. have been opened, etc. and so on.", "")]
    [InlineData("公园已经全部开放。", "LS1239")]
    public void The_end_the_beginning_and_the_language_of_a_text(string english, string codes) => Check(english, codes);

    [Theory]
    [InlineData("New parks.", "LS1233")]
    [InlineData("new parks", "LS1238")]
    [InlineData("“New” parks", "")]
    public void A_title_has_no_full_stop_and_begins_with_a_capital(string english, string codes)
    {
        using var site = TranslatedSite.Of(new Pair { Title = "新建公园", EnglishTitle = english });

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Fact]
    public void Straight_quotation_marks_are_told_where_the_other_texts_have_typographic_ones()
    {
        using var straight = TranslatedSite.Of(new Pair { English = "All the \"parks\" have been opened." });
        using var mixed = TranslatedSite.Of(
            new Pair { EnglishCommitment = "Build “new” and “open” parks.", English = "The \"parks\" are open now." }
        );

        Assert.Equal("", TranslatedSite.Codes(straight));
        Assert.Equal("LS1232", TranslatedSite.Codes(mixed));
    }

    [Theory]
    [InlineData(Long, Full, "")]
    [InlineData(Long, "Subdistricts and communities had services. Residents spoke well of them.", "LS1234")]
    [InlineData("公园已经开放。道路已经修好。", "The parks are open now and the roads have been repaired.", "LS1237")]
    [InlineData("公园已经开放；道路已经修好。", "The parks are open. The roads have been repaired.", "")]
    [InlineData(
        "全区的公园已经全部开放。",
        "All the parks are open. The roads have been repaired, too, and there are many new lamps.",
        "LS1234"
    )]
    [InlineData("新增普惠性幼儿园学位600个。", "Add 600 inclusive kindergarten places.", "")]
    [InlineData("新增普惠性幼儿园学位600个。", "Add 600 kindergarten places.", "LS1234")]
    public void Something_was_dropped_or_added(string source, string english, string codes)
    {
        using var site = TranslatedSite.Of(new Pair { Result = source, English = english });

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Theory]
    [InlineData("The parks are open.\n\nThe roads have been repaired.", "LS1236")]
    [InlineData("The parks are open.\nThe roads have been repaired.", "")]
    public void Paragraphs_stand_side_by_side(string english, string codes)
    {
        using var site = TranslatedSite.Of(new Pair { Result = "公园已经开放。道路已经修好。", English = english });

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Theory]
    [InlineData(40, "")]
    [InlineData(41, "LS1235")]
    public void An_English_sentence_has_forty_words_at_most(int words, string codes)
    {
        var sentence =
            "The "
            + string.Join(' ', Enumerable.Range(2, words - 1).Select(number => "w" + (char)('a' + (number % 26))))
            + ".";
        using var site = TranslatedSite.Of(new Pair { Result = new string('好', 40) + "。", English = sentence });

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Theory]
    [InlineData("新建公园,绿化道路", "LS1228")]
    [InlineData("新建５处公园", "LS1228")]
    [InlineData("新建公园，绿化道路（第1期）", "")]
    public void Marks_of_another_language_in_what_people_write_in_Chinese(string title, string codes)
    {
        using var site = TranslatedSite.Of(
            new Pair { Title = title, EnglishTitle = "Parks and greening of roads, stage one" }
        );

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Fact]
    public void The_words_of_the_report_are_not_judged_for_their_marks()
    {
        using var site = TranslatedSite.Of(new Pair { Result = "公园,已经全部开放。" });

        Assert.Equal("", TranslatedSite.Codes(site));
    }

    [Fact]
    public void A_place_in_a_later_paragraph_is_told_with_its_line_and_column()
    {
        using var site = TranslatedSite.Of(
            new Pair { Result = "公园已经开放。", English = "The parks are open.\n\nThe the roads are good." }
        );

        var result = site.Run("check", "--only", "translation");

        Assert.Contains($"{TranslatedSite.First}(11,5): warning LS1229", result.Err, StringComparison.Ordinal);
    }

    private static void Check(string english, string codes)
    {
        using var site = TranslatedSite.Of(new Pair { English = english });

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }
}
