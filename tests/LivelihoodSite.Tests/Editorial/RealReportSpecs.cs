using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Editorial;

/// <summary>
/// The review of the report of 2019, read finding by finding against its sentences: each line says why it stands. A new
/// line here is either a finding that an editor would make too, or a false alarm to be removed from the rule.
/// </summary>
public sealed class RealReportSpecs
{
    private static readonly (string Project, string Code, string Why)[] Expected =
    [
        ("2019-01-04", "LS1106", "1.9万人次 promised, 2万余次 reported"),
        ("2019-02-02", "LS1109", "教师义务咨询团, then 教师咨询团"),
        ("2019-02-06", "LS1108", "学习工、学农 for 学工、学农"),
        ("2019-02-07", "LS1104", "23人次 at 2500元 are 57500元, not 5.6万元"),
        ("2019-03-03", "LS1105", "38142 = 31734 + the 6408 of 03-04: counted in both projects?"),
        ("2019-05-01", "LS1102", "the 3处以上 with beds are not reported"),
        ("2019-05-02", "LS1107", "2处 for each 街道 promised, 18 in all reported"),
        ("2019-05-04", "LS1108", "由…为主导 for 以…为主导"),
        ("2019-05-04", "LS1109", "the alliance has lost 服务 in its name"),
        ("2019-07-01", "LS1112", "two promises, one result"),
        ("2019-07-04", "LS1107", "shares of the population promised, households reported"),
        ("2019-08-01", "LS1110", "the landscaped 西安路 is not reported"),
        ("2019-08-04", "LS1108", "截止9月底 for 截至9月底"),
        ("2019-08-04", "LS1110", "five of six roads are not reported"),
        ("2019-10-01", "LS1109", "交管护学联盟, then 交管护联盟"),
        ("2019-10-02", "LS1108", "改造工已 has lost 程"),
        ("2019-10-03", "LS1101", "完成, but only tenders"),
        ("2019-10-05", "LS1105", "4250批次 is the target of 10-04"),
    ];

    [Fact]
    public void The_review_of_the_real_report_is_what_a_careful_editor_lists_and_nothing_else()
    {
        using var site = TestSite.CopyOfRepository();

        var found = CheckJson.Of(site.Run("check", "--only", "content", "--json").ExitsWith(0));

        Assert.Equal(
            Expected.Select(item => $"{item.Project} {item.Code}"),
            found
                .Where(item => item.Code.StartsWith("LS11", StringComparison.Ordinal))
                .Select(item => $"{item.Project} {item.Code}")
        );
        Assert.All(found, item => Assert.True(item.Line > 0 && item.Suggestion.Length > 0, item.Code));
    }
}
