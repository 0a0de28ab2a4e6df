using LivelihoodSite.TestHarness;

namespace LivelihoodSite.Tests.Cost;

/// <summary>
/// Objects of more than 85 KB have the whole heap collected each time a few megabytes of them have been made: whatever a build
/// needs that is large, and only for a moment, lies outside of it.
/// </summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class LargeObjectSpecs(ITestOutputHelper output)
{
    // With arrays for pages, data and pictures it was 9 MB; today it is less than the runtime tells of.
    private const long Most = 1L << 20;

    [Fact]
    public async Task A_build_makes_few_large_objects()
    {
        using var site = TestSite.CopyOfRepository();
        using var large = new LargeObjects();

        site.Run("build").ExitsWith(0);

        var bytes = await large.UntilNowAsync();
        output.WriteLine($"{bytes} bytes in large objects");
        Assert.True(bytes <= Most, $"A build takes {bytes} bytes in large objects; it should take at most {Most}.");
    }
}
