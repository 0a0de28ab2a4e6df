using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Translation;

/// <summary>
/// The English of this repository. A finding here is either a fault to be corrected, or a false alarm to be removed from
/// the rule; what is let stand is acknowledged in its project file and listed with its reason.
/// </summary>
public sealed class RealTranslationSpecs
{
    [Fact]
    public void The_finished_English_passes_a_strict_check_of_translations()
    {
        using var site = TestSite.CopyOfRepository();

        var result = site.Run("check", "--only", "translation", "--strict").ExitsWith(0);

        Assert.Empty(result.Findings);
        Assert.Contains(" blocks current, 0 stale, 0 missing.", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_English_of_the_fictitious_site_passes_it_too()
    {
        using var site = DemoSite.Create();

        Assert.Empty(site.Run("check", "--only", "translation", "--strict").ExitsWith(0).Findings);
    }
}
