using LivelihoodSite.Model;
using LivelihoodSite.Quantities;

namespace LivelihoodSite.Tests.Quantities;

public sealed class VerdictsSpecs
{
    [Theory]
    [InlineData(150, 360, null, VerdictCode.Met)]
    [InlineData(150, 150, null, VerdictCode.Met)]
    [InlineData(150, 149, null, VerdictCode.NotMet)]
    [InlineData(1200, 1200, "余", VerdictCode.Met)]
    [InlineData(1200, 1100, "余", VerdictCode.Undecided)]
    [InlineData(500, 500, "近", VerdictCode.Undecided)]
    [InlineData(500, 400, "近", VerdictCode.NotMet)]
    [InlineData(500, 500, "不足", VerdictCode.NotMet)]
    [InlineData(500, 900, "近", VerdictCode.Undecided)]
    [InlineData(500, 900, "约", VerdictCode.Undecided)]
    [InlineData(500, 500, "累计", VerdictCode.Met)]
    [InlineData(500, 500, "累计、余", VerdictCode.Met)]
    [InlineData(500, 500, "某种", VerdictCode.Undecided)]
    public void I_see_whether_a_floor_is_reached(int target, int actual, string? modifier, VerdictCode expected)
    {
        Assert.Equal(expected, Verdicts.Judge(Measure(target, Limit.AtLeast, actual, modifier, "个")).Code);
    }

    [Theory]
    [InlineData(3, 1.8, null, VerdictCode.Met)]
    [InlineData(3, 3, null, VerdictCode.Met)]
    [InlineData(3, 3.1, null, VerdictCode.NotMet)]
    [InlineData(3, 2, "以下", VerdictCode.Met)]
    [InlineData(3, 4, "以下", VerdictCode.Undecided)]
    [InlineData(3, 3, "余", VerdictCode.NotMet)]
    [InlineData(3, 3, "以上", VerdictCode.Undecided)]
    [InlineData(3, 4, "以上", VerdictCode.NotMet)]
    public void I_see_whether_a_ceiling_is_kept(double target, double actual, string? modifier, VerdictCode expected)
    {
        var verdict = Verdicts.Judge(Measure((decimal)target, Limit.AtMost, (decimal)actual, modifier, "%"));
        Assert.Equal(expected, verdict.Code);
        Assert.Null(verdict.Rate);
    }

    [Fact]
    public void I_get_a_rate_only_where_it_does_not_mislead()
    {
        Assert.Equal(2.4m, Verdicts.Judge(Measure(150, Limit.AtLeast, 360, null, "个")).Rate);
        Assert.Null(Verdicts.Judge(Measure(150, Limit.AtLeast, 360, "余", "个")).Rate);
        Assert.Null(Verdicts.Judge(Measure(150, Limit.AtLeast, 360, null, "%")).Rate);
        Assert.Null(Verdicts.Judge(Measure(0, Limit.AtLeast, 360, null, "个")).Rate);
        Assert.Null(Verdicts.Judge(Measure(150, Limit.AtMost, 100, null, "个")).Rate);
    }

    private static Measure Measure(decimal target, Limit limit, decimal actual, string? modifier, string unit) =>
        new(
            new LocalizedText("名"),
            new LocalizedText(unit),
            new Figure(target),
            limit,
            new Figure(actual, modifier),
            [],
            null
        );
}
