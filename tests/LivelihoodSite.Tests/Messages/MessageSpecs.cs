using LivelihoodSite.Model;

namespace LivelihoodSite.Tests.Messages;

/// <summary>A sentence keeps its form and its gaps, so that it can be said in another language.</summary>
public sealed class MessageSpecs
{
    private static readonly MessageLanguage Chinese = new(
        "zh",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["The {0} has {1} characters."] = "{0}有{1}个字符。",
            ["result"] = "完成情况",
            ["{0} {1}"] = "{0}{1}",
            ["Move {0} to {1}."] = "请将{1}移入{0}。",
        }
    );

    [Fact]
    public void I_write_an_ordinary_interpolated_string_and_it_is_said_in_either_language()
    {
        Message what = "result";

        Message sentence = $"The {what} has {1234} characters.";

        Assert.Equal("The {0} has {1} characters.", sentence.Format);
        Assert.Equal("The result has 1234 characters.", sentence.ToString());
        Assert.Equal("完成情况有1234个字符。", Chinese.Say(sentence));
    }

    [Fact]
    public void A_translation_may_put_the_gaps_into_another_order()
    {
        Assert.Equal("请将b移入a。", Chinese.Say($"Move {"a"} to {"b"}."));
    }

    [Fact]
    public void What_is_not_translated_is_said_in_English()
    {
        Assert.Equal("No translation for 7.", Chinese.Say($"No translation for {7}."));
    }

    [Fact]
    public void Braces_in_a_sentence_or_in_a_gap_stand_as_they_are()
    {
        Message sentence = $"Use {{0}} and {"{1}"}.";

        Assert.Equal("Use {0} and {1}.", sentence.ToString());
        Assert.Equal("{0", Message.FromString("{0").ToString());
    }

    [Fact]
    public void Numbers_are_written_in_the_invariant_way_with_the_format_that_I_give()
    {
        Assert.Equal("2019: 0.5", ((Message)$"{2019:0000}: {0.5m}").ToString());
    }

    [Fact]
    public void The_same_sentence_with_the_same_content_is_equal()
    {
        Message Of(int number) => $"Line {number}.";

        Assert.Equal(Of(1), Of(1));
        Assert.NotEqual(Of(1), Of(2));
        Assert.NotEqual(Of(1), Message.FromString("Line 1."));
    }

    [Fact]
    public void Sentence_and_hint_of_a_finding_are_joined_in_the_way_of_the_language()
    {
        var finding = new Diagnostic("LS0101", Severity.Error, "a.txt", 3, 0, "result", "result");

        Assert.Equal("a.txt(3,1): error LS0101: result result", finding.ToString());
        Assert.Equal("a.txt(3,1): error LS0101: 完成情况完成情况", finding.ToString(Chinese));
    }
}
