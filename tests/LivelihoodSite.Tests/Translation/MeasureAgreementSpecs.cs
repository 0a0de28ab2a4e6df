using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Translation;

public sealed class MeasureAgreementSpecs
{
    private const string Places = "input/2019/01-early-education/02-inclusive-places.zh.md";
    private const string School = "input/2019/01-early-education/03-parent-school.zh.md";
    private const string Housing = "input/2019/07-housing/01-warm-housing.zh.md";
    private const string Uniforms = "input/2019/02-education/04-school-uniforms";

    [Fact]
    public void I_am_told_of_a_measure_whose_figure_or_modifier_does_not_stand_in_the_text()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace(Places, "target: 150", "target: 105");
        site.Replace(Places, "actual: 360", "actual: 370");
        site.Replace(School, "actual: { value: 1200, modifier: 余 }", "actual: { value: 1200, modifier: 近 }");
        site.Replace(Housing, "{ project: 2019-07-02, value: 30000 }", "{ project: 2019-07-02, value: 20000 }");

        var found = site.Run("check", "--only", "translation").Findings;

        Assert.Equal(
            [(Places, "LS1209"), (Places, "LS1210"), (School, "LS1210"), (Housing, "LS1209")],
            found.Where(IsAboutMeasures).Select(finding => (finding.Path, finding.Code))
        );
    }

    [Fact]
    public void A_finding_about_a_number_can_be_acknowledged_with_its_reason()
    {
        using var site = TestSite.CopyOfRepository();
        site.Replace($"{Uniforms}.en.md", "3,167", "3,176");
        site.Replace(
            $"{Uniforms}.zh.md",
            "\nsource: {",
            "\nacknowledged:\n  - { code: LS1204, quote: 3167套, reason: 教育局来函更正 }\nsource: {"
        );

        var result = site.Run("check", "--only", "translation");

        Assert.DoesNotContain(result.Findings, finding => finding.Code is "LS1204" or "LS1114");
        Assert.Contains("acknowledged LS1204", result.Out, StringComparison.Ordinal);
    }

    private static bool IsAboutMeasures(Finding finding) => finding.Code is "LS1209" or "LS1210";
}
