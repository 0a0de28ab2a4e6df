using LivelihoodSite.TestHarness;
using LivelihoodSite.Tests.Content;

namespace LivelihoodSite.Tests.Editorial;

/// <summary>A small site whose report a test lays down, imported and checked through the real command line.</summary>
internal static class ReviewedSite
{
    public const string FirstProject = "input/2020/01/01.zh.md";

    /// <summary>One project in one category.</summary>
    public static TestSite Of(string commitment, string result) => OfReport(Item(commitment, result));

    /// <summary>A whole report below its title and first heading.</summary>
    public static TestSite OfReport(string items, string preamble = "")
    {
        var site = SampleSite.Create();
        site.Write("seeds/2020.txt", $"• 重点民生实事 •\n\n{preamble}【某某工程】\n\n{items}");
        site.Run("import", site.PathOf("seeds/2020.txt"), "--edition", "2020").ExitsWith(0);
        return site;
    }

    public static string Item(string commitment, string result) => $"▲{commitment}\n\n完成情况：{result}\n\n";

    /// <summary>The codes that the editorial review gives, in order.</summary>
    public static string Codes(TestSite site) =>
        string.Join(
            ' ',
            site.Run("check")
                .Findings.Select(finding => finding.Code)
                .Where(code => code.StartsWith("LS11", StringComparison.Ordinal))
        );
}
