namespace LivelihoodSite.Tests.Translation;

/// <summary>The glossary, and the same words for the same words. An empty code means silence.</summary>
public sealed class TermSpecs
{
    [Theory]
    [InlineData("新增了学位。", "New seats were added.", "LS1220")]
    [InlineData("新增了学位。", "New places were added.", "")]
    [InlineData("新增了学位。", "A new place was added.", "")]
    [InlineData("新增了民办学位。", "New places were added.", "LS1220")]
    [InlineData("新增了民办学位。", "New places in private kindergartens were added.", "")]
    [InlineData("开展课后托管服务。", "Child-minding services were provided.", "LS1220")]
    [InlineData("开展课后托管服务。", "Afternoon and after‑school-care was provided.", "")]
    [InlineData("开展课后托管服务。", "After school care was provided.", "")]
    [InlineData("服务受益多人次。", "The services had many visits.", "LS1220")]
    [InlineData("服务受益多人次。", "The services helped in many cases.", "")]
    [InlineData("西南路绿化已经完成。", "The greening of the road is complete.", "LS1220")]
    [InlineData("西南路绿化已经完成。", "The greening of xinan road is complete.", "LS1220")]
    [InlineData("西南路绿化已经完成。", "Xinan Road’s greening is complete.", "")]
    public void An_agreed_term_is_used(string source, string english, string codes) => Check(source, english, codes);

    [Theory]
    [InlineData("新增了学位。", "New places, or degrees, were added.", "LS1221")]
    [InlineData("新增了民办学位。", "New places in private kindergartens (degrees).", "LS1221")]
    [InlineData("增加了大学生。", "More students took degrees.", "")]
    [InlineData("每个街道参加。", "Every sub-district took part.", "LS1220 LS1221")]
    [InlineData("每个街道参加。", "Every subdistrict took part.", "")]
    [InlineData("开展家长学校活动。", "The parents’ school was held.", "LS1221")]
    [InlineData("开展家长学校活动。", "The parent-school was held.", "")]
    public void A_word_that_is_not_to_be_used_is_told_with_the_agreed_one(
        string source,
        string english,
        string codes
    ) => Check(source, english, codes);

    [Fact]
    public void The_finding_names_the_line_both_languages_and_what_to_write()
    {
        using var site = TranslatedSite.Of(new Pair { Result = "新增了学位。", English = "New seats were added." });

        var finding = site.Run("check", "--only", "translation").HasFinding("LS1220", TranslatedSite.First, line: 9);

        Assert.Contains("“学位” is agreed as “places”", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("新增学位", "More seats", "")]
    [InlineData("西南路绿化", "Greening of a road", "LS1220")]
    [InlineData("西南路绿化", "Greening of Xinan Road", "")]
    public void A_title_may_shorten_a_term_but_not_a_place(string source, string english, string codes)
    {
        using var site = TranslatedSite.Of(new Pair { Title = source, EnglishTitle = english });

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Theory]
    [InlineData("同泰路绿化已经完成。", "The greening of Tongtai Road is complete.", "LS1222")]
    [InlineData("区教育局组织了活动。", "The District Education Bureau organised activities.", "LS1222")]
    [InlineData("西南路绿化已经完成。", "The greening of Xinan Road is complete.", "")]
    [InlineData("联合交警大队开展工作。", "The work was done with the Traffic Police Brigade.", "")]
    [InlineData("同泰路绿化已经完成。", "The greening of the road is complete.", "")]
    [InlineData("绿化工作已经完成。", "Open Road activities were held.", "")]
    public void A_name_of_a_body_or_place_comes_from_the_glossary(string source, string english, string codes) =>
        Check(source, english, codes);

    [Theory]
    [InlineData("西南路绿化已经完成。", "The greening of Xinan Road and Xibei Road is complete.", "LS1225")]
    [InlineData("西南路、西北路绿化已经完成。", "The greening of Xinan Road and Xibei Road is complete.", "")]
    public void A_place_that_the_source_does_not_name_is_told(string source, string english, string codes) =>
        Check(source, english, codes);

    [Fact]
    public void The_same_words_are_translated_in_the_same_way()
    {
        using var site = TranslatedSite.Of(
            new Pair { Commitment = "甲处新建公园。", EnglishCommitment = "Build parks at A." },
            new Pair
            {
                Commitment = "乙处新建公园。",
                EnglishTitle = "More parks",
                EnglishCommitment = "Build parks at B.",
                English = "The parks are all open.",
            }
        );

        var finding = site.Run("check", "--only", "translation").HasFinding("LS1223", "01/02.en.md");

        Assert.Contains("“公园已经全部开放。”", finding.Message, StringComparison.Ordinal);
        Assert.Contains("input/2020/01/01.en.md(9)", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The professional football training went on.", "")]
    [InlineData("Sports lessons by experts went on.", "LS1223")]
    public void A_longer_phrase_is_translated_alike(string english, string codes)
    {
        using var site = TranslatedSite.Of(
            new Pair
            {
                Commitment = "开展专业化足球训练，聘请高水平教练。",
                EnglishCommitment = "Provide professional football training and engage high-level coaches.",
                Result = "开展专业化足球训练。",
                English = english,
            }
        );

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Theory]
    [InlineData("甲处新建公园。", "乙处新建公园。", "LS1224")]
    [InlineData("新建公园，建好。", "新建公园、建好。", "")]
    public void Two_promises_do_not_have_one_translation(string first, string second, string codes)
    {
        using var site = TranslatedSite.Of(
            new Pair
            {
                Commitment = first,
                EnglishCommitment = "Build good parks.",
                EnglishTitle = "One",
            },
            new Pair
            {
                Commitment = second,
                EnglishCommitment = "Build good parks.",
                EnglishTitle = "Two",
            }
        );

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }

    [Fact]
    public void The_glossary_page_says_where_a_term_comes_from_and_no_forbidden_word()
    {
        using var site = TranslatedSite.Of(new Pair());
        site.Replace(
            "input/glossary.yml",
            "{ zh: 街道, en: Subdistrict,",
            "{ zh: 街道, en: Subdistrict, source: GB/T 10114,"
        );

        site.Run("build").ExitsWith(0);

        var page = site.Page("2020/en/glossary.html");
        Assert.Contains(
            "GB/T 10114",
            page.QuerySelector("#kind_term ~ table tbody")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(3, page.QuerySelectorAll("#kind_term ~ table thead th").Length);
        Assert.Equal(2, page.QuerySelectorAll("#kind_body ~ table thead th").Length);
        Assert.DoesNotContain("sub-district", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static void Check(string source, string english, string codes)
    {
        using var site = TranslatedSite.Of(new Pair { Result = source, English = english });

        Assert.Equal(codes, TranslatedSite.Codes(site));
    }
}
